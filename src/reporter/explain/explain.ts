import type { Language } from '../../languages/language.js'
import { textIn } from '../../metrics/textIn.js'
import type { Finding } from '../../policy/finding.js'
import type { Audit } from '../../result.js'
import { metricOf } from '../html/metricOf.js'
import { measuresIn } from '../html/part.js'
import { type Report, reportOf } from '../html/report.js'
import { sayFinding } from '../html/sayFinding.js'
import { explainTexts } from '../locales/explain.js'
import { marks } from '../terminal/marks.js'
import { wrap } from '../terminal/wrap.js'
import { formulaLines } from './formulaLines.js'
import { methodOf } from './methodOf.js'

/** One finding in full, in lines of at most `width` columns: enough to do it again by hand. */
export function explain(audit: Audit, id: string, language: Language, width: number): readonly string[] {
  const whole = reportOf(audit, { language, undetermined: null, colour: false, width })
  // The names in it are inert now, and so are its ids.
  const at = audit.findings.findIndex((one) => one.id === id)
  const finding = whole.audit.findings[at]
  if (finding === undefined) throw new TypeError('The finding is one of the audit.')
  const report = measuresIn(whole, finding.slice)
  const { locale } = report
  const say = explainTexts[language]
  const said = sayFinding(whole, finding)
  const metric = metricOf(finding.metric)
  const { name, meaning, hides } = textIn(metric, language)
  const { counts, formula } = formulaLines(report, finding)
  const method = methodOf(report, finding)
  const part = (heading: string, texts: readonly string[]): readonly string[] =>
    texts.length === 0 ? [] : ['', heading, ...texts.flatMap((text) => indented(text, width))]
  return [
    ...wrap(finding.id, width),
    `${marks[finding.status]} ${locale.status[finding.status]}`,
    ...part(say.head.who, [said.subject]),
    ...part(say.head.measure, [
      `${name}${metric.abbreviation === undefined ? '' : ` (${metric.abbreviation})`}: ${meaning[report.effect]}`,
    ]),
    ...part(say.head.fact, finding.reason_code === 'is_reference' ? [] : [said.fact]),
    ...part(say.head.counts, counts),
    ...part(say.head.formula, formula),
    ...part(
      say.head.interval,
      [said.sure, method].flatMap((text) => (text === null || text === '' ? [] : [text])),
    ),
    ...part(say.head.limit, limitLines(report, finding, said.limit)),
    ...part(say.head.level, levelLines(report, finding)),
    ...part(say.head.why, [said.reason]),
    ...part(say.head.waiver, waiverLines(report, finding)),
    ...part(say.head.hides, [hides]),
  ]
}

const indented = (text: string, width: number): readonly string[] =>
  wrap(text, width - 2, '').map((line) => `  ${line}`)

function limitLines({ audit, locale }: Report, finding: Finding, sentence: string): readonly string[] {
  const say = explainTexts[locale.language]
  const { limits_set_by: by = null, limits_set_on: on = null } = audit.plan.about
  const { preset = null } = audit.plan.limits[finding.limit] ?? {}
  const line = audit.plan.places?.limits[finding.limit] ?? null
  return [
    ...(finding.min === null && finding.max === null ? [] : [sentence]),
    by === null && on === null ? say.nobody : say.setBy(by, on),
    ...(preset === null ? [] : [say.preset(preset)]),
    ...(line === null || audit.plan.places === undefined ? [] : [say.place(audit.plan.places.file, String(line))]),
    ...(finding.severity === 'warn' ? [say.warns] : []),
  ]
}

function levelLines({ audit, locale, numbers }: Report, finding: Finding): readonly string[] {
  const say = explainTexts[locale.language]
  const { level, level_adjusted: adjusted, leans } = finding
  if (level === null || audit.plan.evidence.rule === 'point') return [say.noLevel]
  const bar = numbers.level(Number((1 - audit.plan.evidence.confidence).toPrecision(6)))
  const { correction, family } = audit.plan.evidence
  const tests = audit.findings.filter(
    (one) => one.level !== null && (family === 'audit' || one.limit === finding.limit),
  ).length
  const isAdjusted = leans === 'fail' && correction !== 'none' && adjusted !== null
  return [
    isAdjusted
      ? say.levels(numbers.level(level), numbers.level(adjusted), numbers.count(tests))
      : leans === 'pass'
        ? say.oneLevel(numbers.level(level))
        : numbers.level(level),
    say.levelMeans(bar),
  ]
}

function waiverLines({ locale }: Report, { waiver }: Finding): readonly string[] {
  if (waiver === undefined) return []
  const { approved_by, until, reason, expired } = waiver
  return [explainTexts[locale.language].waived(approved_by, until, reason, expired)]
}
