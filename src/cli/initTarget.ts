import { stat } from 'node:fs/promises'
import { basename, dirname, isAbsolute, relative } from 'node:path'
import { AuditError } from '../error.js'
import { checkWritable } from './output.js'

/** @throws AuditError where a plan is there already, or nothing can be written */
export async function checkTarget(file: string, force: boolean): Promise<void> {
  const found = await stat(file).catch(() => null)
  if (found !== null && (found.isDirectory() || !force)) {
    throw new AuditError('output', {
      message: found.isDirectory()
        ? 'This is a folder, and a plan is a file.'
        : 'There is a file with this name already.',
      place: { file, key: '--out' },
      hint: found.isDirectory() ? 'Name a file in it.' : 'Name another with --out, or write over it with --force.',
    })
  }
  await checkWritable(dirname(file))
}

/** The source as a plan in that file has to name it, and what the report is called. */
export function sourceFrom(source: string, file: string | null): { readonly source: string; readonly title: string } {
  const [name = ''] = source === '-' ? ['log'] : basename(source).split('.')
  const stays = source === '-' || isAbsolute(source) || file === null
  const title = name.replace(/[*?[\]]+/g, ' ').trim()
  return { source: stays ? source : relative(dirname(file), source), title: title === '' ? 'log' : title }
}
