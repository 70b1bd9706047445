import { AuditError } from '../../error.js'
import { requireColumns } from '../columns.js'
import type { CellRequest, CellTable, Engine, EngineRun, InputRequest, InputTable, Key, RowTable } from '../engine.js'
import { spreadColumns, withSpreads } from '../quality/spreadTests.js'
import type { ScoreCells } from '../scores/scoreCells.js'
import { tooManyCells } from '../tooManyCells.js'
import { badRowsOf } from './badRows.js'
import { bareRequest } from './bareRequest.js'
import { columnTypes } from './columnTypes.js'
import { type CountedCells, scanCounted } from './countedCells.js'
import { type Database, withDatabase } from './database.js'
import { digestFiles } from './digest.js'
import { distinctIn } from './distinctIn.js'
import { countDuplicates } from './duplicates.js'
import { countInputs } from './inputs/countInputs.js'
import type { NumbersOf } from './numberSums.js'
import { openSource } from './openSource.js'
import { type OnReject, readerSql, wantedName } from './reader.js'
import { requireWhole } from './requireWhole.js'
import { scanScores } from './scored.js'
import { someRows } from './someRows.js'
import type { Source } from './source.js'
import { engineTrouble } from './trouble.js'
import { countUnits, scanKeepingCells } from './units.js'
import type { TypedColumn } from './valueSql.js'

/** DuckDB in this process: files of every format, globs and standard input. */
export const duckdbEngine: Engine = {
  describe: (data, uses, run) =>
    withDatabase(run, async (database) => {
      const { files, columns, format } = await openSource(database, data, uses, run)
      const [first] = files
      return {
        columns,
        format,
        files: files.map(({ name }) => name),
        compression: first?.compression ?? 'none',
        delimiter: first?.delimiter ?? null,
        encoding: first?.charset ?? null,
      }
    }),

  cells: (data, request, run) =>
    withDatabase(run, async (database) => {
      const source = await openSource(database, data, request.uses, run)
      requireColumns(source.columns, request.uses, source.name)
      run.onOpen?.()
      const wanted = wantedColumns(request)
      const counting = async () => {
        const types = await columnTypes(database, source, wanted, data)
        const [kept, passed] = [readerSql(source, wanted, 'keep'), readerSql(source, wanted, 'pass')]
        const typesIn = (columns: readonly string[]) => columnTypes(database, source, columns, data)
        const inputsOf = (asked: WithInputs, onReject: OnReject) =>
          countInputs(database, source, { request: asked, inputs: asked.inputs, onReject, typesOf: typesIn }).catch(
            (error) => inputsTrouble(error, source.name),
          )
        const spread = await withBins(database, source, request, wanted, types)
        const scanning: Promise<Scanned> = isBare(spread)
          ? inputsOf(spread, 'keep')
          : scanCells(database, { kept, passed }, spread, types)
        const { counted: scanned, scores, numbers, inputs } = await scanning
        const badRows = await badRowsOf(database, source, data.on_bad_row)
        if (scanned.tooMany) await blame(database, source, request)
        const counted = await withDuplicates(database, passed, request, types, scanned)
        const bare = cellTable(counted, badRows, { scores: null, numbers: null }, source)
        const more = { scores: (await scores?.(bare)) ?? null, numbers: (await numbers?.()) ?? null }
        const table = !scores ? bare : cellTable(counted, badRows, more, source)
        const { units } = request
        const withUnits =
          units === null
            ? table
            : { ...table, units: await countUnits(database, passed, { request, units, table }, types) }
        if (request.inputs === undefined) return withUnits
        const read = inputs ?? (await inputsOf(inputsAlone(request, request.inputs), 'pass')).inputs
        return { ...withUnits, inputs: await read().catch((error) => inputsTrouble(error, source.name)) }
      }
      const [table, sha256] = await besideDigest(source, run, () =>
        counting()
          .catch((error) => memoryTrouble(error, database, source, request))
          .catch((error) => engineTrouble(error, source)),
      )
      return { ...table, source: { ...table.source, sha256, engine: database.engine } }
    }),

  rows: (data, request, run) =>
    withDatabase(run, async (database): Promise<RowTable> => {
      const source = await openSource(database, data, request.uses, run)
      requireColumns(source.columns, request.uses, source.name)
      run.onOpen?.()
      const columns = [...new Set(request.uses.map(({ column }) => column)), ...request.optional].filter(
        (column, index, all) => source.columns.includes(column) && all.indexOf(column) === index,
      )
      const texts = columns.map((_, index) => `CAST(${wantedName(index)} AS VARCHAR)`).join(', ')
      const sql = `SELECT ${texts} FROM ${readerSql(source, columns, 'keep')} LIMIT ${request.maximumRows + 1}`
      const reading = async () => {
        const rows = await database.scan(sql)
        return { rows: rows as RowTable['rows'], badRows: await badRowsOf(database, source, data.on_bad_row) }
      }
      const [read, sha256] = await besideDigest(source, run, () =>
        reading().catch((error) => engineTrouble(error, source)),
      )
      return { columns, ...read, source: { name: source.name, sha256, format: source.format, engine: database.engine } }
    }),
}

const wantedColumns = ({ keys, where, units, checks = [], duplicates }: CellRequest): readonly string[] => [
  ...new Set([
    ...keys.map(({ column }) => column),
    ...Object.keys(where),
    ...(units === null ? [] : [units.column]),
    ...checks.map(({ column }) => column),
    ...(duplicates === undefined ? [] : [duplicates]),
  ]),
]

/** Cells, and what is read once these are found to be in order. */
interface Scanned {
  readonly counted: CountedCells
  readonly scores?: ((table: CellTable) => Promise<ScoreCells>) | null
  readonly numbers?: () => Promise<NumbersOf | null>
  readonly inputs?: () => Promise<InputTable>
}

/** The cells, counted in one pass; and the cells as a table of ours, where more will be asked of them. */
async function scanCells(
  database: Database,
  { kept, passed }: { readonly kept: string; readonly passed: string },
  request: CellRequest,
  types: ReadonlyMap<string, TypedColumn>,
): Promise<Scanned> {
  if (request.score !== null) return scanScores(database, { kept, passed }, request, request.score, types)
  if (request.units !== null || request.duplicates !== undefined)
    return { counted: await scanKeepingCells(database, kept, request, types) }
  return { counted: await scanCounted(database, kept, request, types) }
}

/** Of keys alone, so that inputs can be counted in the same pass: they would multiply all else that is asked of a row. */
const isBare = (request: CellRequest): request is WithInputs =>
  request.inputs !== undefined &&
  request.weight === null &&
  request.score === null &&
  request.units === null &&
  request.checks === undefined &&
  request.duplicates === undefined

type WithInputs = CellRequest & { readonly inputs: InputRequest }

/** The inputs of a request, by their own keys. */
function inputsAlone(request: CellRequest, inputs: InputRequest): WithInputs {
  const keys = inputs.by.flatMap((key) => request.keys[key] ?? [])
  const attributes = inputs.attributes.map((own) => own.map((key) => inputs.by.indexOf(key)))
  return { ...bareRequest(keys, request), inputs: { ...inputs, by: keys.map((_, at) => at), attributes } }
}

/** The bins of values are made from some rows. */
async function withBins(
  database: Database,
  source: Source,
  request: CellRequest,
  wanted: readonly string[],
  types: ReadonlyMap<string, TypedColumn>,
): Promise<CellRequest> {
  const columns = spreadColumns(request)
  if (columns.length === 0) return request
  const asked = columns.map((column): Key => ({ kind: 'text', column }))
  const { values } = await someRows(database, source, request, asked, wanted, types)
  return withSpreads(request, (column) => values[columns.indexOf(column)] ?? [])
}

async function withDuplicates(
  database: Database,
  passed: string,
  request: CellRequest,
  types: ReadonlyMap<string, TypedColumn>,
  counted: CountedCells,
): Promise<CountedCells> {
  const { duplicates: column } = request
  if (column === undefined) return counted
  const duplicatesIn = await countDuplicates(database, passed, { request, column }, types)
  return { ...counted, cells: counted.cells.map((cell, id) => ({ ...cell, duplicates: duplicatesIn(id) })) }
}

/**
 * The work, with the digest of the files made beside it, and packed files checked to be whole. Whatever fails, that a file
 * is damaged goes first: it explains the rest.
 */
async function besideDigest<T>(source: Source, run: EngineRun, work: () => Promise<T>): Promise<readonly [T, string]> {
  const stop = new AbortController()
  const signal = run.signal === undefined ? stop.signal : AbortSignal.any([run.signal, stop.signal])
  const { bytes, files } = source
  const digest = 'sha256' in bytes ? Promise.resolve(bytes.sha256) : digestFiles(bytes.paths, signal)
  const whole = Promise.all(files.map((file) => requireWhole(file, signal)))
  // Both are awaited below; until then a failure must not count as one that nobody handles.
  for (const beside of [digest, whole]) beside.catch(() => undefined)
  try {
    const result = await work().catch(async (error: unknown) => {
      await whole
      throw error
    })
    await whole
    return [result, await digest]
  } finally {
    stop.abort()
  }
}

/** Values of inputs are counted in every combination of groups, and many of these times many values are many. */
function inputsTrouble(error: unknown, file: string): never {
  if (!(error instanceof Error) || !/out of memory/i.test(error.message)) throw error
  throw new AuditError('engine', {
    message: 'The inputs have too many values, in too many combinations of groups, to count in memory.',
    place: { file, key: 'inputs' },
    hint: 'Give inputs bins, name fewer of them, or audit fewer attributes at a time.',
  })
}

/** Too many groups show as too little memory when they do not even fit on disk. */
async function memoryTrouble(error: unknown, database: Database, source: Source, request: CellRequest): Promise<never> {
  if (error instanceof Error && /out of memory/i.test(error.message)) await blame(database, source, request)
  throw error
}

/** @throws AuditError 'data' that names the column with most different values */
async function blame(database: Database, source: Source, { keys, maximumCells }: CellRequest): Promise<never> {
  const columns = [...new Set(keys.flatMap((key) => (key.kind === 'text' ? [key.column] : [])))]
  throw tooManyCells(maximumCells, await distinctIn(database, source, columns), source.name)
}

function cellTable(
  { cells, rows, notSelected, fractional }: CountedCells,
  badRows: CellTable['badRows'],
  { scores, numbers }: { readonly scores: ScoreCells | null; readonly numbers: NumbersOf | null },
  { name, format }: Source,
): CellTable {
  return {
    cells:
      scores === null && numbers === null
        ? cells
        : cells.map((cell, index) => ({
            ...cell,
            scores: scores?.of(index) ?? null,
            numbers: numbers?.(index) ?? null,
          })),
    read: rows + (badRows?.rows ?? 0),
    notSelected,
    badRows,
    fractional,
    scores: scores?.distinct ?? null,
    units: null,
    source: { name, sha256: null, format },
  }
}
