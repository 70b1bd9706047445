import type { Preset, PresetLimit, PresetText } from './preset.js'

/** Overall fairness there: of selection (ppr, pprev), of errors among the selected and the others (FDR, FPR, FOR, FNR). */
const band = { min: 0.8, max: 1.25, reference: null }
const ratios: readonly PresetLimit[] = [
  'selection_rate',
  'false_discovery_rate',
  'false_positive_rate',
  'false_omission_rate',
  'false_negative_rate',
].map((metric) => ({ metric, comparison: 'ratio', ...band }))
const limits: readonly PresetLimit[] = [{ metric: 'selected_ratio', comparison: null, ...band }, ...ratios]

const either = (text: PresetText) => ({ adverse: text, favourable: text })

export const aequitasTau: Preset = {
  id: 'aequitas-tau-0.8',
  source: 'Saleiro et al. (2018), Aequitas: a bias and fairness audit toolkit; Fairness(tau=0.8) of Aequitas 1.1',
  // A band from τ to 1/τ holds whichever way the ratio is taken, so the direction of the decision does not matter.
  limits: { adverse: limits, favourable: limits },
  text: {
    en: either({
      name: 'Aequitas with τ = 0.8',
      description:
        'Six disparities, each a group’s value over its reference’s, lie between 0.8 and 1.25: the number of selected people, the selection rate, FDR, FPR, FOR and FNR. Aequitas lets the estimates decide; here chance counts as the plan says. The number of selected people follows the size of a group, so that groups of unequal size fail it whatever is decided. The band is a convention, not a norm. A log without outcomes is held to the first two only.',
    }),
    nl: either({
      name: 'Aequitas met τ = 0,8',
      description:
        'Zes verhoudingen, elk van een groep tot haar referentie, liggen tussen 0,8 en 1,25: het aantal geselecteerde mensen, het selectiepercentage, FDR, FPR, FOR en FNR. Aequitas laat de schattingen beslissen; hier telt het toeval mee zoals het plan zegt. Het aantal geselecteerde mensen volgt de omvang van een groep, zodat ongelijk grote groepen er niet aan voldoen, wat er ook wordt besloten. De marge is een gewoonte, geen norm. Een logboek zonder uitkomsten wordt alleen aan de eerste twee getoetst.',
    }),
  },
}
