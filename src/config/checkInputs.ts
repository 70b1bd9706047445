import { tellerNames } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import type { PlanIssue } from './issue.js'
import { columnsListed, listedTwice, unknownParts } from './listedColumns.js'

/** What is wrong between the inputs of the model and the limits that are set on them. */
export function checkInputs(plan: unknown): readonly PlanIssue[] {
  if (!keysAt(plan, []).includes('inputs')) return []
  const listed = columnsListed(plan, 'inputs')
  const others = keysAt(plan, ['inputs']).includes('all_but')
  const empty =
    listed.columns.length === 0 && !others
      ? [{ path: ['inputs'], message: 'There are no inputs here.', hint: 'Name columns, or all_but.' }]
      : []
  const known = [...listed.columns.flatMap((column) => column ?? []), ...Object.values(tellerNames)]
  // Of all columns but some only the log knows which there are.
  const few = listed.columns.length === 1 && !others ? checkTogether(plan) : []
  return [...empty, ...listedTwice(listed), ...(others ? [] : checkNames(plan, known)), ...few]
}

/** One input by itself is no inputs together. */
const checkTogether = (plan: unknown): readonly PlanIssue[] =>
  itemsAt(plan, ['limits']).flatMap((limit, index) =>
    textAt(limit, ['metric']) === 'proxy_auc'
      ? [
          {
            path: ['limits', index, 'metric'],
            message: 'proxy_auc would be of nothing: there are fewer than two inputs.',
            hint: 'Name more inputs, or take proxy_cramers_v.',
          },
        ]
      : [],
  )

/** A limit that names no input would hold for nothing. */
const checkNames = (plan: unknown, known: readonly string[]): readonly PlanIssue[] =>
  itemsAt(plan, ['limits']).flatMap((limit, index) =>
    metricById(textAt(limit, ['metric']) ?? '')?.of === 'input'
      ? unknownParts(limit, ['limits', index, 'inputs'], known, (name) => `There is no input ${name}.`)
      : [],
  )
