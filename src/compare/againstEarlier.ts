import { auditCounts } from '../audit.js'
import type { Counts } from '../counts.js'
import { metricById } from '../metrics/catalogue.js'
import { countsIn, toldByTallies } from '../policy/earlier.js'
import type { Audit } from '../result.js'

/**
 * A stored result held against an earlier one: its findings say what became of them, and limits on change are decided.
 * Its tallies are counts again, so it is judged as it was; where they do not tell all that its limits are on (scores,
 * weights, suppressed cells), it stays as it was stored.
 */
export function againstEarlier(after: Audit, before: Audit): Audit {
  const { plan, gate } = after
  const isHeld =
    gate?.baseline?.plan_sha256 === before.provenance.plan_sha256 &&
    gate.baseline.data_sha256 === before.provenance.data_sha256
  if (isHeld || !isToldWhole(after)) return after
  // What needs more than tallies finds nothing; whether a pilot ended was seen window by window, and stays as it was.
  const { stop: _, time: __, ...held } = plan
  const stopped = after.stop?.met === true
  const judged = auditCounts({ ...held, sweep: null, worst_groups: null, score: null }, countsAgain(after), {
    baseline: before,
    failOn: gate?.fail_on,
    undetermined: gate?.undetermined,
    ...(gate?.as_of == null ? {} : { asOf: gate.as_of }),
  })
  return {
    ...after,
    findings: judged.findings,
    verdict: stopped ? 'fail' : judged.verdict,
    ...(judged.gate === undefined
      ? {}
      : { gate: stopped ? { ...judged.gate, outcome: 'fail', exit_code: 1 } : judged.gate }),
  }
}

function isToldWhole(audit: Audit): boolean {
  const isTold = toldByTallies(audit)
  const { plan, gate } = audit
  const isSuppressed = typeof plan.privacy?.minimum_cell === 'number'
  const isDated = (plan.waivers ?? []).length === 0 || gate?.as_of != null
  return (
    !isSuppressed &&
    isDated &&
    plan.limits.every((limit) => {
      const metric = metricById(limit.metric)
      return metric !== undefined && isTold(metric)
    })
  )
}

function countsAgain(audit: Audit): Counts {
  const { provenance, notes } = audit
  return {
    ...countsIn(audit),
    rows: provenance.rows,
    combinations: null,
    source: { name: provenance.source, sha256: provenance.data_sha256, format: 'json' },
    notes,
  }
}
