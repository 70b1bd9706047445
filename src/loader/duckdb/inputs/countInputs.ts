import type { CellRequest, InputRequest, InputTable, Key } from '../../engine.js'
import { batchesOf, differentIn } from '../../inputs/batches.js'
import { gatherInputs, type RawCounts } from '../../inputs/gatherInputs.js'
import { asCounted, inputColumns, tooWide } from '../../inputs/inputColumns.js'
import { type CountedCells, countedCells } from '../countedCells.js'
import type { Database } from '../database.js'
import { type OnReject, readerSql, wantedName } from '../reader.js'
import { keysSql } from '../scanSql.js'
import { someRows } from '../someRows.js'
import type { Source } from '../source.js'
import type { TypedColumn } from '../valueSql.js'
import {
  type Counted,
  type CountedSet,
  cellsSql,
  countedTable,
  countingSql,
  mostCounted,
  type Pass,
} from './inputsSql.js'
import { nothingReader, readCombinations, readSample, readSets } from './readCounted.js'

interface Counting {
  /** Of keys alone: nothing is added up or looked at beside them. */
  readonly request: CellRequest
  readonly inputs: InputRequest
  /** In the first pass. */
  readonly onReject: OnReject
  readonly typesOf: (columns: readonly string[]) => Promise<ReadonlyMap<string, TypedColumn>>
}

/** Each takes megabytes, whatever is in it: for more of them the source is read again. */
const mostSets = 40

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
  const asked = inputColumns(inputs, source.columns)
  const names = asked.map(({ column }) => column)
  // Rows that are alike in everything that is read are picked together: whatever tells them apart is read too.
  const read = [
    ...new Set([
      ...request.keys.map(({ column }) => column),
      ...Object.keys(request.where),
      ...names,
      ...source.columns,
    ]),
  ]
  const types = await typesOf(read)
  const by = inputs.by.flatMap((key) => request.keys[key] ?? [])
  const some = await someRows(
    database,
    source,
    request,
    [...names.map((column): Key => ({ kind: 'text', column })), ...by],
    read,
    types,
  )
  const columns = asked.map((input, at) =>
    asCounted(input, some.values[at] ?? [], {
      rows: some.selected,
      maximumCells: inputs.maximumCells,
      file: source.name,
      decimal: types.get(input.column)?.decimal ?? '.',
    }),
  )
  const { batches, own } = batchesOf(inputs, differentIn(some.values.slice(asked.length)))
  const counted: Counted = {
    request,
    inputs,
    columns,
    others: read.filter((column) => !names.includes(column)),
    batches,
  }
  const pass = async (what: Pass, reject: OnReject): Promise<void> => {
    await database.query(`DROP TABLE IF EXISTS ${countedTable}`)
    await database.scan(countingSql(readerSql(source, read, reject), counted, what, types))
  }

  const sets = batches.flatMap((_, batch) => columns.map((__, input): CountedSet => ({ batch, input })))
  const share = Math.min(1, inputs.sample / Math.max(1, some.selected))
  await pass({ cells: true, sets: sets.slice(0, mostSets), share }, onReject)
  await database.query(cellsSql)
  const cells = await countedCells(database, keysSql(request, types), request)
  return {
    counted: cells,
    inputs: async () => {
      const found = await readCombinations(database, inputs.by, batches.length)
      const requireFew = async (): Promise<void> => {
        const [[all, values] = []] = await database.query(
          `SELECT count(*), count(*) FILTER (part >= 0) FROM ${countedTable}`,
        )
        if (Number(all) >= mostCounted(counted) || Number(values) > inputs.maximumCells)
          throw await blame(database, source, names)
      }
      await requireFew()
      const counts: RawCounts[] = [...(await readSets(database, sets.slice(0, mostSets), found))]
      let sample = await readSample(database, columns.length, inputs.unit !== null, found)
      for (let first = mostSets; first < sets.length; first += mostSets) {
        const more = sets.slice(first, first + mostSets)
        await pass({ cells: false, sets: more, share: null }, 'pass')
        await requireFew()
        counts.push(...(await readSets(database, more, found)))
      }
      const rows = cells.rows - cells.notSelected
      let part = Math.max(share, Math.min(1, inputs.sample / Math.max(1, rows)))
      // Where rows are much alike a share of their kinds is few kinds.
      while (part < 1 && sample.rows.length < inputs.sample / 4) {
        const seen = sample.rows.length
        part = seen * 50 < inputs.sample ? 1 : Math.min(1, (part * inputs.sample) / (2 * seen))
        await pass({ cells: false, sets: [], share: part }, 'pass')
        sample = await readSample(database, columns.length, inputs.unit !== null, found)
      }
      const nothing = await nothingReader(database)
      const known = columns.map(({ bins }) => nothing(bins !== null))
      const valuesOf = (values: Float64Array, at: number): Float64Array => values.map(known[at] ?? Number)
      return gatherInputs({
        combinations: found.values,
        columns,
        counts: batches.map((_, batch) =>
          columns.map((__, at) => {
            const one = counts[batch * columns.length + at] as RawCounts
            return { ...one, values: valuesOf(one.values, at) }
          }),
        ),
        own,
        sample: { ...sample, units: sample.units?.map(nothing(false)) ?? null, values: sample.values.map(valuesOf) },
      })
    },
  }
}

/** @returns an error that names the input with most different values */
async function blame(database: Database, source: Source, names: readonly string[]): Promise<Error> {
  const distinct = names.map((_, index) => `approx_count_distinct(${wantedName(index)})`).join(', ')
  const [counts = []] = await database.query(`SELECT ${distinct} FROM ${readerSql(source, names, 'pass')}`)
  const widest = counts.reduce((best: number, count, at) => (Number(count) > Number(counts[best]) ? at : best), 0)
  return tooWide(names[widest] ?? '', source.name)
}
