import { readdir } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { AuditError } from '../error.js'
import { nearest } from '../nearest.js'

/** @returns the error for a path at which there is nothing, with the name beside it that was probably meant */
export async function noSuchFile(path: string, name: string): Promise<AuditError> {
  const beside = await readdir(dirname(path)).catch((): string[] => [])
  const meant = nearest(basename(path), beside)
  const hint =
    meant === undefined
      ? 'Check the path: one in a plan is read from the folder of the plan, any other from the folder you are in.'
      : `Did you mean "${meant}"?`
  return new AuditError('data', { message: 'There is no such file.', place: { file: name }, hint })
}
