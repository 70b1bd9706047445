import type { RateMetric } from '../metric.js'

/** Of a stage of a chain: who came through, of those who got there. Outcomes play no part. */
export const passThroughRate: RateMetric = {
  kind: 'rate',
  id: 'pass_through_rate',
  question: 'selection',
  of: 'stage',
  usual: true,
  numerator: ['tp', 'fp', 'positive_unknown'],
  denominator: ['tp', 'fp', 'fn', 'tn', 'positive_unknown', 'negative_unknown'],
  better: { adverse: 'low', favourable: 'high' },
  fillsUnknown: false,
  formula: 'came through the stage / came through the one before',
  source:
    'the selection rate (29 CFR 1607.4(D)) of each component of a selection process; Bower, Kitchen, Niss, Strauss, Vargas & Venkatasubramanian (2017), Fair pipelines',
  peers: [],
  needs: ['stages'],
  text: {
    en: {
      name: 'Pass-through rate',
      meaning: {
        adverse: 'Of the people who got as far as this stage, how many went on to the next.',
        favourable: 'Of the people who got as far as this stage, how many went on to the next.',
      },
      hides:
        'A stage that treats groups alike passes on what the stages before it did. And people who got this far may differ between groups, because the stages before chose them.',
      frequency: {
        adverse: { label: 'went on', of: 'people who got as far as this stage', event: '{n} went on' },
        favourable: { label: 'went on', of: 'people who got as far as this stage', event: '{n} went on' },
      },
    },
    nl: {
      name: 'Doorstroom',
      meaning: {
        adverse: 'Hoeveel van de mensen die bij deze stap kwamen, gingen door naar de volgende.',
        favourable: 'Hoeveel van de mensen die bij deze stap kwamen, gingen door naar de volgende.',
      },
      hides:
        'Een stap die groepen gelijk behandelt, geeft door wat de stappen ervoor deden. En wie zo ver kwam, kan per groep verschillen, omdat de stappen ervoor hen kozen.',
      frequency: {
        adverse: { label: 'ging door', of: 'mensen die bij deze stap kwamen', event: 'gingen er {n} door' },
        favourable: { label: 'ging door', of: 'mensen die bij deze stap kwamen', event: 'gingen er {n} door' },
      },
    },
  },
}
