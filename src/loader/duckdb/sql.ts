import type { Compression } from './head.js'

/** Text that becomes SQL. Nothing from a plan or a log reaches SQL in any other way. */

export const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

// A NUL would end the statement, and a text cannot hold one otherwise.
export const literal = (text: string): string =>
  text
    .split('\0')
    .map((part) => `'${part.replaceAll("'", "''")}'`)
    .join(' || chr(0) || ')

export const list = (texts: readonly string[]): string => `(${texts.map(literal).join(', ')})`

/** A path that DuckDB takes as it is, with none of its letters read as a pattern. */
export const pathLiteral = (path: string): string => literal(path.replace(/[[*?]/g, '[$&]'))

export const pathList = (paths: readonly string[]): string => `[${paths.map(pathLiteral).join(', ')}]`

/** The options of DuckDB's two readers of text name the absence of compression differently. */
export const csvCompression = (compression: Compression): string => `compression = '${compression}'`
export const jsonCompression = (compression: Compression): string =>
  `compression = '${compression === 'none' ? 'uncompressed' : compression}'`
