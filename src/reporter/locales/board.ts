import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { Verdict } from '../../policy/finding.js'

/** What a page about several audits says. Numbers and names come in as they are to be read. */
export interface BoardTexts {
  readonly kicker: string
  readonly skip: string
  readonly heading: (n: string) => string
  readonly audits: string
  /** How many audits have which verdict. */
  readonly tallied: (all: string, counts: readonly { readonly verdict: Verdict; readonly n: string }[]) => string
  readonly cells: string
  readonly links: string
  readonly order: string
  readonly family: (name: string | null) => string
  readonly others: string
  readonly matrix: string
  readonly measures: (attribute: string) => string
  readonly byMeasure: string
  readonly part: (caption: string, at: string, of: string) => string
  readonly head: { readonly audit: string; readonly verdict: string }
  readonly audit: (n: string) => string
  readonly version: (version: string) => string
  readonly made: (date: string) => string
  readonly data: (hash: string) => string
  readonly absent: string
  /** Where the pipeline was told to take the verdict otherwise. */
  readonly pipeline: (outcome: string) => string
  readonly warnings: (n: string, one: boolean) => string
  readonly onlyWarns: string
  readonly waived: string
  readonly series: {
    readonly title: (name: string | null, numbers: readonly string[]) => string
    readonly intro: string
    readonly order: (labels: string) => string
    readonly key: (confidence: string) => string
    readonly course: (group: string, parts: readonly string[]) => string
    readonly range: (first: string, last: string) => string
    readonly same: (value: string) => string
    readonly always: (status: string) => string
    readonly changed: (first: string, last: string) => string
    readonly folded: (what: string, shown: string, all: string) => string
    readonly numbers: string
    readonly caption: (what: string, attribute: string) => string
  }
  readonly turns: {
    readonly title: string
    readonly sure: string
    readonly maybe: string
    readonly none: string
    readonly turn: (measure: string, subject: string, before: string, after: string) => string
    readonly more: (size: string) => string
    readonly less: (size: string) => string
    readonly folded: (n: string, one: boolean) => string
  }
}

const list = (language: string, items: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items)

export const boardTexts: Readonly<Record<Language, BoardTexts>> = spoken('board', {
  en: {
    kicker: 'Audits side by side',
    skip: 'Go to the audits',
    heading: (n) => `${n} audits`,
    audits: 'The audits',
    tallied: (all, counts) =>
      `Of ${all} audits, ${list(
        'en-GB',
        counts.map(({ verdict, n }) => `${n} ${verdictsInEnglish[verdict](n === '1')}`),
      )}.`,
    cells:
      'A cell shows the worst finding that counts in the verdict, over all groups; it leads to that finding in the audit’s own report.',
    links: 'The name of an audit leads to its report.',
    order: 'The audits stand in the order in which they were given.',
    family: (name) => name ?? 'Audits with the same limits',
    others: 'Other audits',
    matrix: 'Verdicts, and the worst finding by attribute',
    measures: (attribute) => `The worst finding by measure: ${attribute}`,
    byMeasure: 'The same by measure',
    part: (caption, at, of) => `${caption} (part ${at} of ${of})`,
    head: { audit: 'Audit', verdict: 'Verdict' },
    audit: (n) => `Audit ${n}`,
    version: (version) => `version: ${version}`,
    made: (date) => `made on ${date}`,
    data: (hash) => `data: ${hash}`,
    absent: 'not looked at',
    pipeline: (outcome) => `for the pipeline: ${outcome}`,
    warnings: (n, one) => `and ${n} ${one ? 'warning' : 'warnings'}`,
    onlyWarns: 'does not count in the verdict',
    waived: 'waived for now',
    series: {
      title: (name, numbers) =>
        `From audit to audit: ${name === null ? '' : `${name}, `}audits ${list('en-GB', numbers)}`,
      intro:
        'These audits hold the same limits against the same attributes, so that their figures can stand side by side.',
      order: (labels) => `From left to right, in the order in which they were given: ${labels}.`,
      key: (confidence) =>
        `The upright bar is the ${confidence} interval: what chance leaves room for; the shaded area is the limit; a dashed outline is what cannot be known; an arrow: it goes on past the edge.`,
      course: (group, parts) => `${group}: ${parts.join('; ')}`,
      range: (first, last) => `from ${first} to ${last}`,
      same: (value) => `${value} in the first and the last`,
      always: (status) => `each time ${status}`,
      changed: (first, last) => `first ${first}, last ${last}`,
      folded: (what, shown, all) =>
        `${what}: shown are the ${shown} of ${all} groups that matter most; the others are in the reports of the audits.`,
      numbers: 'The numbers behind these charts',
      caption: (what, attribute) => `${what}, by ${attribute}, from audit to audit`,
    },
    turns: {
      title: 'What turned round',
      sure: 'Here a gap between groups pointed one way and then the other, and both times it was more than chance leaves room for.',
      maybe:
        'Here a gap changed sides, but in at least one of the two audits chance, or what is not known, leaves room for no difference at all.',
      none: 'No gap between groups changed sides from one of these audits to the next.',
      turn: (measure, subject, before, after) => `${measure}, ${subject}: first ${before}, then ${after}.`,
      more: (size) => `${size} more`,
      less: (size) => `${size} less`,
      folded: (n, one) => `And ${n} more ${one ? 'gap' : 'gaps'} that changed sides.`,
    },
  },
  nl: {
    kicker: 'Audits naast elkaar',
    skip: 'Naar de audits',
    heading: (n) => `${n} audits`,
    audits: 'De audits',
    tallied: (all, counts) =>
      `Van ${all} audits ${counts.length === 1 && counts[0]?.n === '1' ? 'is' : 'zijn'} er ${list(
        'nl-NL',
        counts.map(({ verdict, n }) => `${n} ${verdictsInDutch[verdict]}`),
      )}.`,
    cells:
      'Een vak toont de slechtste bevinding die meetelt in het oordeel, over alle groepen; het leidt naar die bevinding in het eigen rapport van de audit.',
    links: 'De naam van een audit leidt naar het rapport.',
    order: 'De audits staan in de volgorde waarin ze zijn opgegeven.',
    family: (name) => name ?? 'Audits met dezelfde grenzen',
    others: 'Andere audits',
    matrix: 'De oordelen, en de slechtste bevinding per kenmerk',
    measures: (attribute) => `De slechtste bevinding per maat: ${attribute}`,
    byMeasure: 'Hetzelfde per maat',
    part: (caption, at, of) => `${caption} (deel ${at} van ${of})`,
    head: { audit: 'Audit', verdict: 'Oordeel' },
    audit: (n) => `Audit ${n}`,
    version: (version) => `versie: ${version}`,
    made: (date) => `gemaakt op ${date}`,
    data: (hash) => `gegevens: ${hash}`,
    absent: 'niet bekeken',
    pipeline: (outcome) => `voor de pipeline: ${outcome}`,
    warnings: (n, one) => `en ${n} ${one ? 'waarschuwing' : 'waarschuwingen'}`,
    onlyWarns: 'telt niet mee in het oordeel',
    waived: 'voorlopig vrijgesteld',
    series: {
      title: (name, numbers) =>
        `Van audit tot audit: ${name === null ? '' : `${name}, `}audits ${list('nl-NL', numbers)}`,
      intro:
        'Deze audits toetsen dezelfde kenmerken aan dezelfde grenzen. Daarom mogen hun cijfers naast elkaar staan.',
      order: (labels) => `Van links naar rechts, in de volgorde waarin ze zijn opgegeven: ${labels}.`,
      key: (confidence) =>
        `De rechtopstaande balk is het ${confidence}-interval: waar toeval ruimte voor laat; het gekleurde vlak is de grens; een gestippelde omtrek is wat niet bekend kan zijn; een pijl: het loopt door voorbij de rand.`,
      course: (group, parts) => `${group}: ${parts.join('; ')}`,
      range: (first, last) => `van ${first} naar ${last}`,
      same: (value) => `${value} in de eerste en de laatste`,
      always: (status) => `elke keer ${status}`,
      changed: (first, last) => `eerst ${first}, het laatst ${last}`,
      folded: (what, shown, all) =>
        `${what}: hier staan de ${shown} van ${all} groepen die er het meest toe doen; de andere staan in de rapporten van de audits.`,
      numbers: 'De cijfers achter deze grafieken',
      caption: (what, attribute) => `${what}, naar ${attribute}, van audit tot audit`,
    },
    turns: {
      title: 'Wat is omgeslagen',
      sure: 'Hier wees een verschil tussen groepen eerst de ene kant op en daarna de andere, en beide keren was het meer dan toeval kan verklaren.',
      maybe:
        'Hier wisselde een verschil van kant, maar in minstens een van de twee audits kan het door toeval, of door wat niet bekend is, ook nul zijn.',
      none: 'Geen verschil tussen groepen wisselde van kant van de ene audit op de andere.',
      turn: (measure, subject, before, after) => `${measure}, ${subject}: eerst ${before}, daarna ${after}.`,
      more: (size) => `${size} meer`,
      less: (size) => `${size} minder`,
      folded: (n, one) =>
        one ? 'En nog 1 verschil dat van kant wisselde.' : `En nog ${n} verschillen die van kant wisselden.`,
    },
  },
})

const verdictsInEnglish: Readonly<Record<Verdict, (one: boolean) => string>> = {
  fail: (one) => (one ? 'does not pass' : 'do not pass'),
  undetermined: (one) => (one ? 'is not decided' : 'are not decided'),
  pass: (one) => (one ? 'passes' : 'pass'),
  not_judged: (one) => (one ? 'is not judged' : 'are not judged'),
}

const verdictsInDutch: Readonly<Record<Verdict, string>> = {
  fail: 'niet geslaagd',
  undetermined: 'onbeslist',
  pass: 'geslaagd',
  not_judged: 'niet beoordeeld',
}
