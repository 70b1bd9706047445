import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import { checkedOnlyTheFlagged, hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { excessOf, openForAxe, runAxe } from './browser.js'
import { isThere, launch } from './chromium.js'

const stored = 'reports/two-districts/two-districts.en.json'
const audits = {
  pilot: pilot(),
  unchecked: checkedOnlyTheFlagged(),
  many: many(hostileNames),
  // Scores, strata, a sweep and a search: every section that a report can have.
  full: readAudit(await readFile(stored, 'utf8'), stored),
}
const languages = ['en', 'nl'] as const

/** The ways in which a report is looked at; 400 % of a window of 1280 is one of 320 with four dots to the pixel. */
const wide = { viewport: { width: 1280, height: 900 } }
const phone = { viewport: { width: 390, height: 844 } }
const narrow = { viewport: { width: 320, height: 640 } }
const zoomed = { viewport: { width: 320, height: 225 }, deviceScaleFactor: 4 }
const views: Readonly<Record<string, BrowserContextOptions>> = Object.fromEntries(
  (['light', 'dark'] as const).flatMap((colorScheme) => [
    [`${colorScheme}, wide`, { ...wide, colorScheme }],
    [`${colorScheme}, on a phone`, { ...phone, colorScheme }],
    [`${colorScheme}, narrow`, { ...narrow, colorScheme }],
    [`${colorScheme}, at 400 %`, { ...zoomed, colorScheme }],
    [`${colorScheme}, in chosen colours`, { ...wide, colorScheme, forcedColors: 'active' }],
  ]),
)

describe.runIf(isThere('That everyone can use the report'))('everyone can use the report', () => {
  let browser: Browser
  let folder: string
  const addressOf = (report: string): string => pathToFileURL(join(folder, `${report}.html`)).href
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-accessible-'))
    for (const [name, audit] of Object.entries(audits)) {
      for (const language of languages) {
        const [file] = await html.render(audit, options({ language }))
        await writeFile(join(folder, `${name}-${language}.html`), file?.content ?? '')
      }
    }
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  async function look<T>(report: string, how: BrowserContextOptions, see: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(how)
    const page = await context.newPage()
    await page.goto(addressOf(report))
    const seen = await see(page)
    await context.close()
    return seen
  }

  const few = ['light, wide', 'dark, on a phone']
  test.each([
    ['pilot-en', Object.keys(views)],
    ['pilot-nl', Object.keys(views)],
    ['unchecked-en', few],
    ['many-nl', few],
    ['full-en', few],
    ['full-nl', few],
  ])(
    'axe-core objects to nothing in %s by WCAG 2.2 AA, however it is looked at',
    async (report, seen) => {
      for (const name of seen) {
        const page = await openForAxe(browser, addressOf(report), views[name])
        const { violations, passes } = await runAxe(page)
        expect(violations, name).toEqual([])
        expect(passes, name).toBeGreaterThan(20)
        // Reflow (1.4.10): nothing but tables, which scroll in a frame of their own.
        expect(await excessOf(page), name).toBeLessThanOrEqual(0)
        await page.context().close()
      }
    },
    120_000,
  )

  test('a page without scripts is the same page', async () => {
    const boxes = `[...document.querySelectorAll('h1, h2, h3, p, li, td, svg')].map((one) =>
      [one.tagName, one.textContent, Math.round(one.getBoundingClientRect().top)])`
    const seenWith = (javaScriptEnabled: boolean) =>
      look('pilot-nl', { ...wide, javaScriptEnabled }, (page) => page.evaluate<unknown>(boxes))
    expect(await seenWith(false)).toEqual(await seenWith(true))
  })

  describe('with nothing but a keyboard', () => {
    interface Stop {
      readonly what: string
      readonly seen: boolean
      readonly ring: string
    }

    /** What has the focus, whether it can be seen, and how that is shown; null where nothing has. */
    const stop = `(() => {
      const one = document.activeElement
      if (one === null || one === document.body) return null
      const box = one.getClientRects()[0] ?? one.getBoundingClientRect()
      // Of what is taller than the window, the part that is in it.
      const inside = (low, high, most) => (Math.max(low, 0) + Math.min(high, most)) / 2
      const [x, y] = [box.left + Math.min(box.width / 2, 40), inside(box.top, box.bottom, innerHeight)]
      const top = document.elementFromPoint(x, y)
      const { outlineStyle, outlineWidth } = getComputedStyle(one)
      return { what: name(one), seen: top !== null && (one.contains(top) || top.contains(one)), ring: outlineStyle + ' ' + outlineWidth }
      function name(one) { return one.tagName + ' ' + (one.getAttribute('href') ?? one.getAttribute('aria-labelledby') ?? one.textContent) }
    })()`
    const all = `[...document.querySelectorAll('a[href], summary, [tabindex="0"]')].filter((one) => one.checkVisibility()).map((one) =>
      one.tagName + ' ' + (one.getAttribute('href') ?? one.getAttribute('aria-labelledby') ?? one.textContent))`

    const openAll = `for (const fold of document.querySelectorAll('details')) fold.open = true`

    test.each([
      ['pilot-en', wide, false],
      ['full-nl', wide, true],
      ['many-en', narrow, true],
    ] as const)(
      '%s: every link, fold and table is reached, in the order of the page, and shows it',
      async (...given) => {
        const [report, how, open] = given
        await look(report, how, async (page) => {
          if (open) await page.evaluate(openAll)
          const wanted = await page.evaluate<readonly string[]>(all)
          expect(wanted.length).toBeGreaterThan(15)
          const stops: Stop[] = []
          for (let at = 0; at < wanted.length; at++) {
            await page.keyboard.press('Tab')
            const found = await page.evaluate<Stop | null>(stop)
            if (found !== null) stops.push(found)
          }
          expect(stops.map(({ what }) => what)).toEqual(wanted)
          expect(stops.filter(({ ring }) => ring !== 'solid 3px')).toEqual([])
          expect(stops.filter(({ seen }) => !seen)).toEqual([])
        })
      },
      60_000,
    )

    test('the first stop leads past everything to the findings, and a fold opens', async () => {
      await look('pilot-nl', wide, async (page) => {
        await page.keyboard.press('Tab')
        expect(await page.evaluate(`document.activeElement.matches('a.skip')`)).toBe(true)
        expect(await page.evaluate(`document.activeElement.getBoundingClientRect().left`)).toBeGreaterThanOrEqual(0)
        await page.keyboard.press('Enter')
        expect(await page.evaluate(`document.activeElement.id`)).toBe('findings')
        await page.keyboard.press('Tab')
        const after = `document.querySelector('#findings').compareDocumentPosition(document.activeElement)`
        expect((await page.evaluate<number>(after)) & 4).toBe(4)
        await page.evaluate(`document.querySelector('summary').focus()`)
        await page.keyboard.press('Enter')
        expect(await page.evaluate(`document.querySelector('details').open`)).toBe(true)
      })
    })
  })

  test.each(['pilot-en', 'full-nl'])(
    'every picture of %s has a name, and every chart is told in words and in a table',
    async (report) => {
      const charts = await look(report, wide, (page) =>
        page.evaluate<readonly { readonly name: string; readonly text: string; readonly table: boolean }[]>(
          `[...document.querySelectorAll('svg[role="img"]')].filter((one) => one.checkVisibility()).map((one) => {
          const ids = one.getAttribute('aria-labelledby')
          if (ids === null) return { name: one.getAttribute('aria-label') ?? '', text: 'said in its name', table: true }
          const [name = '', text = ''] = ids.split(' ').map((id) => document.getElementById(id)?.textContent ?? '')
          // Under it, or where a finding leads to.
          const link = one.closest('li')?.querySelector('a[href^="#"]')
          const from = link == null ? one : document.getElementById(decodeURIComponent(link.hash.slice(1)))
          const tables = [...(from?.closest('section')?.querySelectorAll('table') ?? [])]
          return { name, text, table: tables.some((table) => (from.compareDocumentPosition(table) & 4) > 0) }
        })`,
        ),
      )
      expect(charts.length).toBeGreaterThan(5)
      for (const { name, text, table } of charts) {
        expect(name.length).toBeGreaterThan(5)
        expect(text.length).toBeGreaterThan(5)
        expect(table, name).toBe(true)
      }
      expect(
        await look(report, wide, (page) => page.locator('svg:not([role="img"], [aria-hidden="true"])').count()),
      ).toBe(0)
    },
  )

  test('a status is told by its shape and its word, so grey does as well as colour', async () => {
    const told = await look('pilot-nl', wide, (page) =>
      page.evaluate<readonly (readonly [status: string, shape: string, word: string])[]>(
        `[...document.querySelectorAll('.findings .s')].map((one) =>
          [one.classList[1], one.firstElementChild.textContent, one.lastChild.textContent])`,
      ),
    )
    const distinct = new Map(told.map(([status, shape, word]) => [status, [shape, word]] as const))
    expect(distinct.size).toBe(4)
    for (const at of [0, 1] as const) expect(new Set([...distinct.values()].map((one) => one[at])).size).toBe(4)
  })
})
