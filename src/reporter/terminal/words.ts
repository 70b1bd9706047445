import type { ExclusionReason } from '../../counts.js'
import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ComparisonKind } from '../../metrics/metric.js'
import type { ReasonCode, Status, Verdict } from '../../policy/finding.js'

/** What a terminal says, in one language. `{n}` and its like are filled in. */
export interface Words {
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly status: Readonly<Record<Status, string>>
  readonly comparison: Readonly<Record<ComparisonKind, string>>
  readonly head: {
    readonly measure: string
    readonly group: string
    readonly value: string
    /** Of the interval over all that is not known: the envelope. */
    readonly range: string
    readonly limit: string
    readonly rows: string
  }
  readonly against: string
  readonly to: string
  readonly warning: string
  /** Of figures that a convention asks for without a pass mark. */
  readonly asked: string
  readonly noLimits: string
  readonly undecidable: string
  readonly ignored: string
  readonly waived: string
  readonly more: string
  readonly countsAs: Readonly<Record<'pass' | 'fail', string>>
  readonly pointRule: string
  readonly knownOnly: string
  readonly notKnown: string
  /** Why findings are undetermined, with their number; what a finding can be undetermined for and no other reason. */
  readonly because: Readonly<Partial<Record<ReasonCode, string>>>
  readonly moreCases: string
  readonly outcomes: string
  readonly suppressed: string
  readonly crowded: string
  readonly unjudged: string
  readonly noOutcome: string
  readonly taken: Readonly<Record<'decision' | 'outcome', string>>
  readonly limitsChanged: string
  readonly unlisted: string
  readonly withoutScore: string
  readonly binned: string
  readonly trueNumbers: string
  readonly excluded: Readonly<Record<ExclusionReason, string>>
  readonly source: string
}

export const words: Readonly<Record<Language, Words>> = spoken('terminal', {
  en: {
    verdict: { fail: 'FAIL', undetermined: 'UNDETERMINED', pass: 'PASS', not_judged: 'NOT JUDGED' },
    status: { fail: 'fail', undetermined: 'undetermined', pass: 'pass', not_applicable: 'not applicable' },
    comparison: { difference: 'difference', ratio: 'ratio', relative_difference: 'relative difference' },
    head: { measure: 'measure', group: 'group', value: 'value', range: 'interval', limit: 'limit', rows: 'rows' },
    against: 'vs',
    to: 'to',
    warning: 'a warning',
    asked: 'asked for; no pass mark is set',
    noLimits: 'The plan sets no limits; these are the rates.',
    undecidable: 'none of the limits could be decided on with these numbers.',
    ignored: 'left out of the verdict: too few cases',
    waived: 'waived, so no say in the verdict',
    more: '… and {n} more: --format json or html has all.',
    countsAs: {
      pass: 'Undetermined counts as pass, as was asked (--undetermined pass).',
      fail: 'Undetermined counts as fail, as was asked (--undetermined fail).',
    },
    pointRule: 'The estimates decide, whatever their uncertainty (rule: point).',
    knownOnly: 'Judged on the known outcomes alone (unknown: known).',
    notKnown: 'What is not known',
    because: {
      uncertain: 'With this many cases it cannot be told: {n}.',
      not_known: 'What was suppressed or never checked could tip it either way: {n}.',
      too_few: 'Fewer than {minimum} cases in the group or its reference: {n}.',
      undefined: 'The measure has no value, as nobody is in its denominator or its reference is zero: {n}.',
    },
    moreCases: 'About {cases} more cases would settle the nearest of them.',
    outcomes: '{attribute}: the outcome of {n} of {all} is not known ({share}).',
    trueNumbers: '{attribute}: of {n} of {all} it is not known what the number should have been ({share}).',
    suppressed: '{attribute} {groups}: cells were suppressed; their measures are ranges.',
    crowded: 'Beyond the limit, but not surely among so many findings: {n}.',
    unjudged: '{attribute}: {n} people have no value; no limit was held against them.',
    noOutcome: 'The plan names no outcome, so nothing here says whether decisions were right.',
    taken: {
      decision: 'Taken as a negative decision, for want of a list: {values}.',
      outcome: 'Taken as a negative outcome, for want of a list (--outcome-negative): {values}.',
    },
    limitsChanged: 'The limits are not the ones whose fingerprint was written down when they were set.',
    unlisted: 'Outcomes that are in neither list of the plan count as not known: {values}.',
    withoutScore: 'Rows without a score, which are in no measure of scores: {n}.',
    binned: 'There are so many different decisions that medians and other quantiles are those of narrow bins.',
    excluded: {
      not_selected: 'not selected by the plan: {n}',
      missing_decision: 'no decision: {n}',
      unlisted_decision: 'a decision that is in neither list of the plan: {n}',
      missing_score: 'no score: {n}',
      missing_weight: 'no weight: {n}',
      missing_attribute: 'no value: {n}',
      unmapped_group: 'a value that the plan gives no group: {n}',
      bad_row: 'a wrong number of columns: {n}',
    },
    source: 'Read {source}: {read} rows, {counted} counted.',
  },
  nl: {
    verdict: { fail: 'NIET GESLAAGD', undetermined: 'ONBESLIST', pass: 'GESLAAGD', not_judged: 'NIET BEOORDEELD' },
    status: {
      fail: 'niet geslaagd',
      undetermined: 'onbeslist',
      pass: 'geslaagd',
      not_applicable: 'niet van toepassing',
    },
    comparison: { difference: 'verschil', ratio: 'verhouding', relative_difference: 'relatief verschil' },
    head: { measure: 'maat', group: 'groep', value: 'waarde', range: 'interval', limit: 'grens', rows: 'rijen' },
    against: 't.o.v.',
    to: 'tot',
    warning: 'een waarschuwing',
    asked: 'gevraagd; er is geen grens gesteld',
    noLimits: 'Het plan stelt geen grenzen; dit zijn de percentages.',
    undecidable: 'met deze aantallen is over geen van de grenzen te beslissen.',
    ignored: 'telt niet mee in het oordeel: te weinig gevallen',
    waived: 'telt niet mee in het oordeel: uitzondering',
    more: '… en nog {n}: --format json of html heeft alles.',
    countsAs: {
      pass: 'Onbeslist telt als geslaagd, zoals gevraagd (--undetermined pass).',
      fail: 'Onbeslist telt als niet geslaagd, zoals gevraagd (--undetermined fail).',
    },
    pointRule: 'De schattingen beslissen, hoe onzeker ook (rule: point).',
    knownOnly: 'Beoordeeld op de bekende uitkomsten alleen (unknown: known).',
    notKnown: 'Wat niet bekend is',
    because: {
      uncertain: 'Met dit aantal gevallen is het niet te zeggen: {n}.',
      not_known: 'Wat is weggelaten of nooit is nagegaan, kan het beide kanten op laten vallen: {n}.',
      too_few: 'Minder dan {minimum} gevallen in de groep of de referentie: {n}.',
      undefined: 'De maat heeft geen waarde, want de noemer is leeg of de referentie is nul: {n}.',
    },
    moreCases: 'Ongeveer {cases} gevallen meer zouden de eerste ervan beslissen.',
    outcomes: '{attribute}: van {n} van de {all} is de uitkomst niet bekend ({share}).',
    trueNumbers: '{attribute}: van {n} van de {all} is niet bekend wat het getal had moeten zijn ({share}).',
    suppressed: '{attribute} {groups}: cellen zijn weggelaten; hun maten zijn een bereik.',
    crowded: 'Voorbij de grens, maar bij zoveel bevindingen niet zeker: {n}.',
    unjudged: '{attribute}: van {n} mensen is geen waarde bekend; aan hen is geen grens getoetst.',
    noOutcome: 'Het plan noemt geen uitkomst, dus niets hier zegt of besluiten juist waren.',
    taken: {
      decision: 'Bij gebrek aan een lijst als negatief besluit geteld: {values}.',
      outcome: 'Bij gebrek aan een lijst als negatieve uitkomst geteld (--outcome-negative): {values}.',
    },
    limitsChanged: 'De grenzen zijn niet die waarvan de vingerafdruk is opgeschreven toen ze werden gesteld.',
    unlisted: 'Uitkomsten die in geen van beide lijsten van het plan staan, tellen als onbekend: {values}.',
    withoutScore: 'Rijen zonder score, die in geen enkele maat van scores meetellen: {n}.',
    binned: 'Er zijn zoveel verschillende besluiten dat medianen en andere kwantielen die van smalle klassen zijn.',
    excluded: {
      not_selected: 'niet gekozen door het plan: {n}',
      missing_decision: 'geen besluit: {n}',
      unlisted_decision: 'een besluit dat in geen van beide lijsten van het plan staat: {n}',
      missing_score: 'geen score: {n}',
      missing_weight: 'geen gewicht: {n}',
      missing_attribute: 'geen waarde: {n}',
      unmapped_group: 'een waarde waarvoor het plan geen groep heeft: {n}',
      bad_row: 'een verkeerd aantal kolommen: {n}',
    },
    source: 'Gelezen {source}: {read} rijen, waarvan {counted} geteld.',
  },
})
