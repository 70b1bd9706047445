import { describe, expect, test } from 'vitest'
import type { RenderOptions } from '../../src/reporter/format.js'
import { html } from '../../src/reporter/html.js'
import type { Audit } from '../../src/result.js'
import { checkedOnlyTheFlagged, crossed, many, options, passing, pilot } from './fixtures.js'

async function pageOf(audit: Audit, given: Partial<RenderOptions> = {}): Promise<string> {
  const [file] = await html.render(audit, options(given))
  return String(file?.content)
}

const textOf = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>|<style>.*?<\/style>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ')

describe('the people behind the figures', () => {
  test('of two groups are told in sentences: what was decided and what turned out to be true', async () => {
    const [en, nl] = [textOf(await pageOf(pilot())), textOf(await pageOf(pilot(), { language: 'nl' }))]
    expect(en).toContain(
      'M, 144 people: 50 flagged, and something was wrong; 41 flagged, and nothing was wrong; 25 not flagged, and something was wrong; 28 not flagged, and nothing was wrong.',
    )
    expect(nl).toContain('M, 144 mensen: 50 uitgekozen, en er was iets aan de hand; 41 uitgekozen, en er was niets')
  })

  test('have a word for outcomes that nobody knows, and for a decision that helps', async () => {
    expect(textOf(await pageOf(checkedOnlyTheFlagged()))).toContain('280 not flagged, outcome not known')
    expect(textOf(await pageOf(passing({ decision: { effect: 'favourable' } })))).toContain(
      '41 accepted, and did not qualify',
    )
  })

  test('of many groups stand in a table, folded', async () => {
    const page = await pageOf(many(Array.from({ length: 13 }, (_, at) => `land ${at}`)))
    expect(page).toMatch(/<details><summary>What was decided [^<]*<\/summary>\s*<div class="scroll/)
  })

  test('of a finding are counted: those it is measured on, and those they are compared with', async () => {
    // With nothing wrong: 51 + 21 = 72 women of 128, and 69 men.
    expect(textOf(await pageOf(pilot()))).toContain(
      'This is about 72 people with whom nothing was wrong (V), of 128 people in the group. They are compared with 69 (M).',
    )
  })
})

describe('a finding', () => {
  test('leads to its chart, and the table leads back', async () => {
    const page = await pageOf(pilot())
    const [finding] = pilot().findings
    const item = new RegExp(`<li id="finding-${finding?.id}".*?</li>`, 's').exec(page)?.[0] ?? ''
    const [, chart = ''] = /href="#(chart-[^"]+)"/.exec(item) ?? []
    expect(page).toContain(`<h4 id="${chart}">`)
    expect(page).toContain(`<a href="#finding-${finding?.id}">`)
  })

  test('that decides and does not pass has a chart of its own', async () => {
    const page = await pageOf(pilot())
    const drawn = [...page.matchAll(/<li id="finding-[^"]*" class="(\w+)".*?<\/li>/gs)].map(([item, status]) => ({
      status,
      chart: item.includes('<svg class="rows"'),
    }))
    expect(drawn.filter(({ chart }) => chart).map(({ status }) => status)).toEqual(
      expect.arrayContaining(['fail', 'undetermined']),
    )
    expect(drawn.some(({ chart, status }) => chart && status === 'pass')).toBe(false)
  })
})

describe('a crossing of two attributes', () => {
  test('is a map: the value, how many it rests on and its status in every cell, the most of them darkest', async () => {
    const page = await pageOf(crossed())
    const map = /<caption id="heat-3-1">.*?<\/table>/s.exec(page)?.[0] ?? ''
    // 150 of 200 women under 30, 70 of 200 of the others.
    expect(textOf(map)).toMatch(/sex \(down\), age \(across\) <30 ≥30/)
    expect(textOf(map)).toMatch(/V ■ outside the limit 75\.0% \(200\)/)
    expect(map).toMatch(/<span class="heat h5"><span class="s fail">/)
    expect(map.match(/<span class="heat/g)).toHaveLength(4)
    expect(map).toContain('<th scope="row">V</th>')
  })
})
