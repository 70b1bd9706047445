import { readFile } from 'node:fs/promises'
import { AuditError } from '../error.js'
import { type ParseOptions, parsePlan } from './parsePlan.js'
import type { AuditPlan } from './plan.js'

/**
 * The audit plan in a file, YAML or JSON, in UTF-8.
 *
 * @throws AuditError 'plan' where there is no such file, where it is no plan, and for all that is wrong with the plan.
 * @example await readPlan('audit.yaml', { sets: ['evidence.confidence=0.99'] })
 */
export async function readPlan(path: string, options: Omit<ParseOptions, 'file'> = {}): Promise<AuditPlan> {
  return parsePlan(inUtf8(await bytesOf(path), path), { ...options, file: path })
}

async function bytesOf(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path)
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
    const [message, hint] = unreadable[code] ?? [`The plan cannot be read (${code}).`, 'Check the file and its disk.']
    throw new AuditError('plan', { message, place: { file: path }, hint }, { cause })
  }
}

const unreadable: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOENT: ['There is no such file.', 'Check the path; it is read from the folder you are in.'],
  ENOTDIR: ['There is no such file.', 'Check the path; it is read from the folder you are in.'],
  EISDIR: ['This is a folder, and a plan is a file.', 'Name the audit.yaml in it.'],
  EACCES: ['You may not read this file.', 'Ask its owner, or copy it.'],
}

function inUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new AuditError(
      'plan',
      { message: 'This is not UTF-8 text.', place: { file }, hint: 'Save the plan as UTF-8.' },
      { cause },
    )
  }
}
