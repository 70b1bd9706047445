import type { OwnLanguage } from '../../languages/language.js'
import type { ByEffect, ComparisonKind, MetricId } from '../../metrics/metric.js'
import type { Reference } from '../plan.js'

/** Limits under one name, as a plan takes them by `{ preset: … }`. Data: a preset decides nothing by itself. */
export interface Preset {
  readonly id: string
  /** What a reader of the report is told. It depends on whom a positive decision helps. */
  readonly text: Readonly<Record<OwnLanguage, ByEffect<PresetText>>>
  readonly source: string
  /** What a log without an outcome cannot measure is left out of it. */
  readonly limits: ByEffect<readonly PresetLimit[]>
}

export interface PresetText {
  readonly name: string
  readonly description: string
}

export interface PresetLimit {
  readonly metric: MetricId
  readonly comparison: ComparisonKind | null
  /** No min and no max: the convention asks for the figure and sets no pass mark. */
  readonly min: number | null
  readonly max: number | null
  /** null: the attribute's own. */
  readonly reference: Reference | null
  /** Whatever severity the plan gives the preset: this one is only reported. */
  readonly severity?: 'warn'
  /** Groups with less than this share of the people are left out of it. */
  readonly minimum_share?: number
}
