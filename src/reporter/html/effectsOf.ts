import type { Effect } from '../../config/plan.js'
import type { Report } from './report.js'

/** What a positive decision does to a person; of several classes, what each of them does. */
export const effectsOf = ({ audit: { plan }, effect }: Report): readonly Effect[] =>
  plan.decision.kind === 'classes' ? [...new Set(plan.decision.classes.map((one) => one.effect))] : [effect]
