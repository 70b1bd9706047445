import type { PlanValue } from '../config/plan.js'

/** A value as an engine gives it: its text, or null where there is none. */
export type LogValue = string | null

/**
 * A number as this tool reads one. Strict on purpose: a group `01`, ` 1 ` or `1_000` is a code or a mistake, not the
 * number that a lenient parser makes of it. RE2 and JavaScript read this pattern alike, so SQL uses it too.
 */
export const numberPattern = (decimal: '.' | ','): string => `-?(0|[1-9][0-9]*)([${decimal}][0-9]+)?([eE][+-]?[0-9]+)?`
const number = new RegExp(`^(?:${numberPattern('.')})$`)

// Python, NumPy and DuckDB write the float NaN in these ways; a CSV of a table that held one has it as text.
/** The texts that stand for 'no value', whatever the format; NULL does too. */
export const missingTexts: readonly string[] = ['', 'nan', '-nan', 'NaN']

export const isMissing = (value: LogValue): value is null | '' => value === null || missingTexts.includes(value)

/**
 * The form in which two values are compared: a number in its shortest form, any other text as it is. Whole numbers above
 * 2^53 stay text, because there two long ids would become one rounded number.
 *
 * @example canonical('1.0') // '1'; canonical('1e0') is '1' too, canonical('01') stays '01'
 */
export function canonical(text: string): string {
  const value = numberOf(text)
  return value === undefined ? text : String(value === 0 ? 0 : value)
}

/** The number that a text is, if it is one that a double can hold apart from its neighbours. */
export function numberOf(text: string): number | undefined {
  const value = number.test(text) ? Number(text) : Number.POSITIVE_INFINITY
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined
}

const truths = new Map([
  ['true', true],
  ['t', true],
  ['1', true],
  ['false', false],
  ['f', false],
  ['0', false],
])

/** The truth value that a text spells, if it spells one. */
const truthOf = (text: string): boolean | undefined => truths.get(canonical(text).toLowerCase())

/** The texts that spell a truth value, in lower case and shortest form. */
export const spellings = (truth: boolean): readonly string[] =>
  [...truths].filter(([, value]) => value === truth).map(([text]) => text)

/**
 * A function from a value of the log to the label under which the plan lists it, or undefined where it lists it nowhere.
 * A value is found by its text or its number; by the truth it spells where the plan wrote a YAML boolean, or everywhere
 * with `truths` (decision and outcome): a gender `F` is not 'false'. Text and number go before truth, an earlier list
 * before a later one. `''` in a list stands for a missing value.
 *
 * @example matcher([['positive', ['1']]], { truths: true })('TRUE') // 'positive'
 */
export function matcher<Label>(
  lists: Iterable<readonly [Label, readonly PlanValue[]]>,
  options: { readonly truths: boolean },
): (value: LogValue) => Label | undefined {
  const byText = new Map<string, Label>()
  const byTruth = new Map<boolean, Label>()
  const add = <Key>(labels: Map<Key, Label>, key: Key, label: Label): void => {
    if (!labels.has(key)) labels.set(key, label)
  }
  for (const [label, values] of lists) {
    for (const value of values) {
      if (typeof value === 'string') add(byText, isMissing(value) ? '' : canonical(value), label)
      const truth = typeof value === 'boolean' ? value : options.truths ? truthOf(value) : undefined
      if (truth !== undefined) add(byTruth, truth, label)
    }
  }
  return (value) => {
    const text = isMissing(value) ? '' : canonical(value)
    const truth = truthOf(text)
    return byText.get(text) ?? (truth === undefined ? undefined : byTruth.get(truth))
  }
}
