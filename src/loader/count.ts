import { tmpdir } from 'node:os'
import type { AuditPlan } from '../config/plan.js'
import type { Counts } from '../counts.js'
import { countsTable } from './counts-table.js'
import type { Engine, EngineRun, Progress } from './engine.js'
import { countingRequest } from './request.js'
import { requireFewGroups } from './requireFewGroups.js'
import { rollUp, withAreas, withUnits } from './rollUp.js'

/** Finding the source and how it is to be read; the pass over it; turning cells into tallies. */
export type CountStep = 'open' | 'scan' | 'roll up'

export interface CountOptions {
  /** Stops the scan within milliseconds; temporary files are removed. */
  readonly signal?: AbortSignal
  /** Called about five times a second once a scan takes over a second. */
  readonly onProgress?: (progress: Progress) => void
  /** Called at the end of each step, for whoever holds a watch. */
  readonly onStep?: (step: CountStep) => void
  /** What `-` reads; the process's own by default. */
  readonly stdin?: NodeJS.ReadableStream
  /** Of the engine, as DuckDB writes it; `400MB` by default. */
  readonly memoryLimit?: string
  /** Where temporary files go, in a folder of their own that is removed; the system's by default. */
  readonly spillFolder?: string
  /** DuckDB in this process by default. */
  readonly engine?: Engine
  /** More combinations of values than this are an error; 200,000 by default, 500,000 where crossings are searched. */
  readonly maximumCells?: number
  /** More groups than this in an attribute, or in a crossing, are an error; 1,000 by default. */
  readonly maximumGroups?: number
}

/**
 * Counts a log (or reads a table of counts) as the plan says: one pass, no row kept.
 *
 * @returns the tally of every group of every attribute and intersection, and what became of every row
 * @throws AuditError 'data' where the source is not what the plan says, 'engine' for want of memory or room,
 *   'interrupted' when the signal aborts
 * @example const counts = await count(plan); counts.attributes[0].groups[0].tally.tp
 */
export async function count(plan: AuditPlan, options: CountOptions = {}): Promise<Counts> {
  const engine = options.engine ?? (await defaultEngine())
  const run = engineRun(options)
  const maximumGroups = options.maximumGroups ?? 1000
  if (plan.data.layout === 'counts') {
    const table = requireFewGroups(plan, await countsTable(plan, engine, run), maximumGroups)
    options.onStep?.('scan')
    return table
  }
  const counting = withAreas(plan, withUnits(plan, countingRequest(plan, options.maximumCells ?? cellsFor(plan))))
  const cells = await engine.cells(plan.data, counting.request, run)
  options.onStep?.('scan')
  const counts = requireFewGroups(plan, rollUp(plan, counting, cells), maximumGroups)
  options.onStep?.('roll up')
  return counts
}

/** A search crosses all attributes at once: eight of four values have 262,144 cells with a decision and an outcome. */
const cellsFor = ({ worst_groups: searched }: AuditPlan): number => (searched === null ? 200_000 : 500_000)

/** Imported when needed: what only writes a report does not pay for an engine. */
export const defaultEngine = async (): Promise<Engine> => (await import('./duckdb/engine.js')).duckdbEngine

export const engineRun = ({
  signal,
  onProgress,
  onStep,
  stdin,
  memoryLimit,
  spillFolder,
}: CountOptions): EngineRun => ({
  signal,
  onProgress,
  onOpen: onStep && (() => onStep('open')),
  stdin,
  memoryLimit: memoryLimit ?? '400MB',
  spillFolder: spillFolder ?? tmpdir(),
})
