import { stat } from 'node:fs/promises'
import { AuditError } from '../../error.js'
import { noSuchFile } from '../noSuchFile.js'
import type { Database } from './database.js'
import { literal } from './sql.js'

/** What there is to read at a path: files, or one stream that can be read only once (a pipe, a device). */
export type Found =
  | { readonly kind: 'files'; readonly paths: readonly string[] }
  | { readonly kind: 'stream'; readonly path: string }

/**
 * The files that a source names, by path. A file of exactly that name goes before a pattern.
 *
 * @throws AuditError 'data' where there are none, or the source is a folder
 */
export async function findFiles(database: Database, source: string, name: string): Promise<Found> {
  const place = { file: name }
  const there = await stat(source).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EACCES') return undefined
    throw new AuditError('data', { message: 'The file may not be read.', place, hint: 'Ask for the right to read it.' })
  })
  if (there?.isDirectory() === true) {
    const hint = 'Name a file, or the files in it by a pattern such as folder/*.csv.'
    throw new AuditError('data', { message: 'That is a folder, not a file.', place, hint })
  }
  if (there !== undefined) {
    return there.isFile() ? { kind: 'files', paths: [source] } : { kind: 'stream', path: source }
  }
  const matches = /[[*?]/.test(source) ? await database.query(`SELECT file FROM glob(${literal(source)})`) : []
  const paths = matches.map(([file]) => String(file)).sort(byCodeUnit)
  if (paths.length > 0) return { kind: 'files', paths }

  if (/[[*?]/.test(source)) {
    const hint = '* stands for any letters, ** for any folders, ? for one letter.'
    throw new AuditError('data', { message: 'No file matches this pattern.', place, hint })
  }
  throw await noSuchFile(source, name)
}

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
