import { metricById } from '../metrics/catalogue.js'
import type { Need } from '../metrics/metric.js'
import { ownId } from '../metrics/peers/peers.js'
import { lacking } from './available.js'
import { crossingCount } from './crossings.js'
import { itemsAt, keysAt, textAt } from './draft.js'
import type { Path, PlanIssue } from './issue.js'
import { needsInWords } from './needsInWords.js'
import { isSearchable } from './worstGroupsPlan.js'

/** More crossings than this are no question that anyone asked, and take more than seconds. */
const mostCrossings = 5000

/** What is wrong between the search for the groups that are worst off and the rest of a plan. */
export function checkWorstGroups(plan: unknown, available: ReadonlySet<Need>): readonly PlanIssue[] {
  if (!keysAt(plan, []).includes('worst_groups')) return []
  const refuse = (keys: Path, message: string, hint: string): readonly PlanIssue[] => [
    { path: ['worst_groups', ...keys], message, hint },
  ]
  if (textAt(plan, ['data', 'layout']) === 'counts') {
    return refuse([], 'A table of counts has no rows to cross attributes by.', 'Take it out.')
  }
  const decided = keysAt(plan, ['decision'])
  if (decided.includes('classes') || decided.includes('numeric')) {
    return refuse([], 'The search needs a decision that is positive or negative.', 'Take it out.')
  }
  return [...checkMetric(plan, available, refuse), ...checkDepth(plan, refuse)]
}

type Refuse = (keys: Path, message: string, hint: string) => readonly PlanIssue[]

function checkMetric(plan: unknown, available: ReadonlySet<Need>, refuse: Refuse): readonly PlanIssue[] {
  const written = textAt(plan, ['worst_groups', 'metric'])
  const metric = written === undefined ? undefined : metricById(ownId(written))
  if (metric === undefined) return []
  if (!isSearchable(metric)) {
    const message = `${written} is no rate, nor made of one group's counts alone.`
    return refuse(['metric'], message, 'Choose one that is, as false_positive_rate or selection_rate.')
  }
  const [need] = lacking(metric, available)
  if (need === undefined) return []
  const { lack, hint } = needsInWords[need]
  return refuse(['metric'], `${written} needs ${lack}.`, `${hint}, or choose another measure.`)
}

function checkDepth(plan: unknown, refuse: Refuse): readonly PlanIssue[] {
  const attributes = itemsAt(plan, ['attributes']).length
  const depth = Number(textAt(plan, ['worst_groups', 'depth']) ?? Math.min(3, attributes))
  if (attributes === 0 || !Number.isInteger(depth) || depth < 1) return []
  if (depth > attributes) {
    const message = `Crossings of ${depth} attributes need as many, and there ${attributes === 1 ? 'is 1' : `are ${attributes}`}.`
    return refuse(['depth'], message, 'Choose a smaller number, or add attributes.')
  }
  if (attributes + crossingCount(attributes, depth) <= mostCrossings) return []
  return refuse(['depth'], `That makes more than ${mostCrossings} crossings.`, 'Choose a smaller number.')
}
