import type { AuditPlan } from '../config/plan.js'
import { AuditError, type Problem } from '../error.js'
import { fromUnits, scale, toUnits } from './decimal.js'
import { type CellTable, notANumber } from './engine.js'
import { isMissing } from './match.js'
import { at, type ReadCell, type ReadTable, rowsOf, valuesOf } from './readCells.js'
import type { CountingRequest } from './request.js'
import { namedFrom, valuesInWords } from './values.js'

/**
 * That everything which has to be a number is one: scores, weights, binned attributes. All columns in one go.
 *
 * @throws AuditError 'data' with the column and the number of rows, never a value
 */
export function requireNumbers({ data }: AuditPlan, { request, parts }: CountingRequest, table: CellTable): void {
  const rows = (key: number, bin: string): number => rowsOf(table.cells.filter((counted) => at(counted, key) === bin))
  const place = (column: string) => ({ file: table.source.name, key: column })
  const problems = request.keys.flatMap((key, index): Problem[] => {
    if (key.kind !== 'bins') return []
    const texts = rows(index, notANumber)
    const negative = index === parts.weight ? rows(index, '0') : 0
    const use =
      index === parts.weight
        ? 'weights'
        : key.edges.length === 0
          ? index === parts.score && request.numbers === null
            ? 'scores'
            : 'numbers'
          : index === parts.decision
            ? 'a score with a threshold'
            : 'bins of numbers'
    return [
      ...(texts === 0
        ? []
        : [textsIn({ column: key.column, use, rows: texts, file: table.source.name }, data.decimal)]),
      ...(negative === 0
        ? []
        : [
            {
              message: `The weight "${key.column}" is negative in ${inRows(negative)}.`,
              place: place(key.column),
              hint: 'A weight is 0 or more: the number of cases that the row stands for.',
            },
          ]),
    ]
  })
  if (problems.length > 0) throw new AuditError('data', problems)
}

interface Texts {
  readonly column: string
  readonly use: string
  readonly rows: number
  readonly file: string
}

/** What is wrong where a column has to hold numbers and holds texts. */
export function textsIn({ column, use, rows, file }: Texts, decimal?: AuditPlan['data']['decimal']): Problem {
  const [example, otherwise] =
    decimal === ',' ? ['1234,5', ''] : ['1234.5', ' If they have a decimal comma, set data.decimal: "," (--decimal ,).']
  return {
    message: `The column "${column}" is used for ${use}, but in ${inRows(rows)} it holds a text that is no number.`,
    place: { file, key: column },
    hint: `Write numbers as ${example}, without spaces, thousands separators or leading zeros; leave a cell empty where there is none.${otherwise}`,
  }
}

const inRows = (rows: number): string => (rows === 1 ? '1 row' : `${rows} rows`)

/**
 * That weights are large enough for sums that are kept to `scale` digits: of a weight of 1e-11 the square is lost, and
 * with it the number of rows that an interval rests on. Every square may be off by half of the last digit, and together
 * they must not be off by a hundredth of their sum.
 *
 * @throws AuditError 'data' with the way out
 */
export function requireWeighable({ request }: CountingRequest, table: CellTable): void {
  if (request.weight === null) return
  const weighed = table.cells.flatMap(({ rows, weights }) =>
    weights === null
      ? []
      : [{ rows, sum: fromUnits(toUnits(weights.sum)), squares: fromUnits(toUnits(weights.squares)) }],
  )
  const coarse = weighed.some(({ rows, sum, squares }) => sum > 0 && rows * 10 ** -scale > 0.02 * squares)
  const nothing = weighed.length > 0 && weighed.every(({ sum }) => sum === 0)
  if (!coarse && !nothing) return
  throw new AuditError('data', {
    message: nothing
      ? `The weights "${request.weight}" are all 0, or too small to sum.`
      : `The weights "${request.weight}" are too small: their squares cannot be summed exactly.`,
    place: { file: table.source.name, key: request.weight },
    hint: 'Multiply them all by one number, so that the smallest above 0 is 0.000001 or more: no measure changes by that.',
  })
}

/**
 * That the numbers which decisions are have an end, and can be added up.
 *
 * @throws AuditError 'data' with the number of rows, never a value
 */
export function requireFinite({ decision }: AuditPlan, table: CellTable): void {
  const endless = table.cells.reduce((sum, { numbers }) => sum + (numbers?.endless ?? 0), 0)
  if (endless === 0) return
  const where = Number.isFinite(endless) ? ` in ${inRows(endless)}` : ''
  throw new AuditError('data', {
    message: `A decision or its true number is infinite, or too large to add up${where}.`,
    place: { file: table.source.name, key: 'column' in decision ? decision.column : 'decision' },
    hint: 'Leave a cell empty where there is no number, or write numbers in a larger unit.',
  })
}

/**
 * That there is something to audit: rows, rows that count, and a positive decision among them.
 *
 * @throws AuditError 'data' that says which values the decision column does have and what the plan asked for
 */
export function requireDecisions(plan: AuditPlan, { parts }: CountingRequest, table: CellTable, read: ReadTable): void {
  const file = table.source.name
  const fail = (message: string, key: string, hint: string): never => {
    throw new AuditError('data', { message, place: { file, key }, hint })
  }
  if (table.read === 0) fail('There are no rows in it, only a header.', '', 'Check that the export is complete.')
  if (table.cells.length === 0 && table.notSelected > 0) {
    fail(
      'No row has the values that the plan selects.',
      'data.where',
      'Check the values: they are compared as text, case included.',
    )
  }
  const positive: readonly ReadCell['cell'][] = ['tp', 'fp', 'positive_unknown', 'undecided']
  if (read.cells.some(({ cell }) => positive.includes(cell))) return

  const { decision } = plan
  if (decision.kind === 'threshold') {
    fail(
      `No decision is positive: no score in "${decision.score}" is ${decision.threshold} or more.`,
      'decision.threshold',
      'Check the threshold, and whether the score is a share or a percentage.',
    )
  }
  if (decision.kind === 'number') {
    fail(`There is no number in "${decision.column}".`, 'decision.column', 'Name the column that holds the decision.')
  }
  if (decision.kind === 'column' || decision.kind === 'classes') {
    const found = valuesOf(table.cells, parts.decision).filter(({ value }) => !isMissing(value))
    // A log of few rows and answers is a trial, and shows whoever made it what went wrong.
    const isSmall = found.length <= 10 && found.every(({ rows }) => rows < namedFrom)
    const wanted = decision.kind === 'column' ? decision.positive : decision.classes.flatMap(({ values }) => values)
    fail(
      `No decision is ${decision.kind === 'column' ? 'positive' : 'in a class'}: "${decision.column}" never is ${wanted.map((value) => `"${value}"`).join(' or ')}.`,
      decision.kind === 'column' ? 'decision.positive' : 'decision.classes',
      found.length === 0 ? 'The column is empty.' : `It holds ${valuesInWords(found, isSmall ? 1 : namedFrom)}.`,
    )
  }
}
