import type { AuditPlan } from '../../../src/config/plan.js'
import type { RenderOptions } from '../../../src/reporter/format.js'
import { formatById } from '../../../src/reporter/formats.js'
import type { Audit } from '../../../src/result.js'
import { hostileNames, many, options, passing, pilot, unjudged } from '../fixtures.js'

/** What a log may hold, and what looks like something to a build server, a spreadsheet or a page. */
const moreHostileNames = [
  '=HYPERLINK("http://evil.example","click")',
  '+1+cmd|/C calc',
  '-2+3',
  '@SUM(A1)',
  '＝1+1',
  '\ttab first',
  '\rreturn first',
  'a|b | c',
  'says "no", or; not',
  "]]></failure><failure message='x'>",
  '&amp; &lt;',
  '%0A::error::not an annotation',
  '::error file=x::not an annotation either',
  '##[error]nor this',
  '[click](http://evil.example) ![x](http://evil.example/x.png)',
  'https://evil.example www.evil.example @somebody #1',
  '`code` *bold* _under_ ~struck~ $x$',
  '{0} {1}',
  '# heading',
  '- item',
  '1. item',
  '---',
  '\ud800 half a pair',
  '\ufffe\uffff no characters',
  '\u0000 nothing',
  `${'long '.repeat(99)}name.`,
] as const

const places = (limits: readonly (number | null)[], file = 'plans/audit.yaml'): AuditPlan['places'] => ({
  file,
  limits,
})

const placed = (audit: Audit, where: AuditPlan['places']): Audit =>
  where === undefined ? audit : { ...audit, plan: { ...audit.plan, places: where } }

/** Every kind of finding: fails, undetermined ones, a warning, references. */
export const mixed = placed(pilot(), places([12, 14, null, 18]))

/** Names of every hostile kind, in a plan whose file has one too. */
export const hostile = placed(many([...hostileNames, ...moreHostileNames]), places([7], 'plans/a, b: %20 <x>.yaml'))

/** Nothing is wrong. */
export const clean = placed(passing(), places([9]))

/** Nothing is asked. */
export const described = unjudged()

/** A limit that found nobody to hold for: undetermined, and no finding says why. */
export const nobody = placed(
  pilot({
    limits: [{ metric: 'selection_rate', comparison: 'ratio', max: 1.2, groups: ['M'], attributes: ['gender'] }],
  }),
  places([3]),
)

/** A finding, changed. */
export const withFinding = (
  audit: Audit,
  at: number,
  change: Partial<Audit['findings'][number]>,
  rest: Partial<Audit> = {},
): Audit => ({
  ...audit,
  findings: audit.findings.map((finding, index) => (index === at ? { ...finding, ...change } : finding)),
  ...rest,
})

export async function filesOf(audit: Audit, id: string, given: Partial<RenderOptions> = {}) {
  return (await formatById(id)).render(audit, options(given))
}

export async function textOf(audit: Audit, id: string, given: Partial<RenderOptions> = {}): Promise<string> {
  const [file] = await filesOf(audit, id, given)
  return String(file?.content)
}
