import type { InputColumn } from '../../config/plan.js'
import type { CellRequest, CellTable, InputRequest, InputTable, Key } from '../engine.js'
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
 * The values of all inputs in one pass over the source: of each input how many rows have which value in which combination
 * of the keys, and of some rows all of their values at once. Values are counted by their hash: a group by of numbers takes
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
  const columns = await countedColumns(database, { reader, asked, rows, source }, counting, types)
  const others = wanted.filter((column) => !columns.some((input) => input.column === column))
  const make = (share: number, withCounts: boolean): Promise<unknown> =>
    database.scan(tableSql(reader, { request, inputs, by, columns, others, combinations, share, withCounts }, types))

  let share = Math.min(1, inputs.sample / Math.max(1, rows))
  await make(share, true)
  const [[size] = []] = await database.query(`SELECT count(*) FROM ${table}`)
  if (Number(size) > inputs.maximumCells) throw await blame(database, source, columns)
  const counts = await countsOf(database, columns.length)
  let sample = await sampleOf(database, columns.length, inputs.unit !== null)
  // Where rows are much alike a share of their kinds is few kinds.
  while (share < 1 && sample.rows.length < inputs.sample / 4) {
    share =
      sample.rows.length * 50 < inputs.sample ? 1 : Math.min(1, (share * inputs.sample) / (2 * sample.rows.length))
    await database.query(`DROP TABLE ${table}`)
    await make(share, false)
    sample = await sampleOf(database, columns.length, inputs.unit !== null)
  }
  await database.query(`DROP TABLE ${table}`)
  const { missing, text } = await hashesOfNothing(database)
  const known = (values: readonly number[], at: number | null = null): readonly number[] => {
    const isBinned = at !== null && columns[at]?.bins !== null
    return values.map((value) => (missing.has(value) ? noValue : isBinned && value === text ? noNumber : value))
  }
  const raw: RawInputs = {
    combinations,
    columns,
    counts: counts.map((one, at) => ({ ...one, values: known(one.values, at) })),
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
  readonly rows: number
  readonly source: Source
}

/** The inputs as some of the selected rows show them, from all over the source: its first may be of one kind. */
async function countedColumns(
  database: Database,
  { reader, asked, rows, source }: Asked,
  { request, inputs }: Counting,
  types: ReadonlyMap<string, TypedColumn>,
): Promise<readonly CountedAs[]> {
  const { checks: _, duplicates: __, ...bare } = request
  const keys = asked.map(({ column }): Key => ({ kind: 'text', column }))
  const { sql } = readSql(reader, { ...bare, keys }, types)
  const names = asked.map((_, at) => `k${at}`)
  const some =
    rows <= kindRows ? '' : `AND hash(${names.join(', ')}) % ${hashes} < ${Math.ceil((kindRows / rows) * hashes)}`
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
  /** Of the rows that are picked. */
  readonly share: number
  readonly withCounts: boolean
}

function tableSql(
  reader: string,
  { request, inputs, by, columns, others, combinations, share, withCounts }: Tabled,
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
  const places = `SELECT ${[
    `unnest(range(${combinations.length})) AS code`,
    ...by.map(
      (_, key) =>
        `unnest(CAST([${combinations.map((values) => (values[key] == null ? 'NULL' : literal(values[key] ?? ''))).join(', ')}] AS VARCHAR[])) AS p${key}`,
    ),
  ].join(', ')}`
  const same = by.map((_, key) => `CAST(r.k${key} AS VARCHAR) IS NOT DISTINCT FROM p.p${key}`).join(' AND ')
  const names = columns.map((_, at) => `h${at}`)
  const everything = ['code', ...names, ...(inputs.unit === null ? othersAt.map((at) => `k${at}`) : [])].join(', ')
  const picked =
    share >= 1 ? 'true' : `hash(${inputs.unit === null ? everything : 'u'}) % ${hashes} < ${Math.round(share * hashes)}`
  const sets = [...(withCounts ? names.map((name) => `(${name}, code)`) : []), '(picked)']
  return `
    CREATE TEMP TABLE ${table} AS
    SELECT ${[...names, 'code'].map((name) => (withCounts ? name : `NULL AS ${name}`)).join(', ')}, picked, count(*) AS n, ${names.map((name, at) => (withCounts ? `grouping(${name}) AS g${at}` : `1 AS g${at}`)).join(', ')}
    FROM (
      SELECT code, ${names.join(', ')}, CASE WHEN ${picked} THEN [code, u, ${names.join(', ')}] END AS picked
      FROM (
        SELECT CAST(p.code AS UBIGINT) AS code, ${unit} AS u, ${inputsAt.map((at, index) => `${hashed(at)} AS h${index}`).join(', ')}, ${othersAt.map((at) => `k${at}`).join(', ') || 'NULL'}
        FROM (${sql}) r JOIN (${places}) p ON r.s AND ${same}
      )
    )
    GROUP BY GROUPING SETS (${sets.join(', ')})
    LIMIT ${inputs.maximumCells + inputs.sample + 2}`
}

async function countsOf(database: Database, columns: number): Promise<RawInputs['counts']> {
  const counts = Array.from({ length: columns }, () => ({
    values: [] as number[],
    combinations: [] as number[],
    rows: [] as number[],
  }))
  const which = `CASE ${counts.map((_, at) => `WHEN g${at} = 0 THEN ${at}`).join(' ')} ELSE -1 END`
  const value = `CASE ${counts.map((_, at) => `WHEN g${at} = 0 THEN h${at}`).join(' ')} END`
  await database.stream(
    `SELECT ${which}, CAST(${value} AS DOUBLE), CAST(code AS DOUBLE), CAST(n AS DOUBLE) FROM ${table} WHERE code IS NOT NULL ORDER BY 1, 2, 3`,
    (chunk) => {
      for (let row = 0; row < chunk.rows; row++) {
        const own = counts[chunk.numberAt(0, row)]
        own?.values.push(chunk.numberAt(1, row))
        own?.combinations.push(chunk.numberAt(2, row))
        own?.rows.push(chunk.numberAt(3, row))
      }
    },
  )
  return counts
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
