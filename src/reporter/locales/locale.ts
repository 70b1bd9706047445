import type { aboutKeys } from '../../config/plan.js'
import type { ExclusionReason } from '../../counts.js'
import type { Language } from '../../languages/language.js'
import type { ComparisonKind, Frequency } from '../../metrics/metric.js'
import type { Quantity } from '../../metrics/quantity.js'
import type { Status, Verdict } from '../../policy/finding.js'

/** A number of people, of every so many, in a group; all of it written already. */
interface Told {
  readonly n: string
  readonly group: string
}

/**
 * Everything that a report says in one language, but for the words of the measures (the catalogue), of the reasons (the
 * policy) and of the presets. Numbers and names come in as they are to be read. A text that lacks in a language does
 * not compile.
 */
export interface Locale {
  readonly language: Language
  /** How the axis of a chart writes numbers (d3-format). */
  readonly axis: { readonly decimal: string; readonly thousands: string }
  /** `a, b and c` */
  readonly list: (items: readonly string[]) => string

  readonly page: {
    readonly kicker: string
    readonly skip: string
    readonly notRecorded: string
    readonly everyone: string
    readonly everyoneElse: string
    readonly allGroups: (attribute: string) => string
    readonly against: (group: string, reference: string) => string
  }

  readonly verdict: Readonly<Record<Verdict, string>>
  readonly status: Readonly<Record<Status, string>>
  /** Of a limit that does not decide. */
  readonly warning: string

  /** Numbers with their units. */
  readonly unit: Readonly<Record<Quantity, (figure: string, total: string) => string>>
  readonly to: (low: string, high: string) => string
  readonly orMore: (low: string) => string
  readonly orLess: (high: string) => string
  /** A limit; `low` and `high` carry no unit where a unit follows the last. */
  readonly limit: {
    readonly min: (low: string) => string
    readonly max: (high: string) => string
    readonly band: (low: string, high: string) => string
  }
  readonly dash: string

  /** The sentences of a measure. */
  readonly say: {
    readonly frequency: (
      total: string,
      words: Frequency,
      told: { readonly n: string; readonly group: string | null },
      other: Told | null,
    ) => string
    /** Before a sentence that holds for the known only. */
    readonly asKnown: (sentence: string) => string
    readonly counted: (numerator: string, denominator: string) => string
    readonly ofTotal: (n: string, total: string) => string
    readonly notKnown: (label: string, range: string | null) => string
    readonly value: (name: string, value: string) => string
    readonly valueAgainst: (name: string, value: string, other: Told) => string
    readonly times: Readonly<Record<'often' | 'much', (figure: string, than: string) => string>>
    readonly compared: {
      readonly more: (figure: string, than: string) => string
      readonly less: (figure: string, than: string) => string
      readonly same: (than: string) => string
    }
    readonly interval: (confidence: string, range: string) => string
    readonly bounds: (range: string) => string
    readonly limit: (limit: string) => string
  }

  readonly headline: {
    readonly pass: (n: string, one: boolean) => string
    readonly undetermined: string
    readonly undecidable: string
    readonly not_judged: string
    readonly only_warnings: string
    readonly tallied: (all: string, counts: readonly { readonly status: Status; readonly n: string }[]) => string
  }

  readonly basis: {
    readonly title: string
    readonly decided: (n: string, words: Frequency, positive: string) => string
    readonly allKnown: string
    readonly someKnown: (known: string, unknown: string) => string
    readonly noneKnown: string
    /** The plan names no outcome: nobody asked. */
    readonly noOutcome: string
    readonly weighted: (rows: string, column: string) => string
    readonly unjudged: (n: string, attribute: string) => string
    readonly limitsChanged: string
    readonly limits: (by: string | null, on: string | null) => string
    readonly limitsUnknown: string
    readonly about: Readonly<Record<(typeof aboutKeys)[number], string>>
    readonly countsAs: Readonly<Record<'pass' | 'fail', string>>
    readonly point: string
    readonly knownOnly: string
    readonly ignored: (n: string, floor: string, one: boolean) => string
  }

  readonly pair: {
    readonly title: string
    readonly heading: (label: string, attribute: string) => string
    readonly of: (total: string, people: string) => string
    readonly known: (counted: string) => string
    readonly maybe: string
    readonly no: string
    readonly picture: (label: string, told: string) => string
  }

  readonly findings: {
    readonly title: string
    readonly summary: (counts: readonly { readonly status: Status; readonly n: string }[]) => string
    readonly warns: string
    readonly ignored: string
    readonly leftOut: (groups: string) => string
    /** Of a figure that a convention asks for without a pass mark. */
    readonly asked: string
    readonly more: Readonly<Record<Status, (n: string, one: boolean) => string>>
    readonly none: string
  }

  readonly ask: {
    readonly title: string
    readonly first: Readonly<Record<Verdict, string>>
    readonly open: (n: string, one: boolean) => string
    readonly cases: (n: string) => string
    readonly unknown: string
    readonly always: string
  }

  readonly groups: {
    readonly title: string
    readonly by: (attribute: string) => string
    readonly key: {
      readonly intro: string
      readonly band: string
      readonly interval: (confidence: string) => string
      readonly bounds: string
      readonly beyond: string
      readonly equal: string
      readonly unjudged: string
    }
    readonly statuses: (parts: readonly { readonly status: Status; readonly groups: string }[]) => string
    readonly some: (n: string) => string
    readonly every: Readonly<Record<'pass' | 'fail' | 'undetermined' | 'not_applicable', string>>
    readonly spread: (high: Told, low: Told) => string
    readonly same: (n: string) => string
    /** Of measures that are partly not known: between these in every group. */
    readonly partly: (range: string) => string
    readonly nothing: string
    readonly measured: (
      name: string,
      abbreviation: string | null,
      comparison: ComparisonKind | null,
      reference: string | null,
    ) => string
    readonly withInterval: (confidence: string) => string
    readonly withLimit: (limit: string) => string
    readonly folded: (shown: string, n: string) => string
    readonly behind: (attribute: string) => string
    readonly head: {
      readonly group: string
      readonly reference: string
      readonly of: string
      readonly count: string
      readonly share: string
      readonly value: string
      readonly theirs: string
      readonly comparison: Readonly<Record<ComparisonKind, string>>
      readonly interval: (confidence: string) => string
      readonly bounds: string
      readonly status: string
    }
    readonly rest: (attribute: string) => string
    readonly restCaption: (attribute: string, part: string | null) => string
    readonly part: (at: string, of: string) => string
    readonly measure: string
    readonly restNote: (confidence: string) => string
    readonly aggregates: (attribute: string) => string
    readonly size: string
  }

  readonly unknown: {
    readonly title: string
    readonly nothing: string
    /** The plan has no outcome. */
    readonly nothingAsked: string
    readonly outcomes: { readonly title: string; readonly intro: Readonly<Record<'bounds' | 'known', string>> }
    readonly small: { readonly title: string; readonly intro: (floor: string) => string }
    readonly suppressed: { readonly title: string; readonly intro: string }
    readonly excluded: { readonly title: string; readonly intro: (read: string, counted: string) => string }
    readonly taken: Readonly<Record<'decision' | 'outcome', { readonly title: string; readonly intro: string }>>
    readonly values: { readonly title: string; readonly intro: string }
    readonly head: {
      readonly attribute: string
      readonly group: string
      readonly people: string
      readonly positive: string
      readonly negative: string
      readonly reason: string
      readonly detail: string
      readonly rows: string
      readonly value: string
    }
    readonly reason: Readonly<Record<ExclusionReason, string>>
    readonly whole: string
  }

  readonly method: {
    readonly title: string
    readonly counting: string
    readonly direction: Readonly<Record<'adverse' | 'favourable', string>>
    readonly limits: string
    readonly limitsIntro: string
    readonly head: { readonly limit: string; readonly of: string; readonly weight: string; readonly origin: string }
    readonly everywhere: string
    readonly inEachStratum: string
    readonly severity: Readonly<Record<'fail' | 'warn', string>>
    readonly intervals: string
    readonly methods: readonly { readonly id: RegExp; readonly words: string }[]
    readonly deciding: string
    readonly confident: (confidence: string, level: string) => string
    readonly point: string
    readonly correction: Readonly<Record<'holm' | 'benjamini_hochberg' | 'none', string>>
    readonly family: Readonly<Record<'limit' | 'audit', string>>
    readonly passing: string
    readonly floor: (n: string) => string
    readonly tooFew: Readonly<Record<'undetermined' | 'ignore', string>>
    readonly unknown: Readonly<Record<'bounds' | 'known', string>>
    readonly formulas: string
    readonly otherFormulas: (n: string) => string
    readonly cells: string
    readonly source: string
    readonly cannot: string
    readonly cannotSay: readonly string[]
  }

  readonly provenance: {
    readonly title: string
    readonly intro: string
    readonly source: string
    readonly data: string
    readonly noData: string
    readonly plan: string
    readonly counting: string
    readonly limits: string
    readonly rows: string
    readonly rowsText: (read: string, counted: string) => string
    readonly tool: string
    readonly date: string
    readonly selection: string
    readonly repeat: string
    readonly planFile: string
    readonly again: string
  }

  readonly sign: {
    readonly title: string
    readonly decision: string
    readonly name: string
    readonly role: string
    readonly date: string
    readonly signature: string
  }
}
