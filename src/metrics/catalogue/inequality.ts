import type { AggregateMetric, Peer } from '../metric.js'
import { resampledStatistic } from '../overGroups/resampledStatistic.js'
import { said } from './said.js'
import { accuracy } from './shares.js'

/** How unequally the benefit of decisions is spread over people, and which part of that lies between the groups. */

const benefit =
  'b = 1 + decision − outcome where a positive decision helps, 1 − decision + outcome where it burdens; μ its mean'
const speicher =
  'Speicher, Heidari, Grgic-Hlaca, Gummadi, Singla, Weller & Zafar (2018), A unified approach to quantifying algorithmic unfairness, KDD'
const endless = Number.POSITIVE_INFINITY

const aif360 = (name: string, note = 'b is of the favourable label'): readonly Peer[] => [
  { tool: 'aif360', name, note },
]

interface Index extends Pick<AggregateMetric, 'id' | 'formula' | 'source' | 'peers'> {
  readonly grows: 'level' | 'distance' | 'square'
  /** Of inequality that is told apart by group. */
  readonly part?: 'between' | 'within'
  /** The part between groups whose size is tested. */
  readonly tested?: 'theil' | 'square'
  readonly most?: number
  readonly en: readonly [name: string, meaning: string]
  readonly nl: readonly [name: string, meaning: string]
}

const hides = {
  level: {
    en: 'It is mostly about how many decisions are wrong, whoever they are about: it says nothing of groups. It takes a wrong decision in somebody’s favour as a benefit twice as large as a right one.',
    nl: 'Het gaat vooral over hoeveel besluiten onjuist zijn, over wie ook: het zegt niets over groepen. Een onjuist besluit in iemands voordeel telt als een dubbel zo groot voordeel als een juist besluit.',
  },
  between: {
    en: 'Wrong decisions for and against a group cancel in its mean, so it can be zero while every decision is wrong. In small or many groups chance alone makes it larger; the interval allows for that, but too little in groups of a few people. A limit takes groups that are too small together as one.',
    nl: 'Onjuiste besluiten voor en tegen een groep vallen weg in het gemiddelde, dus het kan nul zijn terwijl elk besluit onjuist is. Bij kleine of veel groepen wordt het al door toeval groter; het interval houdt daar rekening mee, maar te weinig bij groepen van enkele mensen. Een grens neemt groepen die te klein zijn samen als één.',
  },
  within: {
    en: 'It is mostly about how many decisions are wrong, whoever they are about. In groups of a few people chance alone makes it smaller, and the interval does not allow for that. A limit takes groups that are too small together as one.',
    nl: 'Het gaat vooral over hoeveel besluiten onjuist zijn, over wie ook. Bij groepen van enkele mensen wordt het al door toeval kleiner, en het interval houdt daar geen rekening mee. Een grens neemt groepen die te klein zijn samen als één.',
  },
} as const

const index = ({ id, grows, part, tested, most = endless, en, nl, formula, ...entry }: Index): AggregateMetric => {
  const hidden = hides[part ?? 'level']
  return {
    ...entry,
    kind: 'aggregate',
    id,
    question: 'inequality',
    quantity: 'number',
    range: [0, most],
    // Of the people whose outcome is known: accuracy has them in its denominator.
    aggregation: resampledStatistic({
      id,
      grows,
      over: part === undefined ? 'people' : 'groups_of_everyone',
      range: [0, most],
      measures: [accuracy],
      ...(tested === undefined ? {} : { tested }),
    }),
    formula: `${formula}; ${benefit}`,
    needs: ['decision', 'outcome'],
    text: { en: said(...en, hidden.en), nl: said(...nl, hidden.nl) },
  }
}

export const generalizedEntropyIndex = index({
  id: 'generalized_entropy_index',
  grows: 'level',
  formula: 'mean of ((b/μ)² − 1) / 2 (α = 2)',
  source: `${speicher}, equation 2; Shorrocks (1980), Econometrica 48, 613–625`,
  peers: [
    ...aif360('generalized_entropy_index', 'alpha=2; b is of the favourable label'),
    { tool: 'clarify', name: 'GE', note: 'b is of the positive label' },
  ],
  en: [
    'Generalized entropy index (α = 2)',
    'How unequally people fare by decisions that are wrong in their favour or against them; 0 is equally.',
  ],
  nl: [
    'Gegeneraliseerde entropie-index (α = 2)',
    'Hoe ongelijk mensen af zijn door besluiten die onterecht in hun voor- of nadeel zijn; 0 is gelijk.',
  ],
})

export const generalizedEntropyIndexHalf = index({
  id: 'generalized_entropy_index_half',
  grows: 'level',
  most: 4,
  formula: 'mean of 4·(1 − √(b/μ)) (α = ½)',
  source: `${speicher}, equation 2; Shorrocks (1980), Econometrica 48, 613–625`,
  peers: [
    ...aif360('generalized_entropy_index', 'alpha=0.5; b is of the favourable label'),
    { tool: 'lift', name: 'GENERALIZED_ENTROPY_INDEX', note: 'of one value a group, each counting once' },
  ],
  en: [
    'Generalized entropy index (α = ½)',
    'How unequally people fare by wrong decisions, with more weight on those who are worse off; 0 is equally.',
  ],
  nl: [
    'Gegeneraliseerde entropie-index (α = ½)',
    'Hoe ongelijk mensen af zijn door onjuiste besluiten, met meer gewicht op wie slechter af is; 0 is gelijk.',
  ],
})

export const theilIndex = index({
  id: 'theil_index',
  grows: 'level',
  formula: 'mean of (b/μ)·ln(b/μ) (α = 1)',
  source: `Theil (1967), Economics and Information Theory, ch. 4; ${speicher}`,
  peers: [
    ...aif360('theil_index'),
    { tool: 'lift', name: 'THEIL_T_INDEX', note: 'of one value a group, each counting once' },
  ],
  en: ['Theil index', 'How unequally people fare by wrong decisions, in their favour or against them; 0 is equally.'],
  nl: ['Theil-index', 'Hoe ongelijk mensen af zijn door onjuiste besluiten, in hun voor- of nadeel; 0 is gelijk.'],
})

export const meanLogDeviation = index({
  id: 'mean_log_deviation',
  grows: 'level',
  formula: 'mean of ln(μ/b) (α = 0)',
  source: `Theil (1967), Economics and Information Theory, ch. 4 (L); ${speicher}`,
  peers: [
    ...aif360('generalized_entropy_index', 'alpha=0: divides by μ once too often (0.6.1)'),
    { tool: 'lift', name: 'THEIL_L_INDEX', note: 'of one value a group, each counting once' },
  ],
  en: [
    'Mean log deviation',
    'How unequally people fare by wrong decisions; it has no value as soon as one decision is wrong against somebody.',
  ],
  nl: [
    'Gemiddelde logaritmische afwijking',
    'Hoe ongelijk mensen af zijn door onjuiste besluiten; het heeft geen waarde zodra één besluit onterecht in iemands nadeel is.',
  ],
})

export const coefficientOfVariation = index({
  id: 'coefficient_of_variation',
  grows: 'level',
  formula: 'standard deviation of b / μ = √(2·generalized_entropy_index)',
  source: `Shorrocks (1980), Econometrica 48, 613–625; ${speicher}`,
  peers: [
    ...aif360('coefficient_of_variation'),
    { tool: 'lift', name: 'COEFFICIENT_OF_VARIATION', note: 'of one value a group, each counting once' },
  ],
  en: ['Coefficient of variation', 'How much people’s benefit from decisions varies, over its mean; 0 is not at all.'],
  nl: [
    'Variatiecoëfficiënt',
    'Hoezeer het voordeel van mensen uiteenloopt, gedeeld door het gemiddelde; 0 is helemaal niet.',
  ],
})

export const atkinsonIndex = index({
  id: 'atkinson_index',
  grows: 'level',
  most: 1,
  formula: '1 − (mean of √b)² / μ (ε = ½)',
  source: 'Atkinson (1970), On the measurement of inequality, Journal of Economic Theory 2, 244–263',
  peers: [{ tool: 'lift', name: 'ATKINSON_INDEX', note: 'of one value a group, each counting once' }],
  en: [
    'Atkinson index (ε = ½)',
    'Which share of all benefit could be given up without loss if it were spread equally; 0 is none.',
  ],
  nl: [
    'Atkinson-index (ε = ½)',
    'Welk deel van alle voordeel zonder verlies gemist kan worden als het gelijk verdeeld was; 0 is niets.',
  ],
})

export const betweenGroupGeneralizedEntropyIndex = index({
  id: 'between_group_generalized_entropy_index',
  grows: 'square',
  part: 'between',
  tested: 'square',
  formula: 'generalized_entropy_index as if everybody had the mean b of their group (α = 2)',
  source: `${speicher}, equation 4; p: permutation (Pitman 1937)`,
  peers: aif360(
    'between_all_groups_generalized_entropy_index',
    'between_group_… is of the privileged and the unprivileged group only',
  ),
  en: ['Entropy between groups (α = 2)', 'How unequally groups fare on average by wrong decisions; 0 is equally.'],
  nl: [
    'Entropie tussen groepen (α = 2)',
    'Hoe ongelijk groepen gemiddeld af zijn door onjuiste besluiten; 0 is gelijk.',
  ],
})

export const betweenGroupTheilIndex = index({
  id: 'between_group_theil_index',
  grows: 'square',
  part: 'between',
  tested: 'theil',
  formula: 'theil_index as if everybody had the mean b of their group',
  source: `${speicher}, equation 4; p: permutation (Pitman 1937)`,
  peers: aif360(
    'between_all_groups_theil_index',
    'between_group_… is of the privileged and the unprivileged group only',
  ),
  en: ['Theil index between groups', 'How unequally groups fare on average by wrong decisions; 0 is equally.'],
  nl: ['Theil-index tussen groepen', 'Hoe ongelijk groepen gemiddeld af zijn door onjuiste besluiten; 0 is gelijk.'],
})

export const betweenGroupGeneralizedEntropyIndexHalf = index({
  id: 'between_group_generalized_entropy_index_half',
  grows: 'square',
  part: 'between',
  tested: 'theil',
  formula: 'generalized_entropy_index_half as if everybody had the mean b of their group (α = ½)',
  source: `${speicher}, equation 4; p: permutation (Pitman 1937) of the Theil index between groups`,
  peers: [{ tool: 'lift', name: 'GENERALIZED_ENTROPY_INDEX', note: 'of groups, each counting once however large' }],
  en: ['Entropy between groups (α = ½)', 'How unequally groups fare on average by wrong decisions; 0 is equally.'],
  nl: [
    'Entropie tussen groepen (α = ½)',
    'Hoe ongelijk groepen gemiddeld af zijn door onjuiste besluiten; 0 is gelijk.',
  ],
})

export const betweenGroupMeanLogDeviation = index({
  id: 'between_group_mean_log_deviation',
  grows: 'square',
  part: 'between',
  tested: 'theil',
  formula: 'mean_log_deviation as if everybody had the mean b of their group (α = 0)',
  source: `${speicher}, equation 4; p: permutation (Pitman 1937) of the Theil index between groups`,
  peers: [{ tool: 'lift', name: 'THEIL_L_INDEX', note: 'of groups, each counting once however large' }],
  en: ['Mean log deviation between groups', 'How unequally groups fare on average by wrong decisions; 0 is equally.'],
  nl: [
    'Gemiddelde logaritmische afwijking tussen groepen',
    'Hoe ongelijk groepen gemiddeld af zijn door onjuiste besluiten; 0 is gelijk.',
  ],
})

export const betweenGroupCoefficientOfVariation = index({
  id: 'between_group_coefficient_of_variation',
  grows: 'distance',
  part: 'between',
  tested: 'square',
  formula: 'coefficient_of_variation as if everybody had the mean b of their group',
  source: `${speicher}; Shorrocks (1980), Econometrica 48, 613–625`,
  peers: aif360(
    'between_all_groups_coefficient_of_variation',
    'between_group_… is of the privileged and the unprivileged group only',
  ),
  en: ['Coefficient of variation between groups', 'How much the mean benefit of groups varies, over the mean of all.'],
  nl: [
    'Variatiecoëfficiënt tussen groepen',
    'Hoezeer het gemiddelde voordeel van groepen uiteenloopt, gedeeld door dat van iedereen.',
  ],
})

export const withinGroupGeneralizedEntropyIndex = index({
  id: 'within_group_generalized_entropy_index',
  grows: 'level',
  part: 'within',
  formula: 'Σ (n/N)·(mean b of the group / μ)² · generalized_entropy_index of the group (α = 2)',
  source: `${speicher}, equation 4; Shorrocks (1980), equation 28`,
  peers: [],
  en: ['Entropy within groups (α = 2)', 'How unequally people of the same group fare by wrong decisions.'],
  nl: ['Entropie binnen groepen (α = 2)', 'Hoe ongelijk mensen binnen dezelfde groep af zijn door onjuiste besluiten.'],
})

export const withinGroupTheilIndex = index({
  id: 'within_group_theil_index',
  grows: 'level',
  part: 'within',
  formula: 'Σ (n/N)·(mean b of the group / μ) · theil_index of the group',
  source: `${speicher}, equation 4; Theil (1967), Economics and Information Theory, ch. 4`,
  peers: [],
  en: ['Theil index within groups', 'How unequally people of the same group fare by wrong decisions.'],
  nl: ['Theil-index binnen groepen', 'Hoe ongelijk mensen binnen dezelfde groep af zijn door onjuiste besluiten.'],
})
