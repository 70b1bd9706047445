import type { CellRequest, InputRequest, InputTable } from '../../engine.js'
import { gatherInputs, type RawCounts } from '../../inputs/gatherInputs.js'
import { tooWide } from '../../inputs/inputColumns.js'
import { type CountedCells, countedCells } from '../countedCells.js'
import type { Database } from '../database.js'
import { distinctIn } from '../distinctIn.js'
import { type OnReject, readerSql } from '../reader.js'
import { keysSql } from '../scanSql.js'
import type { Source } from '../source.js'
import type { TypedColumn } from '../valueSql.js'
import { type CountedSet, cellsSql, countedTable, countingSql, mostCounted, type Pass } from './inputsSql.js'
import { type Looked, lookAtInputs } from './lookAtInputs.js'
import { nothingReader, type RawSample, readCombinations, readSample, readSets } from './readCounted.js'

interface Counting {
  /** Of keys alone: nothing is added up or looked at beside them. */
  readonly request: CellRequest
  readonly inputs: InputRequest
  /** In the first pass. */
  readonly onReject: OnReject
  readonly typesOf: (columns: readonly string[]) => Promise<ReadonlyMap<string, TypedColumn>>
}

/** For more sets than this the source is read again. */
const mostSets = 40
/** Each thread has a table for each set, which takes megabytes whatever is in it: of so many there is room. */
const mostTables = 100

/**
 * The cells of a request and the values of all inputs, in one pass over the source: of each input how many rows have which
 * value in which combination of the keys, and of some rows all of their values at once. What kind of columns the inputs are
 * is seen in some rows before it.
 *
 * @returns the cells, and the inputs to be read once these are found to be in order
 */
export async function countInputs(
  database: Database,
  source: Source,
  { request, inputs, onReject, typesOf }: Counting,
): Promise<{ readonly counted: CountedCells; readonly inputs: () => Promise<InputTable> }> {
  const looked = await lookAtInputs(database, source, { request, inputs }, typesOf)
  const { batches, columns, share } = looked
  const sets = batches.flatMap((_, batch) => columns.map((__, input): CountedSet => ({ batch, input })))
  await pass(database, source, looked, { cells: true, sets: sets.slice(0, mostSets), share }, onReject)
  await database.query(cellsSql)
  const counted = await countedCells(database, keysSql(request, looked.types), request)
  const rows = counted.rows - counted.notSelected
  return { counted, inputs: () => readInputs(database, source, looked, sets, rows) }
}

/** The inputs that the first pass counted, and what passes more it takes. */
async function readInputs(
  database: Database,
  source: Source,
  looked: Looked,
  sets: readonly CountedSet[],
  rows: number,
): Promise<InputTable> {
  const { inputs, columns, batches, own } = looked
  const combinations = await readCombinations(database, inputs.by, batches.length)
  const counts: RawCounts[] = []
  let sample: RawSample | null = null
  for (let first = 0; first === 0 || first < sets.length; first += mostSets) {
    const some = sets.slice(first, first + mostSets)
    if (first > 0) await pass(database, source, looked, { cells: false, sets: some, share: null }, 'pass')
    await requireFew(database, source, looked)
    counts.push(...(await readSets(database, some, combinations)))
    sample ??= await readSample(database, looked, combinations)
  }
  let share = Math.max(looked.share, Math.min(1, inputs.sample / Math.max(1, rows)))
  // Where rows are much alike a share of their kinds is few kinds.
  while (sample === null || (share < 1 && sample.rows.length < inputs.sample / 4)) {
    const found = sample?.rows.length ?? 0
    share = found * 50 < inputs.sample ? 1 : Math.min(1, (share * inputs.sample) / (2 * found))
    await pass(database, source, looked, { cells: false, sets: [], share }, 'pass')
    sample = await readSample(database, looked, combinations)
  }
  const valuesAs = await nothingReader(database)
  const known = (values: Float64Array, at: number): Float64Array => values.map(valuesAs(columns[at]?.bins !== null))
  return gatherInputs({
    combinations: combinations.values,
    columns,
    counts: batches.map((_, batch) =>
      counts
        .slice(batch * columns.length, (batch + 1) * columns.length)
        .map((one, at) => ({ ...one, values: known(one.values, at) })),
    ),
    own,
    sample: { ...sample, units: sample.units?.map(valuesAs(false)) ?? null, values: sample.values.map(known) },
  })
}

/** Fills the table of what is counted. */
async function pass(database: Database, source: Source, looked: Looked, what: Pass, onReject: OnReject): Promise<void> {
  const reader = readerSql(source, looked.read, onReject)
  const threads = Math.max(1, Math.floor(mostTables / (what.sets.length + 2)))
  const [[all] = []] = await database.query(`SELECT current_setting('threads')`)
  await database.query(`DROP TABLE IF EXISTS ${countedTable}`)
  await database.query(`SET threads = ${Math.min(Number(all), threads)}`)
  await database.scan(countingSql(reader, looked, what, looked.types))
  await database.query(`SET threads = ${all}`)
}

/** @throws AuditError 'data' that names the input with most different values, where they are too many */
async function requireFew(database: Database, source: Source, looked: Looked): Promise<void> {
  const sizes = await database.query(`SELECT count(*), count(*) FILTER (part >= 0) FROM ${countedTable}`)
  const [[all, values] = []] = sizes
  if (Number(all) < mostCounted(looked) && Number(values) <= looked.inputs.maximumCells) return
  const names = looked.columns.map(({ column }) => column)
  const [widest] = (await distinctIn(database, source, names)).toSorted((a, b) => b.values - a.values)
  throw tooWide(widest?.column ?? '', source.name)
}
