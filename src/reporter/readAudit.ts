import { z } from 'zod'
import { AuditError, type Problem } from '../error.js'
import type { Audit } from '../result.js'
import { auditSchema, isAudit } from './auditSchema.js'

/**
 * The audit in the text of an audit.json, whole and checked, so that a report can be made from it without the data.
 *
 * @param file its name, for errors
 * @throws AuditError (data) for text that is no JSON, no audit, of a newer version, or lacks or adds keys: up to ten
 * problems in one go, each with the key.
 * @example readAudit(await readFile('audit.json', 'utf8'), 'audit.json').verdict // 'fail'
 */
export function readAudit(text: string, file: string): Audit {
  const value = parsed(text, file)
  checkVersion(value, file)
  // The value itself goes on, not Zod's copy of it: its keys keep their order, so that it is written as it was read.
  if (isAudit(value) && findingsHaveLimits(value)) return value
  throw new AuditError('data', problemsOf(value, file))
}

const remedy = 'Give the audit.json that maatlat audit --format json wrote.'

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (cause) {
    // The parser's own message quotes the file; it stays behind.
    throw new AuditError('data', { message: 'This file is not JSON.', place: { file }, hint: remedy }, { cause })
  }
}

const format = 'maatlat/audit@'
const readable = 1

function checkVersion(value: unknown, file: string): void {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined
  const version = typeof schema === 'string' && schema.startsWith(format) ? Number(schema.slice(format.length)) : 0
  if (version === readable) return
  const place = { file, key: 'schema' }
  throw new AuditError(
    'data',
    Number.isInteger(version) && version > readable
      ? {
          message: `This result has format ${version}; this version of maatlat reads format ${readable}.`,
          place,
          hint: 'It was made by a newer maatlat: use that one.',
        }
      : { message: `This is no result of an audit: "schema" should be "${format}${readable}".`, place, hint: remedy },
  )
}

const findingsHaveLimits = ({ plan, findings }: Audit): boolean => findings.every(({ limit }) => limit in plan.limits)

function problemsOf(value: unknown, file: string): readonly Problem[] {
  const issues = auditSchema.safeParse(value).error?.issues ?? []
  if (issues.length === 0) {
    const message = 'A finding belongs to a limit that the plan does not have.'
    return [{ message, place: { file, key: 'findings' }, hint: remedy }]
  }
  return issues.slice(0, 10).map((issue) => ({
    message: `This is no whole result: ${issue.message}.`,
    place: { file, key: z.core.toDotPath(issue.path) },
    hint: remedy,
  }))
}
