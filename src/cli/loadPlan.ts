import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { AuditPlan } from '../config/plan.js'
import { type PlanOptions, planFlagsOf } from './planFlags.js'

/** The plan in a file, or the one that flags make of a log. Flags win over a plan, `--set` over both. */
export async function loadPlan(source: string, options: PlanOptions): Promise<AuditPlan> {
  const flags = planFlagsOf(options)
  const sets = options.set ?? []
  if (await isPlan(source, options)) {
    const { readPlan } = await import('../config/readPlan.js')
    return readPlan(source, { flags, sets })
  }
  await requireFile(source)
  const { planFromFlags } = await import('../config/planFromFlags.js')
  return planFromFlags(source, flags, sets)
}

/** A log that is not there goes before flags that are not: who mistyped a name has not got to them yet. */
async function requireFile(source: string): Promise<void> {
  const isPath = source !== '-' && !/[[*?]|^[a-z][a-z0-9+.-]*:\/\//i.test(source)
  const code = isPath ? await stat(source).then(() => '', errorCode) : ''
  if (code !== 'ENOENT' && code !== 'ENOTDIR') return
  const { noSuchFile } = await import('../loader/noSuchFile.js')
  throw await noSuchFile(source, source)
}

const errorCode = ({ code }: NodeJS.ErrnoException): string => code ?? ''

/** YAML is a plan. JSON may be one or a log: a plan has `version` and `data`. */
async function isPlan(source: string, options: PlanOptions): Promise<boolean> {
  const extension = extname(source).toLowerCase()
  if (extension === '.yaml' || extension === '.yml') return true
  if (extension !== '.json' || options.decision !== undefined) return false
  const head = await headOf(source)
  return head.trimStart().startsWith('{') && ['"version"', '"data"', '"decision"'].every((key) => head.includes(key))
}

const mostOfAPlan = 1_000_000

async function headOf(path: string): Promise<string> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : 0),
    () => 0,
  )
  if (size === 0 || size > mostOfAPlan) return ''
  const file = await open(path)
  try {
    return (await file.readFile('utf8')).toString()
  } finally {
    await file.close()
  }
}
