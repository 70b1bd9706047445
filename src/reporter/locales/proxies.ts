import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ProxyName } from '../../metrics/proxies.js'

/** What a report says of the inputs of a model. Numbers and names come in as they are to be read. */
export interface ProxyTexts {
  readonly title: string
  readonly intro: (inputs: string) => string
  readonly rule: (from: string, corrected: boolean) => string
  /** On the first page. */
  readonly front: {
    readonly direct: (attributes: string) => string
    readonly proxies: (inputs: string, attribute: string) => string
  }
  readonly direct: (attribute: string) => string
  readonly proxy: (said: {
    readonly input: string
    readonly attribute: string
    readonly strength: string
    readonly range: string
  }) => string
  /** Of every 100 people, how many groups are guessed rightly by whoever knows the input, and by whoever does not. */
  readonly guessed: (said: { readonly input: string; readonly knowing: string; readonly blind: string }) => string
  readonly none: (attribute: string) => string
  readonly open: (inputs: string, from: string) => string
  readonly together: (said: { readonly group: string; readonly share: string; readonly range: string }) => string
  readonly togetherNote: (attribute: string) => string
  readonly caution: string
  readonly units: string
  readonly weights: string
  readonly chart: { readonly title: (attribute: string) => string; readonly subtitle: (confidence: string) => string }
  readonly label: { readonly together: string; readonly score: string; readonly decision: string }
  readonly caption: (attribute: string) => string
  readonly head: {
    readonly input: string
    readonly named: string
    readonly strength: (confidence: string) => string
    readonly information: string
    readonly guessed: string
    readonly decision: string
  }
  readonly named: Readonly<Record<ProxyName, string>>
  readonly ofHundred: (knowing: string, blind: string) => string
  readonly cannotSay: string
  readonly line: string
}

export const proxyTexts: Readonly<Record<Language, ProxyTexts>> = spoken('proxies', {
  en: {
    title: 'Can somebody’s group be told by what the model is given?',
    intro: (inputs) => `The model is given: ${inputs}.`,
    rule: (from, corrected) =>
      `How strongly an input hangs together with a group is told by Cramér’s V: 0 is not at all, 1 wholly, with what chance does taken off. An input that surely tells more than ${from} is called a proxy here, ${corrected ? 'after correction for the number of inputs' : 'each input by itself'}. The plan sets that bound; no law does.`,
    front: {
      direct: (attributes) => `The model is given ${attributes} directly, as inputs.`,
      proxies: (inputs, attribute) => `Inputs that tell of ${attribute}: ${inputs}.`,
    },
    direct: (attribute) =>
      `The model is given ${attribute} itself. Where that is a protected ground, that is direct distinction: the law allows it only where an exception says so.`,
    proxy: ({ input, attribute, strength, range }) =>
      `${input} is a proxy for ${attribute}: V = ${strength} (${range}).`,
    guessed: ({ input, knowing, blind }) =>
      `Of every 100 people, whoever knows ${input} guesses the group of ${knowing} rightly, and whoever does not, of ${blind}.`,
    none: (attribute) => `No input is shown to be a proxy for ${attribute}.`,
    open: (inputs, from) => `It cannot be told on which side of ${from} these are: ${inputs}.`,
    together: ({ group, share, range }) =>
      `${group}: ${share} of every 100 times, somebody of the group looks more like it than somebody else does (${range}).`,
    togetherNote: (attribute) =>
      `All inputs together, ${attribute} itself left out, learned of one half of some of the people (at most about 100,000) and tried on the other. A coin gives 50.`,
    caution:
      'That an input tells much of a group does not show that the model uses it so; that it tells little by itself does not show that it tells little beside others.',
    units:
      'Several rows may be of one person here. Together they count as one case, as if they were alike, so intervals are wide rather than narrow.',
    weights: 'Rows are counted, not weighed.',
    chart: {
      title: (attribute) => `What tells ${attribute}`,
      subtitle: (confidence) => `Cramér’s V with the group, with its ${confidence} interval`,
    },
    label: { together: 'all inputs together', score: 'the score', decision: 'the decision' },
    caption: (attribute) => `What the inputs, the score and the decision tell of ${attribute}`,
    head: {
      input: 'Input',
      named: 'Called',
      strength: (confidence) => `Tells of the group (V, ${confidence})`,
      information: 'Of the uncertainty',
      guessed: 'Guessed of 100',
      decision: 'Tells of the decision (V)',
    },
    named: { direct: 'the attribute itself', proxy: 'proxy', not_shown: 'not shown', below: 'no proxy' },
    ofHundred: (knowing, blind) => `${knowing} (${blind} without)`,
    cannotSay:
      'Whether a model uses what an input tells of a group, and whether that can be justified, is a question about the model and the law, not about these counts.',
    line: 'What the model is given, where it tells of a group:',
  },
  nl: {
    title: 'Is iemands groep af te lezen aan wat het model krijgt?',
    intro: (inputs) => `Het model krijgt: ${inputs}.`,
    rule: (from, corrected) =>
      `Hoe sterk een invoer samenhangt met een groep, zegt Cramérs V: 0 is helemaal niet, 1 volledig; wat toeval doet, is eraf gehaald. Een invoer die zeker meer verraadt dan ${from} heet hier een proxy, ${corrected ? 'na correctie voor het aantal soorten invoer' : 'elke invoer op zichzelf bekeken'}. Die grens komt uit het plan, niet uit de wet.`,
    front: {
      direct: (attributes) => `Het model krijgt ${attributes} rechtstreeks als invoer.`,
      proxies: (inputs, attribute) => `Invoer die iets over ${attribute} verraadt: ${inputs}.`,
    },
    direct: (attribute) =>
      `Het model krijgt ${attribute} zelf. Is dat een beschermde grond, dan is dat direct onderscheid: de wet staat dat alleen toe als een uitzondering het zegt.`,
    proxy: ({ input, attribute, strength, range }) =>
      `${input} is een proxy voor ${attribute}: V = ${strength} (${range}).`,
    guessed: ({ input, knowing, blind }) =>
      `Wie ${input} kent, raadt van elke 100 mensen bij ${knowing} de groep goed; wie dat niet kent, bij ${blind}.`,
    none: (attribute) => `Van geen invoer is aangetoond dat het een proxy is voor ${attribute}.`,
    open: (inputs, from) => `Niet te zeggen is aan welke kant van ${from} deze liggen: ${inputs}.`,
    together: ({ group, share, range }) =>
      `${group}: ${share} van elke 100 keer lijkt iemand uit de groep er meer op dan iemand anders (${range}).`,
    togetherNote: (attribute) =>
      `Alle invoer samen, zonder ${attribute} zelf, geleerd van de ene helft van een deel van de mensen (hooguit zo’n 100.000) en geprobeerd op de andere. Kop of munt geeft 50.`,
    caution:
      'Dat een invoer veel over een groep verraadt, bewijst niet dat het model hem zo gebruikt. En wat op zichzelf weinig verraadt, kan samen met andere invoer veel zeggen.',
    units:
      'Eén persoon kan hier meer rijen hebben. Die tellen samen als één geval, alsof ze gelijk zijn. De intervallen zijn dus eerder te breed dan te smal.',
    weights: 'Rijen zijn geteld, niet gewogen.',
    chart: {
      title: (attribute) => `Wat ${attribute} verraadt`,
      subtitle: (confidence) => `Cramérs V met de groep, met het ${confidence}-interval`,
    },
    label: { together: 'alle invoer samen', score: 'de score', decision: 'het besluit' },
    caption: (attribute) => `Wat de invoer, de score en het besluit verraden over ${attribute}`,
    head: {
      input: 'Invoer',
      named: 'Heet',
      strength: (confidence) => `Zegt over de groep (V, ${confidence})`,
      information: 'Van de onzekerheid',
      guessed: 'Goed geraden van 100',
      decision: 'Zegt over het besluit (V)',
    },
    named: { direct: 'het kenmerk zelf', proxy: 'proxy', not_shown: 'niet aangetoond', below: 'geen proxy' },
    ofHundred: (knowing, blind) => `${knowing} (zonder: ${blind})`,
    cannotSay:
      'Of een model gebruikt wat een invoer over een groep verraadt, en of dat te rechtvaardigen is, is een vraag over het model en de wet, niet over deze tellingen.',
    line: 'Wat het model krijgt en wat iets over een groep verraadt:',
  },
})
