import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { checkedOnlyTheFlagged, hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { excessOf, overlapsIn } from './browser.js'
import { isThere, launch } from './chromium.js'

const audits = { pilot: pilot(), unchecked: checkedOnlyTheFlagged(), many: many(hostileNames) }
const languages = ['en', 'nl'] as const

describe.runIf(isThere('The report'))('the report in a browser', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-report-'))
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

  interface Look {
    readonly width?: number
    readonly colorScheme?: 'light' | 'dark'
    readonly forcedColors?: 'active' | 'none'
  }

  /** Opens a report, and fails where it asks for anything or complains. */
  async function look<T>(
    report: string,
    { width = 1280, ...scheme }: Look,
    see: (page: Page) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, ...scheme })
    const page = await context.newPage()
    const complaints: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith('file:')) complaints.push(request.url())
    })
    page.on('console', (message) => complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.goto(pathToFileURL(join(folder, `${report}.html`)).href)
    const seen = await see(page)
    await context.close()
    expect(complaints).toEqual([])
    return seen
  }

  const reports = Object.keys(audits).flatMap((name) => languages.map((language) => `${name}-${language}`))

  test.each(reports)('%s asks for nothing, and never scrolls sideways', async (report) => {
    await look(report, {}, async (page) => {
      for (const width of [1280, 700, 600, 390, 320]) {
        await page.setViewportSize({ width, height: 900 })
        expect(await excessOf(page), `at ${width}`).toBeLessThanOrEqual(0)
      }
    })
  })

  test.each(['many-en', 'pilot-nl', 'unchecked-nl'])(
    '%s has labels that run into nothing, wide and narrow',
    async (report) => {
      for (const width of [1280, 390]) {
        const overlaps = await look(report, { width }, overlapsIn)
        expect(overlaps, `at ${width}`).toEqual([])
      }
    },
  )

  test.each([1280, 390, 320])('at %s a chart fills its column, and each label is shown once', async (width) => {
    const charts = await look('many-nl', { width }, (page) =>
      page.evaluate<readonly (readonly [boolean, number])[]>(
        `[...document.querySelectorAll('svg.rows')].filter((svg) => svg.checkVisibility()).map((svg) => [
           Math.abs(svg.getBoundingClientRect().width - svg.parentElement.getBoundingClientRect().width) < 1,
           [...svg.querySelectorAll('text:not(.mute)')].filter((text) => text.checkVisibility()).length])`,
      ),
    )
    expect(charts.length).toBeGreaterThan(3)
    for (const [fills, labels] of charts) {
      expect(fills).toBe(true)
      // A label and a value for each of the groups, or only the value of a finding.
      expect([1, 2 * hostileNames.length]).toContain(labels)
    }
  })

  test('charts take on the colours of the page, the dark ones and the chosen ones', async () => {
    const colourOf = (scheme: Look): Promise<string> =>
      look('pilot-en', scheme, (page) =>
        page.evaluate<string>(`getComputedStyle(document.querySelector('svg.rows text.mute')).fill`),
      )
    const [light, dark] = [await colourOf({}), await colourOf({ colorScheme: 'dark' })]
    expect(light).toBe('rgb(86, 86, 86)')
    expect(dark).toBe('rgb(179, 184, 189)')
    expect(await colourOf({ forcedColors: 'active' })).not.toBe(light)
  })

  test('what is folded on a screen is open on paper', async () => {
    const heights = `[...document.querySelectorAll('details')].map((fold) => fold.getBoundingClientRect().height)`
    const [screen, paper] = await look('pilot-en', {}, async (page) => {
      const onScreen = await page.evaluate<readonly number[]>(heights)
      await page.emulateMedia({ media: 'print' })
      return [onScreen, await page.evaluate<readonly number[]>(heights)] as const
    })
    // On a screen a line with its summary; on paper what it hides too.
    expect(Math.max(...screen)).toBeLessThan(50)
    expect(paper.filter((height, at) => height < (screen[at] ?? 0) + 20)).toEqual([])
  })

  test('no name becomes an element', async () => {
    const strangers = await look('many-en', {}, (page) =>
      page.evaluate<number>(`document.querySelectorAll('script, img, iframe, [onload], [onerror]').length`),
    )
    expect(strangers).toBe(0)
  })
})
