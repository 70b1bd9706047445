import type { Need } from '../metrics/metric.js'

/** In the words of a plan: what is missing, and the key that brings it. */
export const needsInWords: Readonly<Record<Need, { readonly lack: string; readonly hint: string }>> = {
  decision: {
    lack: 'a decision that is positive or negative, and it is a number',
    hint: 'Say which values are positive',
  },
  outcome: {
    lack: 'to know what turned out to be true, and the plan names no outcome',
    hint: 'Name the column of the outcome',
  },
  score: { lack: 'the scores, and the plan names none', hint: 'Add score: { column: NAME }' },
  number: { lack: 'a decision that is a number', hint: 'Add numeric: true to the decision' },
  true_number: {
    lack: 'to know the number that the decision should have been',
    hint: 'Name its column in the outcome, with numeric: true, as in the decision',
  },
  inputs: { lack: 'the inputs of the model, and the plan names none', hint: 'Add inputs: [COLUMN]' },
  quality: { lack: 'checks of the data, and the plan asks for none', hint: 'Add quality: [COLUMN]' },
  stages: {
    lack: 'the stages of a decision, and the plan names none',
    hint: 'Add stages: [{ name: NAME, column: COLUMN, positive: [1] }]',
  },
  strata: { lack: 'strata, and the plan names none', hint: 'Add conditioning: [COLUMN]' },
}
