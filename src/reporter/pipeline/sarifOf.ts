import { createHash } from 'node:crypto'
import type { Finding } from '../../policy/finding.js'
import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { pipelineTexts } from '../locales/pipeline.js'
import { sarifRules } from './sarifRules.js'
import type { Standing } from './standing.js'
import { isProblem, type Told, toldOf } from './told.js'

/** GitHub takes 25,000 results at most, and keeps the 5,000 worst of them. */
const mostResults = 5_000

/**
 * An audit as SARIF 2.1.0 (OASIS, 2020). What is undetermined has the kind `open`, and so (3.27.10) no level, unless it was
 * told to count as fail. Same input, same bytes: there is no time in it and no random id.
 *
 * @param whole whether what passes and what does not apply stands in it
 */
export function sarifOf(audit: Audit, options: RenderOptions, { whole }: { readonly whole: boolean }): object {
  const all = toldOf(audit, options)
  const asked = whole ? all : all.filter(isProblem)
  const told = asked.slice(0, mostResults)
  const rules = sarifRules(told, audit, options)
  const ruleIndex = new Map(rules.map(({ id }, index) => [id, index]))
  const { tool, version, plan_sha256, limits_sha256, data_sha256 } = audit.provenance
  const [first] = all
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool, semanticVersion: version, language: options.language, rules } },
        // Analyses of different plans in one repository must not replace each other.
        automationDetails: { id: `${tool}/${first?.place.file ?? 'audit'}/` },
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: notesOf(all, asked, told, options) }],
        columnKind: 'utf16CodeUnits',
        results: told.map((one) => resultOf(one, ruleIndex.get(one.rule) ?? -1, audit, options)),
        properties: { title: audit.title, verdict: audit.verdict, plan_sha256, limits_sha256, data_sha256 },
      },
    ],
  }
}

/** What is not in the file. */
function notesOf(
  all: readonly Told[],
  asked: readonly Told[],
  told: readonly Told[],
  { language }: RenderOptions,
): readonly object[] {
  const say = pipelineTexts[language]
  const count = (standing: Standing): string => String(all.filter((one) => one.standing === standing).length)
  const texts = [
    ...(asked.length === all.length ? [] : [say.notListed(count('passes'), count('nothing'))]),
    ...(told.length === asked.length ? [] : [say.leftOut(String(asked.length - told.length), String(asked.length))]),
  ]
  return texts.map((text) => ({ level: 'note', message: { text } }))
}

function resultOf(told: Told, ruleIndex: number, { gate }: Audit, options: RenderOptions): object {
  const { finding, rule, title, text, place, id } = told
  const kind = kindOf(told, options)
  return {
    ruleId: rule,
    ruleIndex,
    kind,
    level: kind === 'fail' ? levels[told.standing] : 'none',
    message: { text: plain(`${title}. ${text}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(place.file), uriBaseId: '%SRCROOT%' },
          region: { startLine: place.line },
        },
        ...(finding === null ? {} : { logicalLocations: [logicalOf(finding)] }),
      },
    ],
    // The line of a limit may move, and its finding stays the same one: so this is made of the finding and no line.
    partialFingerprints: { primaryLocationLineHash: `${sha256(id).slice(0, 16)}:1`, 'maatlatFinding/v1': sha256(id) },
    ...suppressionsOf(told),
    ...(gate?.baseline == null ? {} : { baselineState: baselineStates[finding?.baseline?.became ?? 'new'] }),
    ...(finding === null ? {} : { properties: propertiesOf(finding, told) }),
  }
}

const levels: Readonly<Record<Standing, 'error' | 'warning' | 'note'>> = {
  stops: 'error',
  known: 'error',
  warns: 'warning',
  tolerated: 'note',
  waived: 'note',
  ignored: 'note',
  passes: 'note',
  nothing: 'note',
}

function kindOf(
  { status, standing }: Told,
  { undetermined }: RenderOptions,
): 'fail' | 'open' | 'pass' | 'notApplicable' {
  switch (status) {
    case 'undetermined':
      return standing === 'stops' && undetermined === 'fail' ? 'fail' : 'open'
    case 'not_applicable':
      return 'notApplicable'
    case 'fail':
    case 'pass':
      return status
  }
}

const baselineStates = {
  new: 'new',
  worse: 'updated',
  better: 'updated',
  resolved: 'updated',
  same: 'unchanged',
} as const satisfies Readonly<Record<NonNullable<Finding['baseline']>['became'], string>>

/** Waived, by a plan that lies outside of what is audited; a waiver that ran out is told as rejected. */
function suppressionsOf({ finding }: Told): { readonly suppressions?: readonly object[] } {
  if (finding?.waiver === undefined) return {}
  const { expired, reason, approved_by, until } = finding.waiver
  return {
    suppressions: [
      {
        kind: 'external',
        status: expired ? 'rejected' : 'accepted',
        justification: reason,
        properties: { approved_by, until },
      },
    ],
  }
}

const logicalOf = ({ attribute, group }: Finding): object => ({
  name: group ?? attribute,
  fullyQualifiedName: group === null ? attribute : `${attribute}: ${group}`,
})

/** The figures, for a program. */
const propertiesOf = (finding: Finding, { standing }: Told): object => ({
  finding: finding.id,
  status: finding.status,
  standing,
  estimate: finding.estimate,
  low: finding.envelope.low,
  high: finding.envelope.high,
  min: finding.min,
  max: finding.max,
  level_adjusted: finding.level_adjusted,
  ...(finding.baseline === undefined ? {} : { became: finding.baseline.became }),
})

/** A message may hold links, `[text](address)`: a name from a log is none. */
const plain = (text: string): string => text.replaceAll('](', '] (')

/** Each part as an address has it; a name may hold what means something there. */
const uriOf = (file: string): string => file.split('/').map(encodeURIComponent).join('/')

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')
