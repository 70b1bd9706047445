import type { Language } from '../../languages/language.js'
import { spoken } from '../../languages/spoken.js'
import type { ByEffect, ComparisonKind, End, Need } from '../../metrics/metric.js'
import type { Transform } from '../../metrics/peers/transform.js'

/** What the catalogue says about measures, beside the words of the measures themselves. */
export interface CatalogueTexts {
  readonly title: string
  readonly intro: string
  readonly adverse: string
  readonly favourable: string
  readonly better: string
  readonly end: Readonly<Record<End, string>>
  readonly noEnd: string
  readonly formula: string
  readonly hides: string
  readonly conflicts: string
  /** Of each family one, and all families at once. */
  readonly cannot: (families: readonly (readonly string[])[]) => string
  /** The families of a theorem. */
  readonly of: (families: readonly (readonly string[])[]) => string
  readonly interval: string
  readonly source: string
  readonly needs: string
  readonly need: Readonly<Record<Need, string>>
  readonly onRequest: string
  readonly usual: string
  readonly elsewhere: string
  readonly comparison: Readonly<Record<ComparisonKind, string>>
  readonly against: string
  readonly transform: Readonly<Record<Transform, string>>
  readonly only: Readonly<Record<'min' | 'max', string>>
  readonly onlyWhere: ByEffect<string>
  readonly peers: string
  readonly peersIntro: string
  readonly head: { readonly theirs: string; readonly ours: string; readonly note: string }
  readonly notOurs: string
  readonly theorems: string
  readonly more: string
  readonly list: (items: readonly string[]) => string
}

const listIn = (language: string) => {
  const format = new Intl.ListFormat(language, { type: 'conjunction' })
  return (items: readonly string[]): string => format.format(items)
}

const anyIn = (language: string) => {
  const format = new Intl.ListFormat(language, { type: 'disjunction' })
  return (items: readonly string[]): string => format.format(items)
}

export const catalogueTexts: Readonly<Record<Language, CatalogueTexts>> = spoken('catalogue', {
  en: {
    title: 'The measures',
    intro:
      'Every measure that maatlat knows, by the question it answers. A measure is a function of counts: tp and fp are positive decisions whose outcome was positive and negative, fn and tn negative decisions likewise. A positive decision may burden a person (flagged for an investigation) or help (granted): the plan says which.',
    adverse: 'When a positive decision burdens a person',
    favourable: 'When it helps',
    better: 'Better for the people it is about',
    end: { low: 'low', high: 'high' },
    noEnd: 'It has no better end: it is a gap, or a distance.',
    formula: 'Formula',
    hides: 'What it hides',
    conflicts: 'What cannot be equal at the same time',
    cannot: (families) => `Not together with ${families.map(anyIn('en-GB')).join(', and with ')}.`,
    of: (families) => `Not all at once: ${families.map(anyIn('en-GB')).join('; ')}.`,
    interval: 'How sure',
    source: 'Source',
    needs: 'Needs',
    need: {
      decision: 'a decision',
      outcome: 'an outcome',
      score: 'a score',
      number: 'a decision that is a number',
      true_number: 'an outcome that is a number',
      strata: 'strata (conditioning)',
      quality: 'checks of the data (quality)',
      inputs: 'the inputs of the model (inputs)',
      stages: 'stages',
    },
    onRequest: 'Measured where a limit or `measures` names it.',
    usual: 'Measured in every audit that can.',
    elsewhere: 'Elsewhere',
    comparison: { difference: 'difference', ratio: 'ratio', relative_difference: 'relative difference' },
    against: 'against',
    transform: {
      same: '',
      negated: 'with the sign turned round',
      complement: 'one minus it',
      squared: 'its square',
    },
    only: { min: 'a least for every group', max: 'a most for every group' },
    onlyWhere: {
      adverse: 'only where a positive decision burdens people',
      favourable: 'only where a positive decision helps people',
    },
    peers: 'What other tools call it',
    peersIntro:
      'Every name that these tools have for a measure of decisions, outcomes or scores, and what it is here. A name with its tool before it, as clarify:DPPL, can be a limit’s metric: the bounds are then in that tool’s sign, and results say both. A name that is said to hold only where a positive decision helps people is refused where it burdens them: the number would be another.',
    head: { theirs: 'There', ours: 'Here', note: 'How it differs' },
    notOurs: 'none',
    theorems: 'What cannot be equal at the same time',
    more: 'maatlat metrics <id> tells all of one; names of other tools will do, as clarify:DPPL.',
    list: listIn('en-GB'),
  },
  nl: {
    title: 'De maten',
    intro:
      'Elke maat die maatlat kent, bij de vraag die zij beantwoordt. Een maat volgt uit aantallen: tp en fp zijn positieve besluiten met een positieve en een negatieve uitkomst, fn en tn negatieve besluiten evenzo. Een positief besluit kan iemand belasten (uitgekozen voor een onderzoek) of helpen (toegekend): het plan zegt welk van de twee.',
    adverse: 'Als een positief besluit iemand belast',
    favourable: 'Als het iemand helpt',
    better: 'Beter voor de mensen over wie het gaat',
    end: { low: 'laag', high: 'hoog' },
    noEnd: 'Geen kant is beter: het is een verschil of een afstand.',
    formula: 'Formule',
    hides: 'Wat dit verbergt',
    conflicts: 'Wat niet tegelijk gelijk kan zijn',
    cannot: (families) => `Niet samen met ${families.map(anyIn('nl-NL')).join(', en met ')}.`,
    of: (families) => `Niet alle tegelijk: ${families.map(anyIn('nl-NL')).join('; ')}.`,
    interval: 'Hoe zeker',
    source: 'Bron',
    needs: 'Heeft nodig',
    need: {
      decision: 'een besluit',
      outcome: 'een uitkomst',
      score: 'een score',
      number: 'een besluit dat een getal is',
      true_number: 'een uitkomst die een getal is',
      strata: 'strata (conditioning)',
      quality: 'controles van de gegevens (quality)',
      inputs: 'de invoer van het model (inputs)',
      stages: 'stappen (stages)',
    },
    onRequest: 'Gemeten waar een grens of `measures` haar noemt.',
    usual: 'Gemeten in elke audit waarin dat kan.',
    elsewhere: 'Elders',
    comparison: { difference: 'verschil', ratio: 'verhouding', relative_difference: 'relatief verschil' },
    against: 't.o.v.',
    transform: {
      same: '',
      negated: 'met omgekeerd teken',
      complement: 'één min de waarde',
      squared: 'het kwadraat ervan',
    },
    only: { min: 'een minimum voor elke groep', max: 'een maximum voor elke groep' },
    onlyWhere: {
      adverse: 'alleen waar een positief besluit mensen belast',
      favourable: 'alleen waar een positief besluit mensen helpt',
    },
    peers: 'Hoe andere hulpmiddelen het noemen',
    peersIntro:
      'Elke naam die deze hulpmiddelen hebben voor een maat van besluiten, uitkomsten of scores, en wat die hier is. Een naam met het hulpmiddel ervoor, zoals clarify:DPPL, kan de maat van een grens zijn: de grenzen hebben dan het teken van dat hulpmiddel, en resultaten noemen beide. Staat erbij dat een naam alleen geldt waar een positief besluit mensen helpt, dan wordt die geweigerd waar het hen belast: het getal zou dan een ander zijn.',
    head: { theirs: 'Daar', ours: 'Hier', note: 'Hoe het verschilt' },
    notOurs: 'geen',
    theorems: 'Wat niet tegelijk gelijk kan zijn',
    more: 'maatlat metrics <id> vertelt alles over één maat; namen van anderen mogen ook, zoals clarify:DPPL.',
    list: listIn('nl-NL'),
  },
})
