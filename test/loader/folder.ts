import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll } from 'vitest'

/** A folder for the files of one test file, gone when its tests are done. */
export function testFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'maatlat-test-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  let written = 0
  return {
    path: folder,
    /** Writes a file; without a name, one of its own. */
    write: (content: string | Uint8Array, name = `${++written}.csv`): string => {
      const path = join(folder, name)
      writeFileSync(path, content)
      return path
    },
    /** Writes what a SELECT gives, as Parquet or zstd: formats that Node itself cannot write. */
    copy: async (select: string, name: string, options: string): Promise<string> => {
      const path = join(folder, name)
      await runSql(`COPY (${select}) TO '${path}' (${options})`)
      return path
    },
  }
}

async function runSql(sql: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  try {
    await connection.run(sql)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}
