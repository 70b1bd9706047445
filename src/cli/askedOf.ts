import { extname } from 'node:path'
import { columnPlans, type TwoColumns } from '../compare/columnPlans.js'
import type { JointPeople } from '../compare/compareAudits.js'
import type { AuditPlan } from '../config/plan.js'
import { AuditError } from '../error.js'
import type { Audit } from '../result.js'
import { loadPlan } from './loadPlan.js'
import { readResult } from './readResult.js'
import { whileShown } from './runAudit.js'
import type { Screen } from './screen.js'

interface Planned {
  readonly kind: 'plan'
  readonly plan: AuditPlan
}
/** Where one of two audits comes from. */
export type Source = Planned | { readonly kind: 'result'; readonly audit: Audit }

/** What was asked to be compared, and who is who, where that can be told. */
export interface Asked {
  readonly before: Source
  readonly after: Source
  readonly joint?: WhoIsWho
}

type WhoIsWho = (screen: Screen) => Promise<JointPeople>
interface AskedTwice extends Asked {
  readonly before: Planned
  readonly after: Planned
  readonly joint: WhoIsWho
}

/** What tells who is who: the names of two columns. */
interface Pairs {
  /** Of decisions, in one log. */
  readonly columns?: string | undefined
  /** Of ids, in either log; one name where they are called alike. */
  readonly by?: string | undefined
}

/**
 * Two plans or results; or one plan, and two columns of its log.
 *
 * @throws AuditError 'usage'
 */
export async function askedOf(first: string, second: string | undefined, { columns, by }: Pairs): Promise<Asked> {
  if (columns !== undefined) {
    const two = namesIn(columns, '--columns', 'As in flagged,flagged_after.')
    if (by !== undefined)
      throw refused('One log needs no ids: each of its rows has both columns.', '--by', 'Leave it out.')
    const source = await sourceOf(first)
    if (source.kind === 'plan' && second === undefined) return ofColumns(source.plan, two)
    throw refused(
      'Two columns are of the log of one plan.',
      '--columns',
      'Give one audit.yaml, whose log has both columns.',
    )
  }
  if (second === undefined) {
    throw new AuditError('usage', {
      message: 'There is nothing to compare it with.',
      hint: 'Give a second plan or result, or --columns BEFORE,AFTER.',
    })
  }
  const [before, after] = [await sourceOf(first), await sourceOf(second)]
  if (by === undefined) return { before, after }
  const ids = namesIn(by.includes(',') ? by : `${by},${by}`, '--by', 'As in person, or person,person_id.')
  if (before.kind === 'plan' && after.kind === 'plan') return ofLogs(before.plan, after.plan, ids)
  throw refused('Ids are in logs, and a result has none.', '--by', 'Give two plans, or leave --by out.')
}

/** Two audits of one log, by either column. */
export async function ofColumns(plan: AuditPlan, two: TwoColumns): Promise<AskedTwice> {
  const { before, after } = columnPlans(plan, two)
  return {
    before: { kind: 'plan', plan: before },
    after: { kind: 'plan', plan: after },
    joint: async (screen) => {
      const { countColumns } = await import('../loader/countTwice.js')
      const { groups } = await whileShown(screen, (options) => countColumns(before, after, options))
      return { ...two, groups }
    },
  }
}

function ofLogs(before: AuditPlan, after: AuditPlan, ids: TwoColumns): AskedTwice {
  return {
    before: { kind: 'plan', plan: before },
    after: { kind: 'plan', plan: after },
    joint: async (screen) => {
      const { countLinked } = await import('../loader/countTwice.js')
      const { groups, joint, linked } = await whileShown(screen, (options) => countLinked(before, after, ids, options))
      return { ...ids, groups, linked: { ...linked, joint } }
    },
  }
}

function namesIn(text: string, key: '--by' | '--columns', hint: string): TwoColumns {
  const takes = { '--by': 'the name of one column, or of two', '--columns': 'the names of two columns' }
  const names = text.split(',').map((name) => name.trim())
  const [before, after] = names
  if (before === undefined || after === undefined || names.length !== 2 || names.includes('')) {
    throw refused(`It takes ${takes[key]}.`, key, hint)
  }
  return { before, after }
}

const refused = (message: string, key: string, hint: string): AuditError =>
  new AuditError('usage', { message, place: { key }, hint })

/** YAML is a plan, JSON a result. */
async function sourceOf(path: string): Promise<Source> {
  const extension = extname(path).toLowerCase()
  if (extension === '.yaml' || extension === '.yml') return { kind: 'plan', plan: await loadPlan(path, {}) }
  if (extension === '.json') return { kind: 'result', audit: await readResult(path) }
  throw new AuditError('usage', {
    message: 'What is compared is a plan or a stored result, and this is neither.',
    place: { file: path },
    hint: 'Give an audit.yaml, or the audit.json that maatlat audit --format json wrote.',
  })
}
