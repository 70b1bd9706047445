import { constants } from 'node:fs'
import { access, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { AuditError } from '../error.js'
import type { OutputFile } from '../reporter/format.js'
import { makeFolder } from './makeFolder.js'

/** Says before any counting that a folder cannot be written to; makes nothing. */
export async function checkWritable(folder: string): Promise<void> {
  if (folder === '') {
    throw new AuditError('usage', {
      message: 'The name of the folder is empty.',
      place: { key: '--out' },
      hint: 'Name a folder, or leave --out away.',
    })
  }
  const found = await stat(folder).catch(() => null)
  if (found === null) {
    const above = dirname(resolve(folder))
    if (above !== resolve(folder)) await checkWritable(above)
    return
  }
  if (!found.isDirectory()) throw notWritable(folder, 'There is a file in its place.')
  await access(folder, constants.W_OK | constants.X_OK).catch(() => {
    throw notWritable(folder, 'It is not writable.')
  })
}

function notWritable(folder: string, why: string, cause?: unknown): AuditError {
  return new AuditError(
    'output',
    {
      message: `Nothing can be written there. ${why}`,
      place: { file: folder, key: '--out' },
      hint: 'Choose another folder.',
    },
    { cause },
  )
}

/**
 * Writes all of the files or none: each under a name of its own first, and renamed when every one is there.
 * @returns the paths written.
 */
export async function writeFiles(folder: string, files: readonly OutputFile[]): Promise<readonly string[]> {
  const written: { readonly temporary: string; readonly path: string }[] = []
  try {
    for (const { path, content } of files) {
      const target = join(folder, ...path.split('/'))
      const temporary = `${target}.${process.pid}.part`
      await makeFolder(dirname(target))
      written.push({ temporary, path: target })
      await writeFile(temporary, content)
    }
    for (const { temporary, path } of written) await rename(temporary, path)
    return written.map(({ path }) => path)
  } catch (cause) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true })))
    const code = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw notWritable(folder, `The system refuses it${code}.`, cause)
  }
}
