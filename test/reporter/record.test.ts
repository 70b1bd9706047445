import { describe, expect, test } from 'vitest'
import { languages } from '../../src/languages/language.js'
import { guidance } from '../../src/reporter/html/guidance.js'
import { shellWord } from '../../src/reporter/html/shellWord.js'
import { html } from '../../src/reporter/html.js'
import { guidanceTexts } from '../../src/reporter/locales/guidance.js'
import type { Audit } from '../../src/result.js'
import { checkedOnlyTheFlagged, options, passing, pilot, unjudged } from './fixtures.js'

/** What a report says of itself as a document: contents, method, law, provenance, words, signature. */

async function pageOf(audit: Audit, language: 'en' | 'nl' = 'en'): Promise<string> {
  const [file] = await html.render(audit, options({ language }))
  return file?.content ?? ''
}

const sectionOf = (page: string, id: string): string =>
  new RegExp(`<(section|nav)[^>]*aria-labelledby="${id}".*?</\\1>`, 's').exec(page)?.[0] ?? ''

const textOf = (markup: string): string =>
  markup
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')

describe('the contents', () => {
  test.each(languages)('in %s name every section once, in order, and nothing else', async (language) => {
    for (const audit of [pilot(), checkedOnlyTheFlagged(), unjudged()]) {
      const [file] = await html.render(audit, options({ language }))
      const page = file?.content ?? ''
      const headings = [...page.matchAll(/<h2 id="([^"]+)"[^>]*>(.*?)<\/h2>/gs)].map(([, id, title]) => [id, title])
      const links = [...sectionOf(page, 'contents').matchAll(/<a href="#([^"]+)">(.*?)<\/a>/gs)]
      expect(links.map(([, id, title]) => [id, title])).toEqual(headings.filter(([id]) => id !== 'contents'))
    }
  })

  test('have links that lead somewhere, as has every link within the page', async () => {
    for (const audit of [pilot(), checkedOnlyTheFlagged(), unjudged()]) {
      const page = await pageOf(audit)
      const ids = new Set([...page.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
      const dead = [...page.matchAll(/href="#([^"]+)"/g)].filter(([, id]) => !ids.has(id))
      expect(dead.map(([, id]) => id)).toEqual([])
    }
  })

  test('lead to the same places in every language', async () => {
    const idsOf = async (language: 'en' | 'nl') =>
      [...(await pageOf(pilot(), language)).matchAll(/<(?:h[2-4]|div) id="([^"]+)"/g)].map(([, id]) => id).sort()
    expect(await idsOf('nl')).toEqual(await idsOf('en'))
  })
})

describe('the method', () => {
  test('has the plan as it was run, folded, as a file that is read again', async () => {
    const method = sectionOf(await pageOf(pilot()), 'method')
    const plan = /<details><summary>Show the plan.*?<code[^>]*>(.*?)<\/code>/s.exec(method)?.[1] ?? ''
    expect(textOf(plan)).toContain('{ metric: positive_predictive_value, min: 0.6 }')
    // A default that nobody wrote.
    expect(textOf(plan)).toContain('minimum_denominator: 30')
  })

  test('says what was left out, why, and where to read more', async () => {
    const method = sectionOf(await pageOf(checkedOnlyTheFlagged()), 'method')
    expect(textOf(method)).toContain('Of the 750 rows that were read, 744 were counted.')
    expect(textOf(method)).toContain('no decision (all): 4')
    expect(textOf(method)).toContain('a wrong number of columns (all): 2')
    expect(method).toContain('<a href="#unknown">')
    expect(textOf(sectionOf(await pageOf(pilot()), 'method'))).toContain('Of 1 group, numbers were left out')
  })

  test('names the seed only where something was drawn', async () => {
    expect(textOf(await pageOf(pilot()))).not.toContain('seed 7 ')
    const drawn = pilot({ limits: [{ metric: 'theil_index', max: 1 }], evidence: { seed: 7 } })
    expect(textOf(sectionOf(await pageOf(drawn), 'method'))).toContain('starts from seed 7 and draws 2,000 times')
  })
})

describe('the law and the guidance', () => {
  test('are told as facts, each with its source, and leave the judgement to people', async () => {
    const law = textOf(sectionOf(await pageOf(pilot()), 'law'))
    expect(law).toContain('it is not the judgement')
    expect(law).toContain('Audited by: gender and migration background.')
    expect(law).toContain('There is no numeric threshold.')
    expect(law.match(/Source: /g)).toHaveLength(7)
  })

  test('name an American rule only where the plan uses it, and say when it is an analogy', async () => {
    expect(textOf(sectionOf(await pageOf(pilot()), 'law'))).not.toContain('1607.4')
    const rule = { preset: 'four-fifths' } as const
    const helps = passing({ limits: [rule], decision: { effect: 'favourable' } })
    const burdens = passing({ limits: [rule], decision: { effect: 'adverse' } })
    const lawOf = async (audit: Audit) => textOf(sectionOf(await pageOf(audit), 'law'))
    expect(await lawOf(helps)).toContain('Source: EEOC, 29 CFR 1607.4(D)')
    expect(await lawOf(helps)).not.toContain('6 RCNY 5-301')
    expect(await lawOf(helps)).not.toContain('an analogy')
    expect(await lawOf(burdens)).toContain('an analogy to the rule and not the rule')
  })

  test.each(languages)('have a text and a source for each in %s', (language) => {
    const { rules } = guidanceTexts[language]
    expect(Object.keys(rules)).toEqual(guidance.map(({ id }) => id))
  })
})

describe('the provenance', () => {
  const withPlan = (file: string): Audit => {
    const audit = pilot()
    return { ...audit, plan: { ...audit.plan, places: { file, limits: [] } } }
  }

  test('tells the command that repeats it, with the name of the plan, and how to check each fingerprint', async () => {
    const text = textOf(sectionOf(await pageOf(withPlan('plans/audit.yaml')), 'provenance'))
    expect(text).toMatch(/npx maatlat@\S+ audit plans\/audit\.yaml --format html,json --lang en --out reports/)
    expect(text).toMatch(/npx maatlat@\S+ check plans\/audit\.yaml/)
    expect(text).toContain('sha256sum counts.csv')
  })

  test('writes no name into a command that a shell could act on', async () => {
    const audit = withPlan('$(reboot).yaml')
    const sent = { ...audit, provenance: { ...audit.provenance, source: '-rf *', version: '1; reboot' } }
    const text = textOf(sectionOf(await pageOf(sent), 'provenance'))
    expect(text).toContain('npx maatlat@latest audit PLAN.yaml')
    expect(text).not.toContain('sha256sum -')
    expect(text).not.toMatch(/npx[^<]*reboot/)
  })

  test.each([
    ['plans/audit.yaml', 'plans/audit.yaml'],
    ['../één.yaml', '../één.yaml'],
    ['-x.yaml', null],
    ['a b.yaml', null],
    ['a;b', null],
    ["a'b", null],
    ['', null],
  ])('takes %j for %j', (name, word) => {
    expect(shellWord(name)).toBe(word)
  })
})

describe('the words', () => {
  test.each(languages)('in %s stand in the order of its alphabet', async (language) => {
    const [file] = await html.render(checkedOnlyTheFlagged(), options({ language }))
    const glossary = sectionOf(file?.content ?? '', 'glossary')
    const words = [...glossary.matchAll(/<dt>(.*?)<\/dt>/g)].map(([, word = '']) => word)
    expect(words.length).toBeGreaterThan(15)
    expect(words).toEqual(words.toSorted(new Intl.Collator(language).compare))
  })

  test('are those that the report uses', async () => {
    const glossaryOf = async (audit: Audit) => sectionOf(await pageOf(audit), 'glossary')
    expect(await glossaryOf(pilot())).toContain('id="term-suppressed"')
    expect(await glossaryOf(pilot())).toContain('id="term-warning"')
    expect(await glossaryOf(unjudged())).not.toMatch(/id="term-(limit|verdict|suppressed|weight|stratum)"/)
  })
})

test('the page to sign names what was audited, its verdict, its fingerprints and what is asked', async () => {
  const audit = pilot()
  const sign = textOf(sectionOf(await pageOf(audit), 'sign'))
  for (const part of [
    'Slimme Check, pilot, before reweighing',
    'Does not pass',
    audit.provenance.plan_sha256,
    'c'.repeat(64),
    'Decide whether these decisions may go on',
    'Signature',
  ]) {
    expect(sign).toContain(part)
  }
})
