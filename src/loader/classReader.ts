import type { ClassPlan } from '../config/plan.js'
import { isMissing, type LogValue, matcher } from './match.js'

/**
 * A function from a value of the log to the name of its class; undefined for no value, and for one that no class lists
 * where none takes the others.
 *
 * @example classReader([{ name: 'granted', values: ['1'], … }, { name: 'other', values: '*', … }])('3') // 'other'
 */
export function classReader(classes: readonly ClassPlan[]): (value: LogValue) => string | undefined {
  const listed = matcher(
    classes.map(({ name, values }) => [name, values === '*' ? [] : values] as const),
    { truths: true },
  )
  const others = classes.find(({ values }) => values === '*')?.name
  return (value) => listed(value) ?? (isMissing(value) ? undefined : others)
}
