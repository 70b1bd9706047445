import type { PresetText } from '../config/presets/preset.js'
import type { ByEffect, Frequency, MetricId, MetricText } from '../metrics/metric.js'
import type { QuestionId } from '../metrics/questions.js'
import type { TheoremText } from '../metrics/theorems.js'
import type { ReasonTexts } from '../policy/reason.js'
import type { BoardTexts } from '../reporter/locales/board.js'
import type { CapacityTexts } from '../reporter/locales/capacity.js'
import type { CatalogueTexts } from '../reporter/locales/catalogue.js'
import type { CompareTexts } from '../reporter/locales/compare.js'
import type { ExplainTexts } from '../reporter/locales/explain.js'
import type { FigureTexts } from '../reporter/locales/figures.js'
import type { FrontTexts } from '../reporter/locales/front.js'
import type { GateTexts } from '../reporter/locales/gate.js'
import type { GlossaryTexts } from '../reporter/locales/glossary.js'
import type { GuidanceTexts } from '../reporter/locales/guidance.js'
import type { InteractiveTexts } from '../reporter/locales/interactive.js'
import type { Locale } from '../reporter/locales/locale.js'
import type { PartTexts } from '../reporter/locales/parts.js'
import type { PipelineTexts } from '../reporter/locales/pipeline.js'
import type { PowerTexts } from '../reporter/locales/power.js'
import type { PrivacyTexts } from '../reporter/locales/privacy.js'
import type { ProxyTexts } from '../reporter/locales/proxies.js'
import type { QualityTexts } from '../reporter/locales/quality.js'
import type { RecordTexts } from '../reporter/locales/record.js'
import type { RoundingTexts } from '../reporter/locales/rounding.js'
import type { ScoreTexts } from '../reporter/locales/scores.js'
import type { SelectiveTexts } from '../reporter/locales/selective.js'
import type { SeriesTexts } from '../reporter/locales/series.js'
import type { StagesTexts } from '../reporter/locales/stages.js'
import type { StopTexts } from '../reporter/locales/stop.js'
import type { StrataTexts } from '../reporter/locales/strata.js'
import type { SweepTexts } from '../reporter/locales/sweep.js'
import type { TradeoffTexts } from '../reporter/locales/tradeoffs.js'
import type { UnitTexts } from '../reporter/locales/units.js'
import type { WorstGroupsTexts } from '../reporter/locales/worstGroups.js'
import type { Words } from '../reporter/terminal/words.js'

/** A measure in words; `frequency` is there for a rate. */
export type MeasureText = MetricText & { readonly frequency?: ByEffect<Frequency> }

/** Everything that a reader sees, in one language. The types say what each text is for. */
export interface Pack {
  /** How the language writes numbers and dates: a BCP 47 tag, `nl-NL`. */
  readonly tag: string
  readonly report: Locale
  readonly terminal: Words
  readonly reasons: ReasonTexts
  readonly board: BoardTexts
  readonly capacity: CapacityTexts
  readonly rounding: RoundingTexts
  readonly selective: SelectiveTexts
  readonly stages: StagesTexts
  readonly catalogue: CatalogueTexts
  readonly compare: CompareTexts
  readonly explain: ExplainTexts
  readonly figures: FigureTexts
  readonly front: FrontTexts
  readonly gate: GateTexts
  readonly glossary: GlossaryTexts
  readonly guidance: GuidanceTexts
  readonly interactive: InteractiveTexts
  readonly parts: PartTexts
  readonly pipeline: PipelineTexts
  readonly power: PowerTexts
  readonly privacy: PrivacyTexts
  readonly proxies: ProxyTexts
  readonly quality: QualityTexts
  readonly record: RecordTexts
  readonly scores: ScoreTexts
  readonly series: SeriesTexts
  readonly stop: StopTexts
  readonly strata: StrataTexts
  readonly sweep: SweepTexts
  readonly tradeoffs: TradeoffTexts
  readonly units: UnitTexts
  readonly worstGroups: WorstGroupsTexts
  /** Of every measure of the catalogue, by its id. */
  readonly measures: Readonly<Record<MetricId, MeasureText>>
  readonly questions: Readonly<Record<QuestionId, ByEffect<string>>>
  /** By its id. */
  readonly theorems: Readonly<Record<string, TheoremText>>
  /** By its id. */
  readonly presets: Readonly<Record<string, ByEffect<PresetText>>>
}
