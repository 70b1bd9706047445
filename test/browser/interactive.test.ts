import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { scoredAudit } from '../interactive/scoredAudit.js'
import { hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { isThere, launch } from './chromium.js'

const audits = {
  pilot: pilot(),
  many: many(hostileNames),
  score: scoredAudit(),
  unswept: (({ sweep: _, ...audit }) => ({ ...audit, sweep: null }))(scoredAudit()),
}
const languages = ['en', 'nl'] as const

describe.runIf(isThere('The interactive report'))('the interactive report in a browser', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-interactive-'))
    for (const [name, audit] of Object.entries(audits)) {
      for (const language of languages) {
        for (const interactive of [true, false]) {
          const [file] = await html.render(audit, options({ language, interactive }))
          await writeFile(join(folder, `${name}-${language}${interactive ? '' : '-static'}.html`), file?.content ?? '')
        }
      }
    }
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Opens a report from its file; fails where it asks for anything, breaks its own policy, or complains. */
  async function look<T>(report: string, see: (page: Page) => Promise<T>, how: BrowserContextOptions = {}): Promise<T> {
    const { seen, complaints } = await open(report, see, how)
    expect(complaints).toEqual([])
    return seen
  }

  async function open<T>(report: string, see: (page: Page) => Promise<T>, how: BrowserContextOptions) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.addInitScript(`document.addEventListener('securitypolicyviolation', (event) =>
      console.log('violates ' + event.violatedDirective + ' ' + event.blockedURI))`)
    await page.goto(pathToFileURL(join(folder, `${report}.html`)).href)
    const seen = await see(page)
    await context.close()
    return { seen, complaints }
  }

  const textOf = (page: Page): Promise<string> => page.innerText('body')
  const statusesShown = (page: Page): Promise<readonly string[]> =>
    page.evaluate(
      `[...document.querySelectorAll('li[data-status]')].filter((item) => item.checkVisibility()).map((item) => item.dataset.status)`,
    )

  test.each(['pilot-en', 'many-nl', 'score-nl'])(
    '%s runs under its own policy, from a file, and asks for nothing',
    async (report) => {
      expect(await look(report, (page) => page.locator('.live').count())).toBeGreaterThan(0)
    },
  )

  test('no other script runs: one that a stranger puts in is refused', async () => {
    const stranger = `Object.assign(document.createElement('script'), { textContent: 'document.title = "run"' })`
    const { seen, complaints } = await open(
      'pilot-en',
      async (page) => {
        await page.evaluate(`document.body.append(${stranger})`)
        return page.title()
      },
      {},
    )
    expect(seen).not.toBe('run')
    expect(complaints.join()).toContain('violates script-src')
  })

  test.each(['pilot-en', 'many-nl', 'score-nl'])('%s is the static report where no script runs', async (report) => {
    const noScript = { javaScriptEnabled: false }
    expect(await look(report, textOf, noScript)).toBe(await look(`${report}-static`, textOf, noScript))
  })

  test('findings are filtered by what they are, the number is said, and everything comes back', async () => {
    await look('pilot-en', async (page) => {
      const before = await statusesShown(page)
      const told = page.locator('.live [role=status]').first()
      const all = await page.locator('li[data-status]').count()
      await page.getByLabel('Finding', { exact: true }).selectOption({ label: 'not certain' })
      const shown = await statusesShown(page)
      expect(new Set(shown)).toEqual(new Set(['undetermined']))
      expect(await told.textContent()).toBe(`Shown: ${shown.length} of ${all} findings.`)
      // Folded ones too: who asks for them should not have to unfold them.
      await page.getByLabel('Finding', { exact: true }).selectOption({ label: 'does not apply' })
      expect((await statusesShown(page)).length).toBeGreaterThan(0)
      await page.getByRole('button', { name: 'Show all again' }).click()
      expect(await statusesShown(page)).toEqual(before)
      expect(await page.getByRole('button', { name: 'Show all again' }).isDisabled()).toBe(true)
    })
  })

  test('findings are sorted by how far they are beyond their limit', async () => {
    await look('pilot-en', async (page) => {
      await page.getByLabel('Order', { exact: true }).selectOption({ label: 'Furthest beyond the limit first' })
      const gaps = await page.evaluate<readonly number[]>(
        `[...document.querySelectorAll('li[data-gap]')].map((item) => Number(item.dataset.gap))`,
      )
      expect(gaps.length).toBeGreaterThan(3)
      expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
    })
  })

  test('what is filtered out stands on paper, and is filtered out again on the screen', async () => {
    await look('pilot-en', async (page) => {
      await page.getByLabel('Finding', { exact: true }).selectOption({ label: 'not certain' })
      const onScreen = await statusesShown(page)
      await page.emulateMedia({ media: 'print' })
      expect(new Set(await statusesShown(page)).size).toBeGreaterThan(1)
      expect(await page.locator('.live').first().isVisible()).toBe(false)
      await page.emulateMedia({ media: 'screen' })
      await page.pdf()
      expect(await statusesShown(page)).toEqual(onScreen)
    })
  })

  describe('the threshold', () => {
    const { sweep } = audits.score
    const { points = [], verdicts = [] } = sweep ?? {}
    const words = { fail: 'Does not pass', undetermined: 'Not decided', pass: 'Passes', not_judged: 'Not judged' }
    const expected = points.map(({ threshold }) => {
      const { value = 'not_judged' } = verdicts.find(({ from, to }) => from <= threshold && threshold <= to) ?? {}
      return `At ${threshold.toFixed(2)}: ${words[value]}`
    })
    /** The first line of the verdict, without the shape that only eyes see. */
    const verdictOf = (page: Page): Promise<string> =>
      page.evaluate(`document.querySelector('#live-threshold .verdict p').textContent.replace(/[■▲●–]/, '')`)
    const settled = (page: Page): Promise<unknown> =>
      page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))')

    test('moves by keys alone, and the verdict with it as the sweep has it', async () => {
      expect(new Set(verdicts.map(({ value }) => value)).size).toBeGreaterThan(1)
      await look('score-en', async (page) => {
        await page.getByLabel('Threshold of the score').focus()
        await page.keyboard.press('Home')
        const seen: string[] = []
        for (const _ of points) {
          await settled(page)
          seen.push(await verdictOf(page))
          await page.keyboard.press('ArrowRight')
        }
        expect(seen).toEqual(expected)
        // Only where it comes to rest is it read out.
        const heard = page.locator('#live-threshold [role=status]')
        await expect.poll(() => heard.textContent()).toContain(expected.at(-1))
        await page.keyboard.press('Tab')
        await page.keyboard.press('Tab')
        await page.keyboard.press('Enter')
        await settled(page)
        expect(await verdictOf(page)).toBe(expected[4])
      })
    })

    test('is taken as a number too: the nearest that there are counts for', async () => {
      await look('score-en', async (page) => {
        const field = page.getByLabel('As a number')
        await field.fill('0.72')
        await field.press('Enter')
        await settled(page)
        expect(await verdictOf(page)).toBe(expected[6])
        expect(await field.inputValue()).toBe('0.7')
        expect(await page.getByLabel('Threshold of the score').getAttribute('aria-valuetext')).toBe('0.70')
      })
    })

    test('is said to stay where it is, where the file has no counts at others', async () => {
      const text = await look('unswept-en', (page) => page.innerText('body'))
      expect(text).toContain('You cannot try other thresholds on this page')
    })
  })

  test.each(['pilot-nl', 'many-en', 'score-en', 'score-nl'])(
    '%s has nothing that axe-core objects to',
    async (report) => {
      const context = await browser.newContext({ bypassCSP: true })
      const page = await context.newPage()
      await page.goto(pathToFileURL(join(folder, `${report}.html`)).href)
      await page.addScriptTag({ content: axe.source })
      await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 320]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 900 })
          // The rest of the page is that of the static report, which has tests of its own.
          const what = colorScheme === 'light' && width === 1280 ? 'document' : `{ include: [['.live']] }`
          const violations = await page.evaluate<readonly string[]>(
            `axe.run(${what}).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
          )
          expect(violations, `${colorScheme}, ${width}`).toEqual([])
          const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
          expect(await page.evaluate<number>(excess), `at ${width}`).toBeLessThanOrEqual(0)
        }
      }
      await context.close()
    },
  )
})
