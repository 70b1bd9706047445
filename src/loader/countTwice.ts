import type { AuditPlan } from '../config/plan.js'
import type { Joint, JointGroup, LinkedPeople } from '../counts.js'
import { type CountOptions, defaultEngine, engineRun } from './count.js'
import { jointGroups, type Side } from './jointGroups.js'
import { countingRequest, placeIn } from './request.js'
import { requireTwice } from './requireTwice.js'

/** People who were decided about twice. */
export interface CountedTwice {
  readonly groups: readonly JointGroup[]
  /** Of everyone, whatever their group. */
  readonly joint: Joint
}

/** Combinations and groups have bounds of their own here. */
type TwiceOptions = Omit<CountOptions, 'engine' | 'maximumCells' | 'maximumGroups'>

/** More combinations of the values of both are an error. */
const maximumCells = 500_000

/**
 * Counts who is who where one log has both decisions about everyone.
 *
 * @param before of the earlier decision and @param after of the later one: the same log, and whatever else they ask for
 * @throws AuditError 'usage' where decisions are no yes or no, the log is weighted or its counts may not be told; and as
 *   `count` does
 * @example (await countColumns(before, after)).groups[0] // { attribute: 'gender', group: 'V', joint: [{ was: 'tp', is: 'fn', people: 3 }, …] }
 */
export async function countColumns(
  before: AuditPlan,
  after: AuditPlan,
  options: TwiceOptions & Pick<CountOptions, 'engine'> = {},
): Promise<CountedTwice> {
  for (const plan of [before, after]) requireTwice(plan, '--columns')
  const engine = options.engine ?? (await defaultEngine())
  const { sides, keys, uses } = sidesOf(before, after, true)
  const [was, is] = sides
  const request = { ...was.counting.request, keys, uses }
  return jointGroups(was, is, await engine.cells(before.data, request, engineRun(options)))
}

/**
 * Counts who is who of two logs, by a column of ids in each. No row and no id leaves the engine, which is DuckDB in this
 * process, whatever engine counts an audit.
 *
 * @param by the columns of ids, compared as they are written
 * @throws AuditError 'data' where a log has no such column, an id more than once, or they have none in common; 'usage' and
 *   others as `countColumns`
 * @example (await countLinked(before, after, { before: 'person', after: 'person' })).linked.both // 4211
 */
export async function countLinked(
  before: AuditPlan,
  after: AuditPlan,
  by: { readonly before: string; readonly after: string },
  options: TwiceOptions = {},
): Promise<CountedTwice & { readonly linked: LinkedPeople }> {
  for (const plan of [before, after]) requireTwice(plan, '--by')
  const { linkedCells } = await import('./duckdb/linkedCells.js')
  const { sides } = sidesOf(before, after, false)
  const [was, is] = sides
  const { table, linked } = await linkedCells(
    { data: before.data, request: was.counting.request, id: by.before },
    { data: after.data, request: is.counting.request, id: by.after },
    engineRun(options),
  )
  return { ...jointGroups(was, is, table), linked }
}

/**
 * Both plans as far as decisions, outcomes and groups, over one list of keys: of two logs those of the later one come after
 * those of the earlier one, of one log what both read is one key.
 */
function sidesOf(before: AuditPlan, after: AuditPlan, isOneLog: boolean) {
  const was = bareSide(before)
  const is = bareSide(after)
  const keys = [...was.counting.request.keys]
  const places = is.counting.request.keys.map((key) => (isOneLog ? placeIn(keys, key) : keys.push(key) - 1))
  const { decision, outcome, attributes } = is.counting.parts
  const placed = (key: number): number => places[key] ?? key
  const parts = {
    ...is.counting.parts,
    decision: placed(decision),
    outcome: outcome === null ? null : placed(outcome),
    attributes: attributes.map(placed),
  }
  const sides = [was, { ...is, counting: { ...is.counting, parts } }] as const
  return { sides, keys, uses: [...was.counting.request.uses, ...is.counting.request.uses] }
}

function bareSide(plan: AuditPlan): Side {
  const { stages: _, time: __, quality: ___, inputs: ____, inspection: _____, ...rest } = plan
  const bare: AuditPlan = {
    ...rest,
    score: null,
    unit: null,
    sweep: null,
    worst_groups: null,
    limits: [],
    conditioning: [],
  }
  return { plan: bare, counting: countingRequest(bare, maximumCells) }
}
