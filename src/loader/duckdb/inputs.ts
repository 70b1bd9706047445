import type { InputColumn } from '../../config/plan.js'
import type { CellRequest, CellTable, InputRequest, InputTable, Key } from '../engine.js'
import { type Batch, batchesOf } from '../inputs/batches.js'
import { gatherInputs, noNumber, noValue, type RawInputs } from '../inputs/gatherInputs.js'
import { asCounted, type CountedAs, inputColumns, keyOf, kindRows, tooWide } from '../inputs/inputColumns.js'
import { type LogValue, missingTexts } from '../match.js'
import type { Database } from './database.js'
import { readerSql, wantedName } from './reader.js'
import { readSql } from './scanSql.js'
import type { Source } from './source.js'
import { literal } from './sql.js'
import type { TypedColumn } from './valueSql.js'

const table = 'maatlat_inputs'
/** A value is told by 52 bits of its hash: two of 50,000 values are taken for one once in three million. */
const bits = 'CAST(4503599627370495 AS UBIGINT)'
const hashes = 1_048_576

interface Counting {
  readonly request: CellRequest
  readonly inputs: InputRequest
  readonly table: CellTable
}

type TypesOf = (wanted: readonly string[]) => Promise<ReadonlyMap<string, TypedColumn>>

/**
 * The values of all inputs: of each how many rows have which value in which combination of the keys, and of some rows all
 * of their values at once. One pass over the source looks at what kind of columns they are, and one counts up to forty. Values are counted by their hash: a group by of numbers takes
 * half the time of one of texts, and no value leaves the engine.
 */
export async function countInputs(
  database: Database,
  source: Source,
  counting: Counting,
  typesOf: TypesOf,
): Promise<InputTable> {
  const { request, inputs } = counting
  const combinations = combinationsOf(counting)
  const { batches, own } = batchesOf(inputs, combinations)
  const rows = counting.table.cells.reduce((sum, cell) => sum + cell.rows, 0)
  const by = inputs.by.flatMap((key) => request.keys[key] ?? [])
  const asked = inputColumns(inputs, source.columns)
  // Rows that are alike in everything that is read are picked together: whatever tells them apart is read too.
  const wanted = [
    ...new Set([
      ...by.map(({ column }) => column),
      ...asked.map(({ column }) => column),
      ...Object.keys(request.where),
      ...source.columns,
    ]),
  ]
  const types = await typesOf(wanted)
  const reader = readerSql(source, wanted, 'pass')
  const columns = await countedColumns(database, { reader, asked, wanted, rows, source }, counting, types)
  const others = wanted.filter((column) => !columns.some((input) => input.column === column))
  const make = (sets: readonly CountedSet[], share: number | null): Promise<unknown> =>
    database.scan(tableSql(reader, { request, inputs, by, columns, others, combinations, batches, sets, share }, types))

  const every = batches.flatMap((_, batch) => columns.map((__, input): CountedSet => ({ batch, input })))
  const counts = batches.map(() => columns.map((): OpenCounts => ({ values: [], combinations: [], rows: [] })))
  let share = Math.min(1, inputs.sample / Math.max(1, rows))
  let sample: RawInputs['sample'] | null = null
  for (let first = 0; first === 0 || first < every.length; first += mostSets) {
    const sets = every.slice(first, first + mostSets)
    await make(sets, first === 0 ? share : null)
    const [[size] = []] = await database.query(`SELECT count(*) FROM ${table}`)
    if (Number(size) > inputs.maximumCells) throw await blame(database, source, columns)
    await readCounts(database, sets, counts)
    sample ??= await sampleOf(database, columns.length, inputs.unit !== null)
    await database.query(`DROP TABLE ${table}`)
  }
  // Where rows are much alike a share of their kinds is few kinds.
  while (sample === null || (share < 1 && sample.rows.length < inputs.sample / 4)) {
    const found = sample?.rows.length ?? 0
    share = found * 50 < inputs.sample ? 1 : Math.min(1, (share * inputs.sample) / (2 * found))
    await make([], share)
    sample = await sampleOf(database, columns.length, inputs.unit !== null)
    await database.query(`DROP TABLE ${table}`)
  }
  const { missing, text } = await hashesOfNothing(database)
  const known = (values: readonly number[], at: number | null = null): readonly number[] => {
    const isBinned = at !== null && columns[at]?.bins !== null
    return values.map((value) => (missing.has(value) ? noValue : isBinned && value === text ? noNumber : value))
  }
  const raw: RawInputs = {
    combinations,
    columns,
    counts: counts.map((batch) => batch.map((one, at) => ({ ...one, values: known(one.values, at) }))),
    own,
    sample: {
      ...sample,
      units: sample.units && known(sample.units),
      values: sample.values.map((values, at) => known(values, at)),
    },
  }
  return gatherInputs(raw)
}

interface Asked {
  readonly reader: string
  readonly asked: readonly InputColumn[]
  /** The columns that are read. */
  readonly wanted: readonly string[]
  readonly rows: number
  readonly source: Source
}

/** The inputs as some of the selected rows show them, from all over the source: its first may be of one kind. */
async function countedColumns(
  database: Database,
  { reader, asked, wanted, rows, source }: Asked,
  { request, inputs }: Counting,
  types: ReadonlyMap<string, TypedColumn>,
): Promise<readonly CountedAs[]> {
  const { checks: _, duplicates: __, ...bare } = request
  // Rows that are alike in everything are looked at together: whatever tells them apart is read too.
  const others = wanted.filter((column) => !asked.some((input) => input.column === column))
  const keys = [...asked.map(({ column }) => column), ...others].map((column): Key => ({ kind: 'text', column }))
  const { sql } = readSql(reader, { ...bare, keys }, types)
  const names = asked.map((_, at) => `k${at}`)
  const all = keys.map((_, at) => `k${at}`)
  const some =
    rows <= kindRows ? '' : `AND hash(${all.join(', ')}) % ${hashes} < ${Math.ceil((kindRows / rows) * hashes)}`
  const texts = names.map((name) => `CAST(${name} AS VARCHAR)`).join(', ')
  const found = await database.query(`SELECT ${texts} FROM (${sql}) WHERE s ${some} LIMIT ${4 * kindRows}`)
  return asked.map((input, at) =>
    asCounted(
      input,
      found.map((row): LogValue => (row[at] == null ? null : String(row[at]))),
      { rows, maximumCells: inputs.maximumCells, file: source.name, decimal: types.get(input.column)?.decimal ?? '.' },
    ),
  )
}

/** The combinations that were counted already. */
function combinationsOf({ inputs, table: { cells } }: Counting): readonly (readonly LogValue[])[] {
  const found = new Map<string, readonly LogValue[]>()
  for (const { values } of cells) {
    const own = inputs.by.map((key) => values[key] ?? null)
    found.set(JSON.stringify(own), own)
  }
  // In the order of an engine with several threads the same rows would be told otherwise every time.
  return [...found].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, own]) => own)
}

interface Tabled {
  readonly request: CellRequest
  readonly inputs: InputRequest
  readonly by: readonly Key[]
  readonly columns: readonly CountedAs[]
  /** Columns that are read and are no inputs. */
  readonly others: readonly string[]
  readonly combinations: readonly (readonly LogValue[])[]
  readonly batches: readonly Batch[]
  /** What is counted; none: only some rows are picked. */
  readonly sets: readonly CountedSet[]
  /** Of the rows that are picked; null: none are. */
  readonly share: number | null
}

/** One input, counted in the combinations of one batch. */
interface CountedSet {
  readonly batch: number
  readonly input: number
}

/** Each takes megabytes, whatever is in it: of more the source is read again. */
const mostSets = 40

interface OpenCounts {
  readonly values: number[]
  readonly combinations: number[]
  readonly rows: number[]
}

function tableSql(
  reader: string,
  { request, inputs, by, columns, others, combinations, batches, sets, share }: Tabled,
  types: ReadonlyMap<string, TypedColumn>,
): string {
  const { checks: _, duplicates: __, ...bare } = request
  const asked: CellRequest = {
    ...bare,
    keys: [
      ...by,
      ...columns.map(keyOf),
      ...others.map((column): Key => ({ kind: 'text', column })),
      ...(inputs.unit === null ? [] : [{ kind: 'text' as const, column: inputs.unit }]),
    ],
  }
  const { sql } = readSql(reader, asked, types)
  // As a text, so that a value is the same whatever the types of a format.
  const hashed = (at: number): string => `hash(CAST(k${at} AS VARCHAR)) & ${bits}`
  const first = by.length
  const inputsAt = columns.map((_, at) => first + at)
  const othersAt = others.map((_, at) => first + columns.length + at)
  const unit = inputs.unit === null ? '0' : hashed(first + columns.length + others.length)
  const textList = (values: readonly LogValue[]): string =>
    `CAST([${values.map((value) => (value === null ? 'NULL' : literal(value))).join(', ')}] AS VARCHAR[])`
  const places = [
    `unnest(range(${combinations.length})) AS code`,
    ...batches.map(({ standsFor }, at) => `unnest(CAST([${standsFor.join(', ')}] AS UINTEGER[])) AS b${at}`),
    ...by.map((_, key) => `unnest(${textList(combinations.map((values) => values[key] ?? null))}) AS p${key}`),
  ]
  const same = by.map((_, key) => `CAST(r.k${key} AS VARCHAR) IS NOT DISTINCT FROM p.p${key}`).join(' AND ')
  const names = columns.map((_, at) => `h${at}`)
  const codes = batches.map((_, at) => `b${at}`)
  const everything = ['code', ...names, ...(inputs.unit === null ? othersAt.map((at) => `k${at}`) : [])].join(', ')
  const few = `hash(${inputs.unit === null ? everything : 'u'}) % ${hashes} < ${Math.round((share ?? 0) * hashes)}`
  const picked = share === null ? 'false' : share >= 1 ? 'true' : few
  const used = (all: readonly string[], of: (set: CountedSet) => number): readonly string[] =>
    all.filter((_, at) => sets.some((set) => of(set) === at))
  const grouped = [...used(names, ({ input }) => input), ...used(codes, ({ batch }) => batch)]
  const counted =
    sets.length === 0
      ? ['NULL AS code']
      : [
          ...used(names, ({ input }) => input),
          `coalesce(${used(codes, ({ batch }) => batch).join(', ')}) AS code`,
          ...grouped.map((name) => `grouping(${name}) AS g_${name}`),
        ]
  const groupings = sets.map(({ batch, input }) => `(h${input}, b${batch})`)
  return `
    CREATE TEMP TABLE ${table} AS
    SELECT ${counted.join(', ')}, ${share === null ? 'NULL AS picked' : 'picked'}, count(*) AS n
    FROM (
      SELECT ${[...codes, ...names].join(', ')}, CASE WHEN ${picked} THEN [code, u, ${names.join(', ')}] END AS picked
      FROM (
        SELECT CAST(p.code AS UBIGINT) AS code, ${codes.map((code) => `p.${code}`).join(', ')}, ${unit} AS u, ${inputsAt.map((at, index) => `${hashed(at)} AS h${index}`).join(', ')}, ${othersAt.map((at) => `k${at}`).join(', ') || 'NULL'}
        FROM (${sql}) r JOIN (SELECT ${places.join(', ')}) p ON r.s AND ${same}
      )
    )
    GROUP BY GROUPING SETS (${[...groupings, ...(share === null ? [] : ['(picked)'])].join(', ')})
    LIMIT ${inputs.maximumCells + inputs.sample + 2}`
}

async function readCounts(
  database: Database,
  sets: readonly CountedSet[],
  counts: readonly (readonly OpenCounts[])[],
): Promise<void> {
  const inputs = [...new Set(sets.map(({ input }) => input))]
  const batches = [...new Set(sets.map(({ batch }) => batch))]
  /** Of the sets that a row may be of, the one that it is. */
  const whichOf = (name: string, some: readonly number[], found: (at: number) => string): string =>
    `CASE ${some.map((at) => `WHEN g_${name}${at} = 0 THEN ${found(at)}`).join(' ')} END`
  await database.stream(
    `SELECT ${whichOf('b', batches, String)}, ${whichOf('h', inputs, String)}, CAST(${whichOf('h', inputs, (at) => `h${at}`)} AS DOUBLE), CAST(code AS DOUBLE), CAST(n AS DOUBLE)
     FROM ${table} WHERE code IS NOT NULL ORDER BY 1, 2, 3, 4`,
    (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        const own = counts[chunk.numberAt(0, row)]?.[chunk.numberAt(1, row)]
        own?.values.push(chunk.numberAt(2, row))
        own?.combinations.push(chunk.numberAt(3, row))
        own?.rows.push(chunk.numberAt(4, row))
      }
    },
  )
}

async function sampleOf(database: Database, columns: number, hasUnits: boolean): Promise<RawInputs['sample']> {
  const sample = {
    combinations: [] as number[],
    units: [] as number[],
    rows: [] as number[],
    values: Array.from({ length: columns }, () => [] as number[]),
  }
  const parts = Array.from({ length: columns + 2 }, (_, at) => `CAST(picked[${at + 1}] AS DOUBLE)`)
  await database.stream(
    `SELECT CAST(n AS DOUBLE), ${parts.join(', ')} FROM ${table} WHERE picked IS NOT NULL ORDER BY picked`,
    (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        sample.rows.push(chunk.numberAt(0, row))
        sample.combinations.push(chunk.numberAt(1, row))
        sample.units.push(chunk.numberAt(2, row))
        for (let at = 0; at < columns; at++) sample.values[at]?.push(chunk.numberAt(at + 3, row))
      }
    },
  )
  return { ...sample, units: hasUnits ? sample.units : null }
}

/** An empty text is no value, however a format writes it, and neither is NULL; −1 is the bin of a text. */
async function hashesOfNothing(
  database: Database,
): Promise<{ readonly missing: ReadonlySet<number>; readonly text: number }> {
  const values = ["'-1'", ...missingTexts.map(literal), 'CAST(NULL AS VARCHAR)']
  const hashed = values.map((value) => `CAST(hash(${value}) & ${bits} AS DOUBLE)`).join(', ')
  const [[text, ...missing] = []] = await database.query(`SELECT ${hashed}`)
  return { text: Number(text), missing: new Set(missing.map(Number)) }
}

async function blame(database: Database, source: Source, columns: readonly InputColumn[]): Promise<Error> {
  const names = columns.map(({ column }) => column)
  const distinct = names.map((_, index) => `approx_count_distinct(${wantedName(index)})`).join(', ')
  const [counts = []] = await database.query(`SELECT ${distinct} FROM ${readerSql(source, names, 'pass')}`)
  const widest = counts.reduce((best: number, count, at) => (Number(count) > Number(counts[best]) ? at : best), 0)
  return tooWide(names[widest] ?? '', source.name)
}
