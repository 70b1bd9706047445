import { requireColumns } from './columns.js'
import { fromUnits, toText, unitsOf } from './decimal.js'
import type { CellRequest, CellTable, CountedCell, Engine, NumberRequest, ScoreRequest } from './engine.js'
import { type KeptRow, rowInputs } from './inputs/rowInputs.js'
import { throwIfAborted } from './interrupted.js'
import { keyReader } from './keyReader.js'
import { isMissing, type LogValue, matcher, numberOf } from './match.js'
import {
  addNumbers,
  type CountedNumbers,
  countedNumbers,
  momentNames,
  type OpenSums,
} from './numbers/countedNumbers.js'
import { withSpreads } from './quality/spreadTests.js'
import { testReader } from './quality/valueTests.js'
import { rowsLookedAt } from './rowsLookedAt.js'
import { gatherScores } from './scores/gatherScores.js'
import type { ScoreCells } from './scores/scoreCells.js'
import { tooManyCells } from './tooManyCells.js'
import { placePeople, type UnitRow } from './units/placePeople.js'

/** As much of a danfo.js DataFrame as is needed; a project without danfo.js compiles. */
export interface DataFrameLike {
  readonly columns: readonly string[]
  readonly column: (name: string) => { readonly values: ArrayLike<unknown> }
}

const source = { name: 'DataFrame', sha256: null, format: 'dataframe' } as const

/**
 * An engine over a danfo.js DataFrame: the cells of DuckDB, by a plain loop. Types of columns are not looked at, because
 * danfo.js calls `[true, false, null]` float32; null, undefined and NaN are no value.
 *
 * @example await count(plan, { engine: dataFrameEngine(df) })
 */
export function dataFrameEngine(df: DataFrameLike): Engine {
  const reader = (column: string): ((row: number) => LogValue) => {
    const { values } = df.column(column)
    return (row) => textOf(values[row])
  }
  const rowCount = (): number => {
    const [first] = df.columns
    return first === undefined ? 0 : df.column(first).values.length
  }
  return {
    describe: async () => ({
      columns: df.columns,
      files: [],
      format: 'dataframe',
      compression: 'none',
      delimiter: null,
      encoding: null,
    }),
    cells: async (_, request, { signal }) => {
      requireColumns(df.columns, request.uses, source.name)
      throwIfAborted(signal)
      return countRows(request, rowCount(), reader, df.columns)
    },
    rows: async (_, { uses, optional, maximumRows }) => {
      requireColumns(df.columns, uses, source.name)
      const wanted = new Set([...uses.map(({ column }) => column), ...optional])
      const columns = df.columns.filter((column) => wanted.has(column))
      const readers = columns.map(reader)
      const rows = Array.from({ length: Math.min(rowCount(), maximumRows + 1) }, (_, row) =>
        readers.map((read) => read(row)),
      )
      return { columns, rows, badRows: null, source }
    },
  }
}

interface Sums {
  rows: number
  sum: bigint
  squares: bigint
}

interface Counting extends Sums {
  /** Its place in the table. */
  readonly index: number
  readonly values: readonly LogValue[]
  readonly scores: Map<number, Sums>
  readonly numbers: OpenSums
  /** Of each column that is looked at, the rows that fail each test. */
  readonly checks: readonly Float64Array[]
  duplicates: number
}

function countRows(
  asked: CellRequest,
  rows: number,
  reader: (column: string) => (row: number) => LogValue,
  columns: readonly string[],
): CellTable {
  const request = withSpreads(asked, (column) => {
    const read = reader(column)
    return Array.from({ length: Math.min(rows, rowsLookedAt) }, (_, row) => read(row))
  })
  const keys = request.keys.map((key) => ({ read: reader(key.column), bin: keyReader(key) }))
  const weight = request.weight === null ? null : reader(request.weight)
  const where = Object.entries(request.where).map(([column, values]) => {
    const has = matcher([[true, values]], { truths: false })
    const read = reader(column)
    return (row: number) => has(read(row)) === true
  })
  const checks = (request.checks ?? []).map((one) => ({
    read: reader(one.column),
    failedIn: testReader(one),
    size: one.tests.length,
  }))
  const id = request.duplicates === undefined ? null : reader(request.duplicates)
  const idRows: { readonly cell: Counting; readonly id: string }[] = []
  const timesOf = new Map<string, number>()
  const unit = request.units && reader(request.units.column)
  const unitRows: UnitRow[] = []
  const columnOf = (key: number | null) => (key === null ? null : reader(request.keys[key]?.column ?? ''))
  const score = request.score && columnOf(request.score.key)
  const outcome = request.numbers && columnOf(request.numbers.outcome)
  const cells = new Map<string, Counting>()
  const fractional = request.keys.map(() => false)
  const kept: KeptRow[] = []
  let notSelected = 0
  for (let row = 0; row < rows; row++) {
    if (!where.every((holds) => holds(row))) {
      notSelected++
      continue
    }
    const values = keys.map(({ read, bin }, index) => {
      const { value, fraction } = bin(read(row))
      if (fraction) fractional[index] = true
      return value
    })
    const key = JSON.stringify(values)
    const cell = cells.get(key) ?? {
      index: cells.size,
      values,
      rows: 0,
      sum: 0n,
      squares: 0n,
      scores: new Map(),
      numbers: new Float64Array(momentNames.length),
      checks: checks.map(({ size }) => new Float64Array(size)),
      duplicates: 0,
    }
    if (cell.rows === 0) cells.set(key, cell)
    const own = score === null ? undefined : scoreOf(score(row))
    const sums = own === undefined ? [cell] : [cell, sumsOf(cell.scores, own)]
    const w = weight === null ? 0 : Math.max(0, weightOf(weight(row)))
    for (const one of sums) {
      one.rows++
      if (weight === null) continue
      one.sum += unitsOf(w, 18)
      one.squares += unitsOf(w * w, 20)
    }
    if (request.numbers !== null && own !== undefined) {
      addNumbers(cell.numbers, own, outcome === null ? undefined : scoreOf(outcome(row)), weight === null ? 1 : w)
    }
    for (const [at, { read, failedIn }] of checks.entries()) {
      const failed = failedIn(read(row))
      const counts = cell.checks[at]
      if (counts !== undefined && failed >= 0) counts[failed] = (counts[failed] ?? 0) + 1
    }
    const identity = id === null ? null : id(row)
    if (identity !== null && !isMissing(identity)) {
      idRows.push({ cell, id: identity })
      timesOf.set(identity, (timesOf.get(identity) ?? 0) + 1)
    }
    kept.push({ row, values })
    if (unit !== null) unitRows.push(unitRow(cell.index, unit(row), weight === null ? null : w))
    if (cells.size > request.maximumCells)
      throw tooManyCells(request.maximumCells, distinctValues(request, rows, reader), source.name)
  }
  const inputs = request.inputs && rowInputs(request.inputs, { kept, columns, reader })
  for (const one of idRows) if ((timesOf.get(one.id) ?? 0) > 1) one.cell.duplicates++
  const counted = [...cells.values()]
  const table: CellTable = {
    cells: counted.map(
      (cell): CountedCell => ({
        values: cell.values,
        rows: cell.rows,
        weights: weight === null ? null : { sum: toText(cell.sum), squares: toText(cell.squares) },
        ...(request.checks === undefined ? {} : { checks: cell.checks.flatMap((counts) => [...counts]) }),
        ...(id === null ? {} : { duplicates: cell.duplicates }),
        scores: null,
        numbers: request.numbers && numbersOf(cell, request.numbers),
      }),
    ),
    read: rows,
    notSelected,
    badRows: null,
    fractional,
    scores: null,
    units: null,
    source,
  }
  const units = request.units && placePeople(unitRows, counted.length, request.units.placings(table))
  const scores = request.score && scoresOf(counted, request.score, weight !== null, table)
  const cellsWithScores = table.cells.map((cell, index) => ({ ...cell, scores: scores?.of(index) ?? null }))
  return {
    ...table,
    cells: cellsWithScores,
    scores: scores?.distinct ?? null,
    units,
    ...(inputs === undefined ? {} : { inputs }),
  }
}

const unitRow = (cell: number, unit: LogValue, weight: number | null): UnitRow => ({
  cell,
  unit: isMissing(unit) ? null : unit,
  weight: weight ?? 1,
  squares: weight === null ? 0n : unitsOf(weight ** 2, 20),
})

/** Here a number that has no end is none, and refused as such. */
const numbersOf = ({ values, numbers }: Counting, { outcome }: NumberRequest): CountedNumbers =>
  countedNumbers(numbers, outcome !== null && values[outcome] === '0', 0)

/** Minus zero is zero; what is no number, or has no end, is no score: others tell or refuse it. */
function scoreOf(value: LogValue): number | undefined {
  const score = isMissing(value) ? undefined : numberOf(value)
  return score === undefined ? undefined : score + 0
}

function sumsOf(scores: Map<number, Sums>, score: number): Sums {
  const known = scores.get(score)
  if (known !== undefined) return known
  const made = { rows: 0, sum: 0n, squares: 0n }
  scores.set(score, made)
  return made
}

const scoresOf = (cells: readonly Counting[], request: ScoreRequest, weighted: boolean, table: CellTable): ScoreCells =>
  gatherScores(
    cells.flatMap(({ scores }, cell) =>
      [...scores].map(([score, { rows, sum, squares }]) => ({
        score,
        cell,
        rows,
        weight: fromUnits(sum),
        squares: fromUnits(squares),
      })),
    ),
    request,
    weighted,
    table,
  )

/** What a row adds to a sum: nothing where it has no weight, which is for others to count or to refuse. */
const weightOf = (value: LogValue): number => (isMissing(value) ? 0 : (numberOf(value) ?? 0))

const distinctValues = ({ keys }: CellRequest, rows: number, reader: (column: string) => (row: number) => LogValue) =>
  keys.flatMap(({ kind, column }) => {
    if (kind !== 'text') return []
    const read = reader(column)
    return [{ column, values: new Set(Array.from({ length: rows }, (_, row) => read(row))).size }]
  })

const loneSurrogates = /\p{Surrogate}/gu

function textOf(value: unknown): LogValue {
  if (value === null || value === undefined) return null
  // Half of a surrogate pair is no text: encoding a name with one in it throws, far from here.
  return value instanceof Date ? value.toISOString() : String(value).replace(loneSurrogates, '\ufffd')
}
