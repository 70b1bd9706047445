import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What a report says of a sweep over thresholds. Numbers and names come in as they are to be read. */
export interface SweepTexts {
  readonly title: string
  readonly intro: (points: string) => string
  readonly top: string
  /** Of the ranges in which all limits hold. */
  readonly surely: (ranges: string) => string
  readonly never: string
  readonly estimates: (ranges: string) => string
  readonly noEstimates: string
  readonly neverEstimates: string
  readonly fails: (ranges: string) => string
  readonly caution: string
  readonly from: (low: string, high: string) => string
  readonly by: (attribute: string) => string
  /** The message of a chart: at how many of the thresholds a limit surely holds for all groups. */
  readonly message: { readonly always: string; readonly never: string; readonly some: (ranges: string) => string }
  readonly subtitle: (what: string, limit: string) => string
  readonly own: (threshold: string) => string
  /** What the shade and the bars at the bottom of a chart are. */
  readonly feasible: { readonly surely: string; readonly estimated: string }
  readonly threshold: string
  readonly share: string
  readonly folded: (shown: string, all: string) => string
  readonly caption: (what: string) => string
  readonly head: { readonly group: string; readonly statuses: string; readonly estimates: string }
}

export const sweepTexts: Readonly<Record<Language, SweepTexts>> = spoken('sweep', {
  en: {
    title: 'At other thresholds',
    intro: (points) => `The same audit was made at ${points} thresholds of the score.`,
    top: 'Each threshold selects the people with the highest scores; all who score the same as the last of them are in.',
    surely: (ranges) => `All limits surely hold ${ranges}.`,
    never: 'There is no threshold at which all limits surely hold.',
    estimates: (ranges) => `The estimates are all within their limits ${ranges}, whether that is certain or not.`,
    noEstimates: 'The estimates are all within their limits at none.',
    neverEstimates: 'Nor is there one at which all estimates are within their limits.',
    fails: (ranges) => `A limit is surely broken ${ranges}.`,
    caution:
      'A threshold that is chosen because it looks best here looks better than it is: check the one that is chosen on other cases.',
    from: (low, high) => (low === high ? `at ${low}` : `from ${low} to ${high}`),
    by: (attribute) => `By ${attribute}`,
    message: {
      always: 'within the limit at every threshold',
      never: 'surely within the limit at no threshold',
      some: (ranges) => `surely within the limit ${ranges}`,
    },
    subtitle: (what, limit) => `${what}, at each threshold; the shaded area is the limit (${limit})`,
    feasible: {
      surely: 'shaded, with a whole bar below, are the thresholds at which all limits surely hold',
      estimated: 'a dotted bar below is where all estimates are within their limits',
    },
    own: (threshold) => `the dashed upright line is the threshold now, ${threshold}`,
    threshold: 'Threshold of the score',
    share: 'Value',
    folded: (shown, all) => `The chart shows ${shown} of ${all} groups; the table has them all.`,
    caption: (what) => `${what}: findings by threshold`,
    head: { group: 'Group', statuses: 'Finding, by threshold', estimates: 'Lowest and highest value' },
  },
  nl: {
    title: 'Bij andere drempels',
    intro: (points) => `Dezelfde toets is gedaan bij ${points} drempels van de score.`,
    top: 'Elke drempel kiest de mensen met de hoogste scores; iedereen met dezelfde score als de laatste van hen doet mee.',
    surely: (ranges) => `Aan alle grenzen wordt zeker voldaan ${ranges}.`,
    never: 'Er is geen drempel waarbij zeker aan alle grenzen wordt voldaan.',
    estimates: (ranges) => `De schattingen vallen allemaal binnen hun grens ${ranges}, zeker of niet.`,
    noEstimates: 'De schattingen vallen bij geen ervan allemaal binnen hun grens.',
    neverEstimates: 'Er is ook geen drempel waarbij alle schattingen binnen hun grens vallen.',
    fails: (ranges) => `Een grens wordt zeker overschreden ${ranges}.`,
    caution:
      'Een drempel die hier is gekozen omdat hij er het best uitziet, lijkt beter dan hij is: toets de gekozen drempel op andere gevallen.',
    from: (low, high) => (low === high ? `bij ${low}` : `van ${low} tot en met ${high}`),
    by: (attribute) => `Naar ${attribute}`,
    message: {
      always: 'bij elke drempel binnen de grens',
      never: 'bij geen enkele drempel zeker binnen de grens',
      some: (ranges) => `zeker binnen de grens ${ranges}`,
    },
    subtitle: (what, limit) => `${what}, bij elke drempel; het gekleurde vlak is de grens (${limit})`,
    feasible: {
      surely:
        'gekleurd over de hele hoogte, met een dichte balk eronder, zijn de drempels waarbij zeker aan alle grenzen wordt voldaan',
      estimated: 'een gestippelde balk eronder is waar alle schattingen binnen hun grens vallen',
    },
    own: (threshold) => `de rechtopstaande streepjeslijn is de drempel van nu, ${threshold}`,
    threshold: 'Drempel van de score',
    share: 'Waarde',
    folded: (shown, all) => `De grafiek toont ${shown} van ${all} groepen; de tabel heeft ze allemaal.`,
    caption: (what) => `${what}: bevindingen per drempel`,
    head: { group: 'Groep', statuses: 'Bevinding, per drempel', estimates: 'Laagste en hoogste waarde' },
  },
})
