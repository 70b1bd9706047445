import type { Finding, Status } from '../../policy/finding.js'
import type { StopResult } from '../../policy/stop.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { type Report, reportOf } from '../html/report.js'
import { sayFinding } from '../html/sayFinding.js'
import { gateTexts } from '../locales/gate.js'
import { pipelineTexts } from '../locales/pipeline.js'
import { stopTexts } from '../locales/stop.js'
import { hasNoMark } from '../noMark.js'
import { worstFirst } from '../order.js'
import { sayWaiver } from '../sayGate.js'
import { metStops, saidStop } from '../sayStop.js'
import { figuresOf } from '../terminal/findings.js'
import { words } from '../terminal/words.js'
import { type LimitPlace, placeOf } from './placeOf.js'
import { type Standing, standingOf } from './standing.js'

/** A finding as a pipeline hears of it; every text is inert and in the language that was asked for. */
export interface Told {
  /** Stable from run to run. */
  readonly id: string
  /** null: it is a stop criterion, or the verdict itself, where no finding explains it. */
  readonly finding: Finding | null
  readonly status: Status
  readonly standing: Standing
  /** What is held against a limit: the measure, and how it compares. `false_positive_rate.ratio` */
  readonly rule: string
  /** The same as people read it. */
  readonly measure: string
  /** As it was set: `0.8..1.25`; nothing where there is none. */
  readonly limit: string
  /** Whom it is about. */
  readonly subject: string
  /** `fail: PPV 42.7% (32.9–53.1%), limit ≥ 60.0%` */
  readonly title: string
  /** Whole sentences. */
  readonly text: string
  readonly place: LimitPlace
  /** Of a stop criterion: where the pilot ends. */
  readonly region?: string
}

/** The stop criteria that are met; every finding, worst first; before them the verdict, where none of these tells it. */
export function toldOf(audit: Audit, options: RenderOptions): readonly Told[] {
  const report = reportOf(audit, options)
  const found = worstFirst(report.audit.findings).map((finding) => toldFinding(report, finding, options))
  const told = [...metStops(report).map((one) => toldStop(report, one)), ...found]
  const stops = (audit.gate?.outcome ?? audit.verdict) === 'undetermined' && options.undetermined !== 'pass'
  if (stops && told.every(({ standing }) => standing !== 'stops')) return [toldVerdict(report, 'stops'), ...told]
  return told.length === 0 ? [toldVerdict(report, 'nothing')] : told
}

/** Whether it does not pass, so that somebody may want to see it. */
export const isProblem = ({ standing }: Told): boolean => standing !== 'passes' && standing !== 'nothing'

/** What a finding holds against its limit, as one word for a program. */
const ruleOf = ({ metric, comparison, change }: Finding): string =>
  [metric, ...(comparison === null ? [] : [comparison]), ...(change === undefined ? [] : ['change'])].join('.')

function toldFinding(report: Report, finding: Finding, options: RenderOptions): Told {
  const { language } = options
  const standing = standingOf(finding, report.audit, options)
  const { subject, ...said } = sayFinding(report, finding)
  const { measure, value, range, limit } = figuresOf(finding, language)
  const status = words[language].status[finding.status]
  const asked = hasNoMark(finding)
  const figures = finding.status === 'not_applicable' ? [] : [`${value} (${range})`]
  const bound = asked ? words[language].asked : `${words[language].head.limit} ${limit}`
  const told = finding.status === 'not_applicable' && !asked ? [] : [said.fact, said.sure, asked ? '' : said.limit]
  return {
    id: finding.id,
    finding,
    status: finding.status,
    standing,
    rule: ruleOf(finding),
    measure,
    limit: asked ? '' : `${finding.min ?? ''}..${finding.max ?? ''}`,
    subject,
    title: `${status}: ${[measure, ...figures].join(' ')}, ${bound}`,
    text: [`${subject}.`, ...told, said.reason, ...asides(finding, standing, language)]
      .filter((part) => part !== '')
      .join(' '),
    place: placeOf(report.audit, finding.limit),
  }
}

/** Nobody can waive it, and that it was met before makes no difference: it stops whatever obeys it. */
function toldStop(report: Report, one: StopResult): Told {
  const { audit, locale } = report
  const say = stopTexts[locale.language]
  const { measure, whom, region, value, range, cases, state } = saidStop(report, one)
  return {
    id: one.id,
    finding: null,
    status: 'fail',
    standing: 'stops',
    rule: ['stop', one.metric, ...(one.comparison === null ? [] : [one.comparison])].join('.'),
    measure: say.rule(measure),
    limit: `${one.min ?? ''}..${one.max ?? ''}`,
    subject: whom,
    title: `${say.rule(measure)}: ${state}`,
    text: [say.met({ window: one.window, measure, whom, region }), say.figures(value, range, cases), say.binding].join(
      ' ',
    ),
    place: placeOf(audit, null),
    region,
  }
}

/** Of limits that found nobody to hold for; or of a plan without limits. */
function toldVerdict({ audit, locale }: Report, standing: 'stops' | 'nothing'): Told {
  const say = pipelineTexts[locale.language]
  return {
    id: 'verdict',
    finding: null,
    status: standing === 'stops' ? 'undetermined' : 'not_applicable',
    standing,
    rule: 'verdict',
    measure: say.verdict,
    limit: '',
    subject: audit.title,
    title: `${say.verdict}: ${words[locale.language].verdict[audit.verdict]}`,
    text: standing === 'stops' ? locale.headline.undecidable : locale.headline.not_judged,
    place: placeOf(audit, null),
  }
}

/** Who answers for it, or did; what became of it; and why it does not stop a pipeline though it does not pass. */
function asides(finding: Finding, standing: Standing, language: RenderOptions['language']): readonly string[] {
  if (standing === 'passes' || standing === 'nothing') return []
  const { title, became } = gateTexts[language].since
  const { because } = pipelineTexts[language]
  return [
    ...sayWaiver(finding, language),
    ...(finding.baseline === undefined ? [] : [`${title}: ${became[finding.baseline.became]}.`]),
    ...(standing === 'stops' || standing === 'waived' ? [] : [because[standing]]),
  ]
}
