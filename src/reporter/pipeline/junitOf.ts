import type { Audit } from '../../result.js'
import type { RenderOptions } from '../format.js'
import { groupedBy } from '../groupedBy.js'
import { inertAudit } from '../html/inertAudit.js'
import type { Markup } from '../html/markup.js'
import { words } from '../terminal/words.js'
import type { Standing } from './standing.js'
import { type Told, toldOf } from './told.js'
import { xml, xmlDocument } from './xml.js'

/** What a test holds. What neither passes nor stops the pipeline is skipped, so that nobody takes it for a pass. */
const elements = {
  stops: 'failure',
  warns: 'skipped',
  tolerated: 'skipped',
  known: 'skipped',
  waived: 'skipped',
  ignored: 'skipped',
  passes: 'system-out',
  nothing: 'skipped',
} as const satisfies Readonly<Record<Standing, string>>

/**
 * An audit as JUnit's XML, as Jenkins' schema (junit-10.xsd) has it: a suite a limit, a test a finding. A test has no
 * time, because there is no clock here.
 *
 * @param withFile whether each test names the file of the plan: GitLab links it, and that schema does not know it
 */
export function junitOf(audit: Audit, options: RenderOptions, { withFile }: { readonly withFile: boolean }): string {
  const told = toldOf(audit, options)
  const placeIn = ([first]: readonly Told[]): number => first?.finding?.limit ?? -1
  const suites = [
    ...groupedBy(told, ({ finding, rule, limit }) => (finding === null ? `${rule} ${limit}` : finding.limit)),
  ].toSorted(([, one], [, other]) => placeIn(one) - placeIn(other))
  const facts = factsOf(audit, options)
  return xmlDocument(xml`<testsuites name="${inertAudit(audit).title}" tests="${told.length}" failures="${countOf(told, 'failure')}" errors="0">${suites.map(
    ([, tests]) => suiteOf(tests, facts, withFile),
  )}
</testsuites>`)
}

/** What lets somebody find the same audit again. */
function factsOf(audit: Audit, { language }: RenderOptions): Readonly<Record<string, string | number>> {
  const { verdict, provenance } = inertAudit(audit)
  const { tool, version, source, data_sha256, plan_sha256, limits_sha256, rows } = provenance
  return {
    verdict: words[language].verdict[verdict],
    tool: `${tool} ${version}`,
    source,
    ...(data_sha256 === null ? {} : { data_sha256 }),
    plan_sha256,
    limits_sha256,
    rows: rows.counted,
  }
}

function suiteOf(tests: readonly Told[], facts: ReturnType<typeof factsOf>, withFile: boolean): Markup {
  const [first] = tests
  const name = [first?.measure, first?.limit].filter((part) => part).join(' ')
  return xml`
  <testsuite name="${name}" tests="${tests.length}" failures="${countOf(tests, 'failure')}" errors="0" skipped="${countOf(tests, 'skipped')}" file="${first?.place.file}">
    <properties>${Object.entries(facts).map(
      ([key, value]) => xml`
      <property name="${key}" value="${value}"/>`,
    )}
    </properties>${tests.map((test) => testOf(test, withFile))}
  </testsuite>`
}

function testOf(test: Told, withFile: boolean): Markup {
  const { rule, status, standing, title, text, place } = test
  const element = elements[standing]
  const result =
    element === 'system-out'
      ? xml`<system-out>${text}</system-out>`
      : element === 'failure'
        ? xml`<failure type="${status}" message="${title}">${text}</failure>`
        : xml`<skipped type="${status}" message="${title}. ${text}"/>`
  return xml`
    <testcase classname="maatlat.${rule}" name="${nameOf(test)}"${withFile && xml` file="${place.file}"`}>
      ${result}
    </testcase>`
}

/**
 * A build server follows a test by its class and its name. So they are the same in every run, and no two tests share
 * them: the limit is in it, and of limits that say the same a number, which their ids have behind a colon.
 */
function nameOf({ id, subject, limit }: Told): string {
  const [, at] = id.split(':')
  return [subject, ...(limit === '' ? [] : [limit]), ...(at === undefined ? [] : [at])].join(', ')
}

const countOf = (tests: readonly Told[], element: 'failure' | 'skipped'): number =>
  tests.filter(({ standing }) => elements[standing] === element).length
