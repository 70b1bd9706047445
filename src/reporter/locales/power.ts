import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ComparisonKind } from '../../metrics/metric.js'
import type { Denominator } from '../../policy/power/people.js'

/** What is said of how many cases an audit needs. Numbers come in as they are to be read. */
export interface PowerTexts {
  readonly kicker: string
  readonly to: string
  readonly orMore: (value: string) => string
  readonly orLess: (value: string) => string
  /** Of what is decided on either side of a limit. */
  readonly upTo: (value: string) => string
  readonly from: (value: string) => string
  readonly anything: string
  readonly none: string
  readonly heading: {
    readonly found: (cases: string) => string
    readonly given: (cases: string) => string
  }
  readonly comparison: Readonly<Record<ComparisonKind, string>>
  /** Before a value. */
  readonly a: Readonly<Record<ComparisonKind, string>>
  readonly limit: (what: string, range: string) => string
  readonly expected: (rate: string) => string
  readonly compared: (group: string, reference: string, value: string) => string
  readonly decision: { readonly pass: string; readonly fail: string; readonly limit: string }
  readonly passes: (power: string, confidence: string, groups: string, one: boolean) => string
  readonly fails: (power: string, confidence: string, groups: string, one: boolean) => string
  readonly sizes: {
    readonly caption: string
    readonly head: { readonly of: string; readonly cases: string; readonly people: string }
    readonly group: string
    readonly reference: string
  }
  readonly of: Readonly<Record<Denominator, string>>
  readonly cases: (who: string) => string
  readonly part: (share: string) => string
  readonly askPart: (flag: string) => string
  readonly floor: (cases: string) => string
  readonly could: (cases: string) => string
  readonly shows: { readonly pass: string; readonly fail: string; readonly between: string }
  readonly curve: {
    readonly caption: string
    readonly head: { readonly cases: string; readonly chance: string; readonly pass: string; readonly fail: string }
  }
  readonly chart: {
    readonly title: (cases: string, range: string) => string
    readonly titleNone: (cases: string) => string
    readonly subtitle: (what: string, limit: string, cases: string) => string
    readonly x: string
    readonly lines: {
      readonly passLow: string
      readonly passHigh: string
      readonly below: string
      readonly above: string
    }
  }
  readonly share: (share: string) => string
  readonly unknown: string
  readonly how: string
  readonly method: (interval: string) => string
  readonly skip: string
  readonly more: string
}

export const powerTexts: Readonly<Record<Language, PowerTexts>> = spoken('power', {
  en: {
    kicker: 'Cases for an audit',
    to: 'to',
    orMore: (value) => `${value} or more`,
    orLess: (value) => `${value} or less`,
    upTo: (value) => `up to ${value}`,
    from: (value) => `from ${value}`,
    anything: 'anything',
    none: 'nothing',
    heading: {
      found: (cases) => `${cases} cases in each group`,
      given: (cases) => `What ${cases} cases in each group can decide`,
    },
    comparison: {
      difference: 'difference in percentage points',
      ratio: 'ratio',
      relative_difference: 'relative difference',
    },
    a: { difference: 'a difference of', ratio: 'a ratio of', relative_difference: 'a relative difference of' },
    limit: (what, range) => `${what}; the limit is ${range}.`,
    expected: (rate) => `Expected in each group: ${rate}.`,
    compared: (group, reference, value) =>
      `Expected: ${group} in the group and ${reference} in its reference, which makes ${value}.`,
    decision: {
      pass: 'That is within the limit.',
      fail: 'That is outside the limit.',
      limit: 'That is the limit itself.',
    },
    passes: (power, confidence, groups, one) =>
      `For a chance of ${power} that ${one ? 'it passes' : `${groups === '2' ? 'both' : `all ${groups}`} groups pass`} at ${confidence} confidence, each needs:`,
    fails: (power, confidence, groups, one) =>
      `For a chance of ${power} that ${one ? 'it fails' : `a group like that fails, as one of ${groups},`} at ${confidence} confidence, each needs:`,
    sizes: {
      caption: 'Cases that are needed',
      head: { of: 'Of', cases: 'Cases', people: 'People' },
      group: 'the group',
      reference: 'its reference',
    },
    of: {
      everyone: 'people about whom was decided',
      known: 'people whose outcome is known',
      positive: 'people with a positive outcome',
      negative: 'people with a negative outcome',
      selected: 'people with a positive decision whose outcome is known',
      not_selected: 'people with a negative decision whose outcome is known',
      other: 'people in the denominator of the measure',
    },
    cases: (who) => `Cases are ${who}.`,
    part: (share) => `They are ${share} of all people.`,
    askPart: (flag) => `With ${flag} you see how many people that takes in all.`,
    floor: (cases) => `It is never less than ${cases}: with fewer the audit decides nothing.`,
    could: (cases) => `With ${cases} cases in each group the audit could show:`,
    shows: {
      pass: 'within the limit:',
      fail: 'outside the limit:',
      between: 'What lies between would most likely stay undetermined.',
    },
    curve: {
      caption: 'With other numbers of cases',
      head: { cases: 'Cases', chance: 'Chance each', pass: 'Shown within', fail: 'Shown outside' },
    },
    chart: {
      title: (cases, range) => `With ${cases} cases these values pass: ${range}`,
      titleNone: (cases) => `With ${cases} cases no value can be shown to be within the limit`,
      subtitle: (what, limit, cases) =>
        `${what} nearest to the limit that can be decided, by the number of cases; the shaded area is the limit (${limit}); the dashed upright line is at ${cases} cases`,
      x: 'Cases in the denominator of each group',
      lines: {
        passLow: 'lowest that passes',
        passHigh: 'highest that passes',
        below: 'highest that fails below',
        above: 'lowest that fails above',
      },
    },
    share: (share) => `The group is taken to be ${share} of itself and its reference together.`,
    unknown: 'Every outcome is taken to be known. Unknown outcomes widen what may be: plan for them too.',
    how: 'How this was worked out',
    method: (interval) =>
      `By the intervals of the audit (${interval}) and the binomial distribution of what may come; a fail is adjusted for the number of groups (Holm 1979), and a pass needs all of them (Berger 1982).`,
    skip: 'Go to the numbers',
    more: 'Whoever is about to audit with fewer cases sees what those can decide with --cases.',
  },
  nl: {
    kicker: 'Gevallen voor een toets',
    to: 'tot',
    orMore: (value) => `${value} of meer`,
    orLess: (value) => `${value} of minder`,
    upTo: (value) => `tot en met ${value}`,
    from: (value) => `vanaf ${value}`,
    anything: 'alles',
    none: 'niets',
    heading: {
      found: (cases) => `${cases} gevallen in elke groep`,
      given: (cases) => `Wat ${cases} gevallen in elke groep kunnen beslissen`,
    },
    comparison: {
      difference: 'verschil in procentpunten',
      ratio: 'verhouding',
      relative_difference: 'relatief verschil',
    },
    a: {
      difference: 'een verschil van',
      ratio: 'een verhouding van',
      relative_difference: 'een relatief verschil van',
    },
    limit: (what, range) => `${what}; de grens is ${range}.`,
    expected: (rate) => `Verwacht in elke groep: ${rate}.`,
    compared: (group, reference, value) =>
      `Verwacht: ${group} in de groep en ${reference} in de referentie. Dat maakt ${value}.`,
    decision: {
      pass: 'Dat valt binnen de grens.',
      fail: 'Dat valt buiten de grens.',
      limit: 'Dat is de grens zelf.',
    },
    passes: (power, confidence, groups, one) =>
      `Voor een kans van ${power} dat ${one ? 'die slaagt' : `${groups === '2' ? 'beide' : `alle ${groups}`} groepen slagen`} met ${confidence} zekerheid is er voor elk nodig:`,
    fails: (power, confidence, groups, one) =>
      `Voor een kans van ${power} dat ${one ? 'die zakt' : `zo'n groep zakt, als een van ${groups},`} met ${confidence} zekerheid is er voor elk nodig:`,
    sizes: {
      caption: 'Gevallen die nodig zijn',
      head: { of: 'Van', cases: 'Gevallen', people: 'Mensen' },
      group: 'de groep',
      reference: 'de referentie',
    },
    of: {
      everyone: 'mensen over wie is besloten',
      known: 'mensen van wie de uitkomst bekend is',
      positive: 'mensen met een positieve uitkomst',
      negative: 'mensen met een negatieve uitkomst',
      selected: 'mensen met een positief besluit van wie de uitkomst bekend is',
      not_selected: 'mensen met een negatief besluit van wie de uitkomst bekend is',
      other: 'mensen in de noemer van de maat',
    },
    cases: (who) => `Gevallen zijn ${who}.`,
    part: (share) => `Zij zijn ${share} van alle mensen.`,
    askPart: (flag) => `Met ${flag} ziet u hoeveel mensen daar in totaal voor nodig zijn.`,
    floor: (cases) => `Het zijn er nooit minder dan ${cases}: met minder beslist de toets niets.`,
    could: (cases) => `Met ${cases} gevallen in elke groep kan de toets laten zien:`,
    shows: {
      pass: 'binnen de grens:',
      fail: 'buiten de grens:',
      between: 'Wat ertussen ligt, blijft waarschijnlijk onbeslist.',
    },
    curve: {
      caption: 'Met andere aantallen gevallen',
      head: { cases: 'Gevallen', chance: 'Kans per groep', pass: 'Zeker binnen', fail: 'Zeker buiten' },
    },
    chart: {
      title: (cases, range) => `Met ${cases} gevallen slagen deze waarden: ${range}`,
      titleNone: (cases) => `Met ${cases} gevallen is van geen waarde te laten zien dat hij binnen de grens valt`,
      subtitle: (what, limit, cases) =>
        `${what} die het dichtst bij de grens nog te beslissen is, naar het aantal gevallen; het gekleurde vlak is de grens (${limit}); de rechtopstaande streepjeslijn staat bij ${cases} gevallen`,
      x: 'Gevallen in de noemer van elke groep',
      lines: {
        passLow: 'laagste die slaagt',
        passHigh: 'hoogste die slaagt',
        below: 'hoogste die eronder zakt',
        above: 'laagste die erboven zakt',
      },
    },
    share: (share) => `De groep is hier ${share} van de groep en de referentie samen.`,
    unknown:
      'Hier is van iedereen de uitkomst bekend. Onbekende uitkomsten maken ruimer wat er kan zijn: reken daar ook op.',
    how: 'Hoe dit is berekend',
    method: (interval) =>
      `Met de intervallen van de toets (${interval}) en de binomiale verdeling van wat er kan komen; voor zakken telt het aantal groepen mee (Holm 1979), slagen moeten ze allemaal (Berger 1982).`,
    skip: 'Naar de aantallen',
    more: 'Wie met minder gevallen gaat toetsen, ziet met --cases wat die kunnen beslissen.',
  },
})
