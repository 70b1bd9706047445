import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'

/** What is said of stop criteria. Numbers and names come in as they are to be read. */
export interface StopTexts {
  readonly title: string
  /** The first sentence of a report; `window` is null where all cases were one look. */
  readonly met: (met: {
    readonly window: string | null
    readonly measure: string
    readonly whom: string
    readonly region: string
  }) => string
  readonly more: (n: string, one: boolean) => string
  readonly none: (tests: string, one: boolean) => string
  /** In a line of a terminal. */
  readonly short: string
  readonly figures: (value: string, range: string, cases: string) => string
  readonly looks: (looks: string, one: boolean) => string
  /** How it is judged, with sources. */
  readonly method: (confidence: string, risk: string, tests: string) => string
  /** That no waiver and no earlier result takes it away. */
  readonly binding: string
  readonly caption: string
  readonly head: {
    readonly criterion: string
    readonly whom: string
    readonly region: string
    readonly state: string
    readonly value: string
    readonly sequence: string
    readonly cases: string
  }
  readonly state: { readonly met: (window: string | null) => string; readonly open: string }
  readonly rule: (measure: string) => string
}

export const stopTexts: Readonly<Record<Language, StopTexts>> = spoken('stop', {
  en: {
    title: 'Does the pilot go on?',
    met: ({ window, measure, whom, region }) =>
      `The pilot has to stop: ${window === null ? '' : `at the end of ${window} `}the criterion was met for ${whom}. It is shown that this value lies in the region that ends it: ${measure}, ${region}.`,
    more: (n, one) => (one ? 'One more criterion is met.' : `${n} more criteria are met.`),
    none: (tests, one) =>
      one
        ? 'The stop criterion is not met: the pilot may go on.'
        : `None of the ${tests} stop criteria is met: the pilot may go on.`,
    short: 'stop criterion met',
    figures: (value, range, cases) => `With ${cases} cases the value is ${value}, and surely ${range}.`,
    looks: (looks, one) =>
      one ? 'All cases were looked at once.' : `It was looked at ${looks} times, after each window.`,
    method: (confidence, risk, tests) =>
      `Each criterion names the region in which the pilot ends. It is met when the range that holds the true value lies wholly in that region. The range is wider than an ordinary interval, because it has to hold at every look together: Robbins' confidence sequence (1970; Howard et al. 2021), for two groups with the product of two of them (Wasserman et al. 2020; Turner & Grünwald 2022). The ${tests} criteria and groups share the risk (Bonferroni): the chance that the pilot is ever stopped wrongly, however often anyone looks, is at most ${risk} (confidence ${confidence}). This takes each case to be a separate one, and the true rates not to move during the pilot.`,
    binding: 'No waiver and no earlier result takes a met criterion away: only another plan does.',
    caption: 'The stop criteria',
    head: {
      criterion: 'Criterion',
      whom: 'Group',
      region: 'The pilot ends at',
      state: 'State',
      value: 'Value',
      sequence: 'Range over all looks',
      cases: 'Cases',
    },
    state: { met: (window) => (window === null ? 'met' : `met, ${window}`), open: 'not met' },
    rule: (measure) => `Stop criterion: ${measure}`,
  },
  nl: {
    title: 'Gaat de proef door?',
    met: ({ window, measure, whom, region }) =>
      `De proef moet stoppen: ${window === null ? '' : `aan het eind van ${window} `}is het criterium gehaald voor ${whom}. Het is aangetoond dat deze waarde in het gebied ligt waarbij de proef eindigt: ${measure}, ${region}.`,
    more: (n, one) => (one ? 'Nog één criterium is gehaald.' : `Nog ${n} criteria zijn gehaald.`),
    none: (tests, one) =>
      one
        ? 'Het stopcriterium is niet gehaald: de proef mag doorgaan.'
        : `Geen van de ${tests} stopcriteria is gehaald: de proef mag doorgaan.`,
    short: 'stopcriterium gehaald',
    figures: (value, range, cases) => `Met ${cases} gevallen is de waarde ${value}, en zeker ${range}.`,
    looks: (looks, one) =>
      one ? 'Er is één keer gekeken, naar alle gevallen samen.' : `Er is ${looks} keer gekeken, na elke periode.`,
    method: (confidence, risk, tests) =>
      `Elk criterium noemt het gebied waarbij de proef eindigt. Het is gehaald als het bereik met de ware waarde helemaal in dat gebied ligt. Dat bereik is breder dan een gewoon interval, omdat het bij alle keren dat er gekeken wordt samen moet kloppen: de betrouwbaarheidsreeks van Robbins (1970; Howard e.a. 2021), voor twee groepen met het product van twee zulke reeksen (Wasserman e.a. 2020; Turner & Grünwald 2022). De ${tests} criteria en groepen delen het risico (Bonferroni): de kans dat de proef ooit ten onrechte stopt, hoe vaak er ook gekeken wordt, is hooguit ${risk} (betrouwbaarheid ${confidence}). Daarbij telt elk geval als een apart geval, en veranderen de ware percentages niet tijdens de proef.`,
    binding:
      'Een ontheffing of een eerder resultaat haalt een gehaald criterium niet weg: dat kan alleen met een ander plan.',
    caption: 'De stopcriteria',
    head: {
      criterion: 'Criterium',
      whom: 'Groep',
      region: 'De proef eindigt bij',
      state: 'Stand',
      value: 'Waarde',
      sequence: 'Bereik over alle keren',
      cases: 'Gevallen',
    },
    state: { met: (window) => (window === null ? 'gehaald' : `gehaald, ${window}`), open: 'niet gehaald' },
    rule: (measure) => `Stopcriterium: ${measure}`,
  },
})
