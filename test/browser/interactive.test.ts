import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { isThere, launch } from './chromium.js'

const audits = { pilot: pilot(), many: many(hostileNames) }
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

  test.each(['pilot-en', 'many-nl'])(
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

  test.each(['pilot-en', 'many-nl'])('%s is the static report where no script runs', async (report) => {
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

  test.each(['pilot-en', 'pilot-nl', 'many-en'])('%s has nothing that axe-core objects to', async (report) => {
    const context = await browser.newContext({ bypassCSP: true })
    const page = await context.newPage()
    await page.goto(pathToFileURL(join(folder, `${report}.html`)).href)
    await page.addScriptTag({ content: axe.source })
    await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const width of [1280, 320]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize({ width, height: 900 })
        const violations = await page.evaluate<readonly string[]>(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
        )
        expect(violations, `${colorScheme}, ${width}`).toEqual([])
        const excess = 'document.documentElement.scrollWidth - document.documentElement.clientWidth'
        expect(await page.evaluate<number>(excess), `at ${width}`).toBeLessThanOrEqual(0)
      }
    }
    await context.close()
  })
})
