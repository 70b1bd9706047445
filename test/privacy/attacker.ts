import type { Highs } from 'highs'
import { addCells, type Cell, type CellName, cellNames, highOf, lowOf, type Tally } from '../../src/counts.js'
import type { Audit } from '../../src/result.js'

/**
 * A reader who wants to know what was suppressed. All that is taken from the text of audit.json: every count, every range,
 * every sum of counts, and which groups and crossings there are. The unknowns are the people of each combination of
 * groups of all attributes, in each cell; a solver of others (HiGHS) finds the least and the most of them that fits.
 */
export async function attackerOf(text: string): Promise<Attacker> {
  const audit = JSON.parse(text) as Audit
  // Its types are those of a CommonJS module, which it is not here.
  const load = (await import('highs')).default as unknown as () => Promise<Highs>
  const highs = await load()
  const attributes = audit.plan.attributes.map(({ name }) => ({
    name,
    groups: audit.groups.filter(({ attribute }) => attribute === name).map(({ group }) => group),
  }))
  const combinations = attributes.reduce<readonly Readonly<Record<string, string>>[]>(
    (all, { name, groups }) => all.flatMap((one) => groups.map((group) => ({ ...one, [name]: group }))),
    [{}],
  )
  const variable = (combination: number, cell: CellName): string => `x${combination}_${cellNames.indexOf(cell)}`
  const within = (parts: Readonly<Record<string, string>>): readonly number[] =>
    combinations.flatMap((one, at) => (Object.entries(parts).every(([name, group]) => one[name] === group) ? [at] : []))
  const sumOf = (parts: Readonly<Record<string, string>>, cells: readonly CellName[]): string =>
    within(parts)
      .flatMap((at) => cells.map((cell) => variable(at, cell)))
      .join(' + ')

  const lines: string[] = []
  /** A sum of cells; most say no more than the cells. */
  const fitsSum = (
    parts: Readonly<Record<string, string>>,
    tally: Tally,
    cells: readonly CellName[],
    cell: Cell,
  ): void => {
    const told = addCells(cells.map((name) => tally[name]))
    if (lowOf(cell) > lowOf(told) || highOf(cell) < highOf(told)) fits(sumOf(parts, cells), cell)
  }
  const fits = (sum: string, cell: Cell): void => {
    if (sum === '') return
    lines.push(` ${sum} >= ${lowOf(cell)}`, ` ${sum} <= ${highOf(cell)}`)
  }
  for (const { parts, n, tally, metrics } of audit.groups) {
    for (const cell of cellNames) fits(sumOf(parts, [cell]), tally[cell])
    fitsSum(parts, tally, cellNames, n)
    // Who is named has people.
    fits(sumOf(parts, cellNames), { low: 1, high: audit.provenance.rows.counted })
    for (const [id, cells] of Object.entries(sums)) {
      const measure = metrics[id]
      if (measure?.numerator !== undefined) fitsSum(parts, tally, cells.numerator, measure.numerator)
      if (measure?.denominator !== undefined) fitsSum(parts, tally, cells.denominator, measure.denominator)
    }
  }
  for (const { n, tally } of audit.overall) {
    for (const cell of cellNames) fits(sumOf({}, [cell]), tally[cell])
    fitsSum({}, tally, cellNames, n)
  }
  fits(sumOf({}, cellNames), audit.provenance.rows.counted)
  // A crossing that is not there has nobody.
  for (const names of audit.plan.intersections) {
    const listed = audit.groups.filter(
      ({ parts }) => Object.keys(parts).length === names.length && names.every((name) => name in parts),
    )
    for (const [at, one] of combinations.entries()) {
      if (listed.some(({ parts }) => names.every((name) => parts[name] === one[name]))) continue
      for (const cell of cellNames) lines.push(` ${variable(at, cell)} = 0`)
    }
  }
  const general = combinations.flatMap((_, at) => cellNames.map((cell) => ` ${variable(at, cell)}`)).join('\n')

  const end = (sum: string, which: 'Minimize' | 'Maximize'): number => {
    const programme = `${which}\n obj: ${sum}\nSubject To\n${lines.join('\n')}\nGeneral\n${general}\nEnd`
    const { Status, ObjectiveValue } = highs.solve(programme)
    if (Status !== 'Optimal') throw new Error(`The attack ended ${Status}.`)
    return Math.round(ObjectiveValue)
  }
  return {
    audit,
    learns: (parts, cell) => {
      const sum = sumOf(parts, [cell])
      return { low: end(sum, 'Minimize'), high: end(sum, 'Maximize') }
    },
  }
}

interface Attacker {
  readonly audit: Audit
  /** What can be known of a count of a group. */
  readonly learns: (
    parts: Readonly<Record<string, string>>,
    cell: CellName,
  ) => { readonly low: number; readonly high: number }
}

/** The rates whose numerators and denominators are written, by what DESIGN §5 says that they count. */
const sums: Readonly<
  Record<string, { readonly numerator: readonly CellName[]; readonly denominator: readonly CellName[] }>
> = {
  selection_rate: { numerator: ['tp', 'fp', 'positive_unknown'], denominator: cellNames },
  base_rate: { numerator: ['tp', 'fn'], denominator: ['tp', 'fp', 'fn', 'tn'] },
  true_positive_rate: { numerator: ['tp'], denominator: ['tp', 'fn'] },
  false_negative_rate: { numerator: ['fn'], denominator: ['tp', 'fn'] },
  false_positive_rate: { numerator: ['fp'], denominator: ['fp', 'tn'] },
  true_negative_rate: { numerator: ['tn'], denominator: ['fp', 'tn'] },
  positive_predictive_value: { numerator: ['tp'], denominator: ['tp', 'fp'] },
  false_discovery_rate: { numerator: ['fp'], denominator: ['tp', 'fp'] },
  negative_predictive_value: { numerator: ['tn'], denominator: ['tn', 'fn'] },
  false_omission_rate: { numerator: ['fn'], denominator: ['tn', 'fn'] },
  accuracy: { numerator: ['tp', 'tn'], denominator: ['tp', 'fp', 'fn', 'tn'] },
  error_rate: { numerator: ['fp', 'fn'], denominator: ['tp', 'fp', 'fn', 'tn'] },
  false_positive_share: { numerator: ['fp'], denominator: ['tp', 'fp', 'fn', 'tn'] },
  false_negative_share: { numerator: ['fn'], denominator: ['tp', 'fp', 'fn', 'tn'] },
  verification_rate: { numerator: ['tp', 'fp', 'fn', 'tn'], denominator: cellNames },
}
