import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { boardFiles } from '../../src/reporter/board.js'
import { html } from '../../src/reporter/html.js'
import { prepilotAfter, prepilotBefore } from '../reporter/board/prepilot.js'
import { hostileNames, many, options, pilot, unjudged } from '../reporter/fixtures.js'
import { excessOf, openForAxe, overlapsIn, runAxe } from './browser.js'
import { isThere, launch } from './chromium.js'

const months = Array.from({ length: 12 }, (_, at) =>
  many(hostileNames, { title: `2025-${String(at + 1).padStart(2, '0')}`, about: { model: 'Monthly' } }),
)
const long = [1, 2].map((at) =>
  many(['A', 'B'], { title: `${'A long title '.repeat(30)}${at}`, about: { model: 'L' } }),
)
const audits = [prepilotBefore(), prepilotAfter(), pilot(), unjudged(), ...months, ...long]
const languages = ['en', 'nl'] as const

describe.runIf(isThere('The board'))('a board in a browser', () => {
  let browser: Browser
  let folder: string
  const addressOf = (language: string): string => pathToFileURL(join(folder, `${language}.html`)).href
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-board-'))
    for (const language of languages) {
      const files = await boardFiles(audits, [html], language, () => options({ language }))
      for (const { path, content } of files) await writeFile(join(folder, path), content)
      await writeFile(join(folder, `${language}.html`), files[0]?.content ?? '')
    }
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(languages)(
    'has nothing that axe-core objects to (%s), in light and dark, wide and narrow',
    async (language) => {
      const page = await openForAxe(browser, addressOf(language))
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [1280, 390, 320]) {
          await page.emulateMedia({ colorScheme })
          await page.setViewportSize({ width, height: 900 })
          const { violations, passes } = await runAxe(page)
          expect(violations, `${colorScheme}, ${width}`).toEqual([])
          expect(passes).toBeGreaterThan(15)
        }
      }
      await page.context().close()
    },
  )

  test.each(languages)('never scrolls sideways, and no label runs into another (%s)', async (language) => {
    const page = await browser.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url()))
    await page.goto(addressOf(language))
    for (const width of [1280, 700, 390, 320]) {
      await page.setViewportSize({ width, height: 900 })
      expect(await excessOf(page), `at ${width}`).toBeLessThanOrEqual(0)
      expect(await overlapsIn(page), `at ${width}`).toEqual([])
    }
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    await page.close()
  })

  test('leads to the reports of its audits, which stand beside it', async () => {
    const page = await browser.newPage()
    await page.goto(addressOf('en'))
    await page.click('a[href="prepilot-after-reweighing.html"]')
    expect(await page.title()).toContain('Prepilot, after reweighing')
    await page.close()
  })
})
