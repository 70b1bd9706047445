import { describe, expect, it } from 'vitest'
import { auditCounts } from '../../src/audit.js'
import { languages } from '../../src/languages/language.js'
import { formatById } from '../../src/reporter/formats.js'
import { planOf, selected } from '../policy/judged.js'
import { countsOf } from '../tallies.js'

// B, who are selected least, are the best of a decision that burdens; C are 19 of 1,519 people, under two per cent.
const counts = [selected({ A: [300, 500], B: [200, 1000], C: [9, 19] })]

describe.each(languages)('a convention without a pass mark, in %s', (language) => {
  const plan = planOf(counts, [{ preset: 'nyc-ll144' }], { language })
  const audit = auditCounts(plan, countsOf(counts))
  const options = { language, undetermined: null, colour: false, width: 80 }
  const rendered = async (format: string) =>
    String((await (await formatById(format)).render(audit, options))[0]?.content)

  it('is not judged, and its figures are told as asked for', async () => {
    expect(audit.verdict).toBe('not_judged')
    const page = await rendered('html')
    const asked = { en: 'asked for, no pass mark is set', nl: 'gevraagd, er is geen grens gesteld' }[language]
    // Of A and of C in the findings, as B is the reference; and in the title of the chart and its text.
    expect(page.split(asked).length - 1).toBeGreaterThanOrEqual(3)
    expect(page).not.toMatch(/The limit is –|De grens is –|\(–\)/)
  })

  it('leaves out of the ratios who are under two per cent, with their number', () => {
    const [small] = audit.findings.filter(({ group }) => group === 'C')
    expect(small).toMatchObject({ status: 'not_applicable', reason_code: 'under_share', denominator: 19 })
    expect(small?.reason).toContain('19')
  })
})
