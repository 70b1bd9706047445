import type { Format } from '../../config/plan.js'
import { AuditError } from '../../error.js'
import type { ColumnUse } from '../engine.js'
import type { Database } from './database.js'
import type { Compression } from './head.js'
import { jsonCompression, literal, pathLiteral } from './sql.js'
import { damagedParquet, jsonTrouble } from './trouble.js'

/** What only DuckDB can see of a file before the scan. */
interface Peeked {
  readonly path: string
  readonly name: string
}

/**
 * The first lines of a zstd file, which Node 20 cannot unpack. A delimiter that no text has makes each line one field.
 */
export async function zstdHead(database: Database, { path, name }: Peeked): Promise<Buffer> {
  const one = `columns = {'line': 'VARCHAR'}, delim = ${literal('\u0001\u0002\u0003\u0004')}, quote = '', escape = ''`
  const rows = await database
    .query(
      `SELECT line FROM read_csv(${pathLiteral(path)}, auto_detect = false, ${one}, header = false, strict_mode = false, compression = 'zstd', max_line_size = 16777216) LIMIT 1000`,
    )
    .catch(() => [])
  if (rows.length === 0) {
    const message = 'The zstd file is damaged or was cut off, or there is no text in UTF-8 in it.'
    const hint = 'Check that it was copied whole; unpack it first if it is Parquet or in another encoding.'
    throw new AuditError('data', { message, place: { file: name }, hint })
  }
  return Buffer.from(rows.map(([line]) => `${line ?? ''}\n`).join(''))
}

export async function parquetColumns(database: Database, { path, name }: Peeked): Promise<readonly string[]> {
  const rows = await database
    .query(`DESCRIBE SELECT * FROM read_parquet(${pathLiteral(path)}, hive_partitioning = false)`)
    .catch((): never => {
      throw damagedParquet(name)
    })
  return rows.map(([column]) => String(column))
}

/** Records looked at for their keys. A key that the plan needs and that is in none of them is looked for in all. */
const sampleRecords = 1000

export async function jsonColumns(
  database: Database,
  file: Peeked & { readonly format: Format; readonly compression: Compression },
  uses: readonly ColumnUse[],
): Promise<readonly string[]> {
  const keysOf = async (limit: string): Promise<readonly string[]> => {
    const rows = await database
      .query(
        `SELECT DISTINCT CAST(to_json(json_keys(json)) AS VARCHAR) FROM (SELECT json FROM ${readJsonObjects(file)} ${limit})`,
      )
      .catch((error: unknown) => jsonTrouble(error, file))
    const lists = rows.map(([keys]) => (keys === null ? [] : (JSON.parse(String(keys)) as string[])))
    return [...new Set(lists.sort((a, b) => b.length - a.length).flat())]
  }
  const sample = await keysOf(`LIMIT ${sampleRecords}`)
  return uses.every(({ column }) => sample.includes(column)) ? sample : keysOf('')
}

const readJsonObjects = ({
  path,
  format,
  compression,
}: {
  path: string
  format: Format
  compression: Compression
}): string =>
  `read_json_objects(${pathLiteral(path)}, format = ${literal(format === 'json' ? 'array' : 'newline_delimited')}, ${jsonCompression(compression)})`
