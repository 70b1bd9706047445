import { commonOddsRatio } from '../../statistics/commonOddsRatio.js'
import { commonRiskRatio } from '../../statistics/commonRiskRatio.js'
import { commonRatioOf, homogeneity } from '../strata/commonRatio.js'
import { decomposed } from '../strata/decompose.js'
import { standardisedDifference, standardisedRatio } from '../strata/standardise.js'
import { stratified, stratifiedText } from './stratified.js'

const direct = 'Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, section 19.3'
const mover = 'interval: Zou, Huang & Zhang (2009)'
const kitagawa =
  'Kitagawa (1955), Components of a difference between two rates, JASA 50, equation 4; interval: Zou, Huang & Zhang (2009), with the delta method for the spread over the strata'
const oneRatio =
  'It is one ratio for all strata: where they differ, and most where they go opposite ways, it is an average that may fit none. What the strata should not be made of (something that the decision or the same bias brought about) hides the very gap.'
const notCompared = 'People in strata without both groups are left out.'

export const cmhOddsRatio = stratified({
  id: 'cmh_odds_ratio',
  usual: true,
  quantity: 'ratio',
  method: 'robins_breslow_greenland',
  measure: commonRatioOf(commonOddsRatio),
  formula: 'Σ ad/n / Σ bc/n over the strata; a, b: selected and not of the group, c, d: of the reference, n: all four',
  source:
    'Mantel & Haenszel (1959); variance: Robins, Breslow & Greenland (1986); p: the Cochran–Mantel–Haenszel test without continuity correction',
  en: stratifiedText(
    'Common odds ratio',
    'How many times the odds of being selected are those of the reference, among people in the same stratum.',
    `Odds are not shares: of common decisions an odds ratio of 2 is less than twice as often. ${oneRatio}`,
  ),
  nl: stratifiedText(
    'Gemeenschappelijke odds ratio',
    'Hoeveel keer zo groot de kansverhouding (odds) om te worden geselecteerd is als bij de referentie, onder mensen die vergelijkbaar zijn.',
    'Odds zijn geen percentages: bij besluiten die vaak voorkomen is een odds ratio van 2 minder dan twee keer zo vaak. Het is één getal voor alle vergelijkbare mensen samen: lopen zij uiteen, dan klopt het misschien voor niemand. Vergelijk niet op iets dat zelf door het besluit of door dezelfde ongelijkheid is ontstaan: dat verbergt het verschil.',
  ),
})

export const cmhRiskRatio = stratified({
  id: 'cmh_risk_ratio',
  quantity: 'ratio',
  method: 'greenland_robins',
  measure: commonRatioOf(commonRiskRatio),
  formula: 'Σ a(c + d)/n / Σ c(a + b)/n over the strata; a, b: selected and not of the group, c, d: of the reference',
  source: 'Nurminen (1981); variance: Greenland & Robins (1985); p: as cmh_odds_ratio',
  en: stratifiedText(
    'Common risk ratio',
    'How many times as often the group is selected as the reference, among people in the same stratum.',
    oneRatio,
  ),
  nl: stratifiedText(
    'Gemeenschappelijke verhouding',
    'Hoeveel keer zo vaak de groep wordt geselecteerd als de referentie, onder mensen die vergelijkbaar zijn.',
    'Het is één getal voor alle vergelijkbare mensen samen: lopen zij uiteen, dan klopt het misschien voor niemand. Vergelijk niet op iets dat zelf door het besluit of door dezelfde ongelijkheid is ontstaan: dat verbergt het verschil.',
  ),
})

export const oddsRatioHomogeneity = stratified({
  id: 'odds_ratio_homogeneity',
  usual: true,
  noInterval: true,
  quantity: 'number',
  method: 'breslow_day_tarone',
  measure: homogeneity,
  formula: 'Σ (a − E)²/V − (Σ (a − E))²/Σ V over the strata; E, V: expected under the common odds ratio',
  source: 'Breslow & Day (1980), equation 4.30; correction: Tarone (1985)',
  en: stratifiedText(
    'Homogeneity of the odds ratio',
    'How far the strata differ in their odds ratio: χ² with one degree of freedom less than there are strata; a small p says that one ratio does not fit all.',
    'It is a test and no size: many people make a small unevenness show, few hide a large one. It has no interval, so a plan may set a limit on it with `rule: point` only.',
  ),
  nl: stratifiedText(
    'Gelijkheid van de odds ratio',
    'Hoe ver de odds ratio uiteenloopt tussen groepen vergelijkbare mensen: χ² met één vrijheidsgraad minder dan er zulke groepen zijn; een kleine p zegt dat één getal niet voor allen klopt.',
    'Het is een toets en geen maat voor de grootte: bij veel mensen valt een klein verschil op, bij weinig blijft een groot verborgen. Het heeft geen interval, dus een plan mag er alleen met `rule: point` een grens aan stellen.',
  ),
})

export const standardisedDifferenceMetric = stratified({
  id: 'standardised_difference',
  usual: true,
  adjusts: true,
  quantity: 'points',
  method: 'mover',
  measure: standardisedDifference,
  formula:
    'Σ s(g − r) / Σ s over the strata with both; g, r: selection_rate of the group and the reference, s: everyone',
  source: `${direct}; ${mover}`,
  en: stratifiedText(
    'Standardised difference',
    'How much more the group would be selected than the reference if both were spread over the strata as everyone is.',
    `${notCompared} It is an average: strata may differ, and go opposite ways. What the strata should not be made of (something that the decision or the same bias brought about) hides the very gap.`,
  ),
  nl: stratifiedText(
    'Gestandaardiseerd verschil',
    'Hoeveel vaker de groep zou worden geselecteerd dan de referentie als beide op de vergeleken punten waren samengesteld als iedereen samen.',
    'Mensen voor wie er geen vergelijkbare anderen zijn, tellen niet mee. Het is een gemiddelde: onder vergelijkbare mensen kan het verschil uiteenlopen en zelfs omdraaien. Vergelijk niet op iets dat zelf door het besluit of door dezelfde ongelijkheid is ontstaan: dat verbergt het verschil.',
  ),
})

export const standardisedRatioMetric = stratified({
  id: 'standardised_ratio',
  quantity: 'ratio',
  method: 'mover',
  measure: standardisedRatio,
  formula: 'Σ s·g / Σ s·r over the strata with both; g, r: selection_rate of the group and the reference, s: everyone',
  source: `${direct}; ${mover}, Donner & Zou (2012)`,
  en: stratifiedText(
    'Standardised ratio',
    'How many times as often the group would be selected as the reference if both were spread over the strata as everyone is.',
    `${notCompared} A ratio says nothing of how many people it is about.`,
  ),
  nl: stratifiedText(
    'Gestandaardiseerde verhouding',
    'Hoeveel keer zo vaak de groep zou worden geselecteerd als de referentie als beide op de vergeleken punten waren samengesteld als iedereen samen.',
    'Mensen voor wie er geen vergelijkbare anderen zijn, tellen niet mee. Een verhouding zegt niet om hoeveel mensen het gaat.',
  ),
})

export const explainedDifference = stratified({
  id: 'explained_difference',
  usual: true,
  quantity: 'points',
  method: 'mover_delta',
  measure: decomposed('composition'),
  formula: 'Σ (p − q)(g + r)/2 over the strata; p, q: shares of the group’s and the reference’s people in a stratum',
  source: kitagawa,
  en: stratifiedText(
    'Explained part of the difference',
    'The part of the difference in selection that comes from the groups being spread differently over the strata.',
    'Explained is not justified: it says that the strata go with the gap, not that they may. Where one of the two is missing in a stratum, all of it counts as explained.',
  ),
  nl: stratifiedText(
    'Verklaard deel van het verschil',
    'Het deel van het verschil in selectie dat komt doordat de groepen op de vergeleken punten anders zijn samengesteld.',
    'Verklaard is niet gerechtvaardigd: het zegt dat deze punten met het verschil samengaan, niet dat zij het mogen maken. Zijn er voor mensen geen vergelijkbare anderen, dan telt hun deel als verklaard.',
  ),
})

export const unexplainedDifference = stratified({
  id: 'unexplained_difference',
  usual: true,
  quantity: 'points',
  method: 'mover_delta',
  measure: decomposed('rate'),
  formula: 'Σ (g − r)(p + q)/2 over the strata; with explained_difference it is the whole difference',
  source: kitagawa,
  en: stratifiedText(
    'Unexplained part of the difference',
    'The part of the difference in selection that remains among people in the same stratum.',
    'What remains may be bias or something that the strata do not name; what is explained may be bias too.',
  ),
  nl: stratifiedText(
    'Onverklaard deel van het verschil',
    'Het deel van het verschil in selectie dat overblijft onder mensen die vergelijkbaar zijn.',
    'Wat overblijft kan ongelijke behandeling zijn, of iets waarop niet is vergeleken; ook in wat verklaard is kan ongelijke behandeling zitten.',
  ),
})
