import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { AuditError } from '../../error.js'
import type { EngineRun } from '../engine.js'
import { throwIfAborted } from '../interrupted.js'
import { watchProgress } from './progress.js'

export type SqlValue = string | number | bigint | boolean | null

/** Some rows of a result: the numbers of columns that hold some, and the texts of columns of the type VARCHAR. */
export interface Chunk {
  readonly rows: number
  readonly numberAt: (column: number, row: number) => number
  /** All of a column of the type DOUBLE without NULLs, until the next chunk. */
  readonly doublesIn: (column: number) => Float64Array
  readonly valueAt: (column: number, row: number) => SqlValue
}

export interface Database {
  /** One statement at a time: a second one would interrupt the first. */
  readonly query: (sql: string) => Promise<readonly (readonly SqlValue[])[]>
  /** The same, chunk by chunk, of a result that is larger than should be held. */
  readonly stream: (sql: string, take: (chunk: Chunk) => void) => Promise<void>
  /** As `query`, and tells how far it is. */
  readonly scan: (sql: string) => Promise<readonly (readonly SqlValue[])[]>
  /** A folder of its own for spool and spill, removed at the end. */
  readonly folder: string
  /** Its name and version: `DuckDB v1.5.5`. */
  readonly engine: string
}

/**
 * What an audit may count fits in memory: what spills is a column with too many values, on its way to an error. This is
 * room for some hundred millions of them; without a bound they fill a disk that others use too.
 */
const maximumSpill = '20GB'

/**
 * A DuckDB in memory for the time of `work`; whatever happens, it is closed and its folder removed. Nothing is
 * downloaded: extensions that are not built in are not loaded.
 *
 * @throws AuditError 'interrupted' when the signal aborts, 'engine' when DuckDB or its folder cannot be had
 */
export async function withDatabase<T>(run: EngineRun, work: (database: Database) => Promise<T>): Promise<T> {
  throwIfAborted(run.signal)
  const folder = await mkdtemp(join(run.spillFolder, 'maatlat-')).catch((): never => {
    throw new AuditError('engine', {
      message: `The folder for temporary files cannot be written: ${run.spillFolder}.`,
      hint: 'Name one that exists and can be written.',
    })
  })
  try {
    const { DuckDBInstance, version } = await import('./library.js')
    const instance = await DuckDBInstance.create(':memory:', {
      autoinstall_known_extensions: 'false',
      autoload_known_extensions: 'false',
      memory_limit: run.memoryLimit,
      temp_directory: join(folder, 'spill'),
    })
    try {
      const connection = await instance.connect()
      try {
        // Given to `create`, DuckDB 1.5.5 shows the bound and does not keep it.
        await connection.run(`SET max_temp_directory_size = '${maximumSpill}'`)
        return await work({
          folder,
          engine: `DuckDB ${version()}`,
          query: (sql) => interruptible(connection, run.signal, () => rowsOf(connection, sql)),
          stream: (sql, take) =>
            interruptible(connection, run.signal, () => chunksOf(connection, sql, run.signal, take)),
          scan: (sql) =>
            interruptible(connection, run.signal, () =>
              watchProgress(connection, run.onProgress, () => rowsOf(connection, sql)),
            ),
        })
      } finally {
        connection.closeSync()
      }
    } finally {
      instance.closeSync()
    }
  } catch (error) {
    // Whatever the signal broke off, a read or a statement: it is one error.
    throwIfAborted(run.signal)
    throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const rowsOf = async (connection: DuckDBConnection, sql: string) =>
  (await connection.runAndReadAll(sql)).getRows() as readonly (readonly SqlValue[])[]

async function chunksOf(
  connection: DuckDBConnection,
  sql: string,
  signal: AbortSignal | undefined,
  take: (chunk: Chunk) => void,
): Promise<void> {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    throwIfAborted(signal)
    const columns = Array.from({ length: chunk.columnCount }, (_, column) => chunk.getColumnVector(column))
    take({
      rows: chunk.rowCount,
      numberAt: (column, row) => Number(columns[column]?.getItem(row) ?? Number.NaN),
      doublesIn: (column) => doublesOf(columns[column]),
      valueAt: (column, row) => (columns[column]?.getItem(row) ?? null) as SqlValue,
    })
  }
}

function doublesOf(vector: object | undefined): Float64Array {
  if (vector !== undefined && 'items' in vector && vector.items instanceof Float64Array) return vector.items
  throw new TypeError('The column is not of the type DOUBLE.')
}

async function interruptible<T>(connection: DuckDBConnection, signal: AbortSignal | undefined, work: () => Promise<T>) {
  throwIfAborted(signal)
  const interrupt = () => connection.interrupt()
  signal?.addEventListener('abort', interrupt)
  try {
    return await work()
  } finally {
    signal?.removeEventListener('abort', interrupt)
  }
}
