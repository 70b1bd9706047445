import { z } from 'zod'
import { limitsSha256, planSha256 } from '../config/canonicalPlan.js'
import { addCells, highOf, lowOf } from '../counts.js'
import { AuditError, type Problem } from '../error.js'
import { exitCodeOf, outcomeOf } from '../policy/gate.js'
import { verdictOf } from '../policy/verdict.js'
import { hasExpired } from '../policy/waivers.js'
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
  if (!isAudit(value)) throw new AuditError('data', problemsOf(value, file))
  const broken = contradictions.filter(({ holds }) => !holds(value))
  if (broken.length === 0) return value
  const hint = 'It was changed after it was made. Use the file as maatlat wrote it, or run the audit again.'
  throw new AuditError(
    'data',
    broken.map(({ message, key }) => ({ message, place: { file, key }, hint })),
  )
}

/** A report says what it is told, so a result that contradicts itself is not told at all. */
const contradictions: readonly {
  readonly message: string
  readonly key: string
  readonly holds: (audit: Audit) => boolean
}[] = [
  {
    key: 'findings',
    message: 'A finding belongs to a limit that the plan does not have.',
    holds: ({ plan, findings }) => findings.every(({ limit }) => limit in plan.limits),
  },
  {
    key: 'verdict',
    message: 'The verdict is not the one that follows from the findings.',
    holds: ({ plan, verdict, findings }) => verdict === verdictOf(plan, findings),
  },
  {
    key: 'findings',
    message: 'A finding is waived by a waiver that the plan does not have, or for longer than it says.',
    holds: ({ plan, findings, gate }) =>
      findings.every(({ waiver, metric }) => {
        if (waiver === undefined) return true
        const planned = plan.waivers?.[waiver.index]
        const asOf = gate?.as_of ?? null
        if (planned === undefined || planned.metric !== metric || asOf === null) return false
        const isSame = (['reason', 'approved_by', 'until'] as const).every((key) => planned[key] === waiver[key])
        return isSame && waiver.expired === hasExpired(planned, asOf)
      }),
  },
  {
    key: 'gate.outcome',
    message: 'The outcome of the gate is not the one that follows from the findings.',
    holds: ({ plan, findings, gate }) => gate === undefined || gate.outcome === outcomeOf(plan, findings, gate),
  },
  {
    key: 'gate.exit_code',
    message: 'The exit code is not the one that follows from the outcome of the gate.',
    holds: ({ gate }) => gate === undefined || gate.exit_code === exitCodeOf(gate.outcome, gate.undetermined),
  },
  {
    key: 'provenance.plan_sha256',
    message: 'The plan is not the one whose fingerprint stands beside it.',
    holds: ({ plan, provenance }) => planSha256(plan) === provenance.plan_sha256,
  },
  {
    key: 'provenance.limits_sha256',
    message: 'The limits are not the ones whose fingerprint stands beside them.',
    holds: ({ plan, provenance }) => limitsSha256(plan) === provenance.limits_sha256,
  },
  {
    key: 'provenance.rows',
    message: 'The rows do not add up: those read are not those counted and those left out.',
    holds: ({ provenance: { rows } }) => {
      const left = rows.excluded.flatMap((one) => (one.attribute === null ? [one.rows] : []))
      const sum = addCells([rows.counted, ...left])
      return lowOf(rows.read) === lowOf(sum) && highOf(rows.read) === highOf(sum)
    },
  },
]

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

function problemsOf(value: unknown, file: string): readonly Problem[] {
  const issues = auditSchema.safeParse(value).error?.issues ?? []
  return issues.slice(0, 10).map((issue) => ({
    message: `This is no whole result: ${issue.message}.`,
    place: { file, key: z.core.toDotPath(issue.path) },
    hint: remedy,
  }))
}
