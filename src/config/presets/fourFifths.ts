import type { Preset } from './preset.js'

export const fourFifths: Preset = {
  id: 'four-fifths',
  source: 'Uniform Guidelines on Employee Selection Procedures (1978), 29 CFR 1607.4(D)',
  limits: {
    favourable: [{ metric: 'selection_rate', comparison: 'ratio', min: 0.8, max: null, reference: { kind: 'best' } }],
    // 1 / 0.8. Not one minus the rate: where few are selected, that would hide any gap.
    adverse: [{ metric: 'selection_rate', comparison: 'ratio', min: null, max: 1.25, reference: { kind: 'best' } }],
  },
  text: {
    en: {
      favourable: {
        name: 'Four-fifths rule',
        description:
          'No group is selected at less than four fifths of the rate of the group that is selected most. The American guideline takes less as a sign of adverse impact in hiring; it is no proof, and passing it is no proof either. The guideline adds that a larger gap may say nothing where numbers are small: by default a gap counts here only when chance cannot explain it, and groups with fewer cases than the plan asks for are not decided.',
      },
      adverse: {
        name: 'Analogy to the four-fifths rule',
        description:
          'No group is selected at more than 1.25 times the rate of the group that is selected least. The American rule is about selection that helps people; this is an analogy to it for decisions that burden them, not the rule. The guideline adds that a larger gap may say nothing where numbers are small: by default a gap counts here only when chance cannot explain it, and groups with fewer cases than the plan asks for are not decided.',
      },
    },
    nl: {
      favourable: {
        name: 'Vier-vijfde-regel',
        description:
          'Geen groep wordt geselecteerd met minder dan vier vijfde van het percentage van de meest geselecteerde groep. De Amerikaanse richtlijn ziet minder als een teken van benadeling bij werving; het is geen bewijs, en eraan voldoen evenmin. De richtlijn voegt toe dat ook een groter verschil niets hoeft te zeggen bij kleine aantallen: standaard telt een verschil hier pas als toeval het niet kan verklaren, en over groepen met minder gevallen dan het plan vraagt, wordt niet beslist.',
      },
      adverse: {
        name: 'Analogie van de vier-vijfde-regel',
        description:
          'Geen groep wordt geselecteerd met meer dan 1,25 keer het percentage van de minst geselecteerde groep. De Amerikaanse regel gaat over selectie die mensen helpt; dit is een analogie ervan voor besluiten die mensen belasten, niet de regel zelf. De richtlijn voegt toe dat ook een groter verschil niets hoeft te zeggen bij kleine aantallen: standaard telt een verschil hier pas als toeval het niet kan verklaren, en over groepen met minder gevallen dan het plan vraagt, wordt niet beslist.',
      },
    },
  },
}
