import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { formatIds } from '../../../src/reporter/formats.js'
import { jsonOf } from '../../../src/reporter/json.js'
import { readAudit } from '../../../src/reporter/readAudit.js'
import type { Audit } from '../../../src/result.js'
import { clean, described, filesOf, hostile, mixed } from './cases.js'

const folder = join(import.meta.dirname, '..', 'golden')

/** Looked at by a person; a change of them is to be looked at too (npx vitest run test/reporter/pipeline/golden.test.ts -u). */
const kept = ['junit', 'junit-gitlab', 'sarif', 'sarif-full', 'codeclimate', 'markdown', 'github', 'csv']
const large = /^(?:measures|comparisons|aggregates)\.csv$/

/** A hash of a plan changes with every key that plans get; what the files say does not. */
const masked = (text: string, { provenance: { plan_sha256, limits_sha256 } }: Audit): string =>
  text.replaceAll(plan_sha256, '(sha256 of the plan)').replaceAll(limits_sha256, '(sha256 of the limits)')

describe.each([
  ['mixed', mixed, 'en'],
  ['mixed-nl', mixed, 'nl'],
  ['hostile', hostile, 'en'],
] as const)('the files of the audit %s', (name, audit, language) => {
  test.each(kept)('as %s are those that were looked at', async (id) => {
    for (const { path, content } of await filesOf(audit, id, { language })) {
      if (!large.test(path)) await expect(masked(String(content), audit)).toMatchFileSnapshot(join(folder, name, path))
    }
  })
})

describe.each([
  ['mixed', mixed],
  ['hostile', hostile],
  ['clean', clean],
  ['described', described],
] as const)('a stored audit.json of %s', (_, audit: Audit) => {
  // A PDF is the HTML on paper, by whatever Chromium is there.
  test.each(formatIds.filter((id) => id !== 'pdf'))('gives the same bytes as %s', async (id) => {
    const stored = readAudit(jsonOf(audit), 'audit.json')
    const [now, again] = [await filesOf(audit, id), await filesOf(stored, id)]
    expect(again.map(({ path }) => path)).toEqual(now.map(({ path }) => path))
    expect(now.length).toBeGreaterThan(0)
    for (const [at, { path, content }] of now.entries()) {
      // Not toEqual: a difference of hundreds of kilobytes helps nobody.
      expect(Buffer.compare(Buffer.from(content), Buffer.from(again[at]?.content ?? '')), path).toBe(0)
    }
  })
})
