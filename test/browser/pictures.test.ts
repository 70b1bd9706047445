import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { options, pilot } from '../reporter/fixtures.js'
import { isThere, launch } from './chromium.js'
import { differenceOf } from './differenceOf.js'

/** Set by `npm run pictures`: what is seen now is right. */
const accepts = process.env['PICTURES'] === 'accept'
const kept = 'test/browser/pictures'
/** The same letters on every machine that has them (Debian's fonts-noto-core). */
const font = 'Noto Sans'
const sameLetters = `*:not(code, code *){font-family:"${font}",sans-serif !important}`

/** The whole page is kept small: it shows what stands where, not its letters. */
const views = [
  { what: 'first-1280', how: { viewport: { width: 1280, height: 900 } }, fullPage: false },
  { what: 'first-390', how: { viewport: { width: 390, height: 844 } }, fullPage: false },
  { what: 'whole-1280', how: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 0.25 }, fullPage: true },
  { what: 'whole-390', how: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 0.3 }, fullPage: true },
] as const
const pictures = views.flatMap((view) =>
  (['en', 'nl'] as const).map((language) => ({ ...view, language, name: `${view.what}-${language}` })),
)

describe.runIf(isThere('Whether the report still looks as it did'))('the report looks as it did', () => {
  let browser: Browser
  let folder: string
  let hasFont = false
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-pictures-'))
    for (const language of ['en', 'nl'] as const) {
      const [file] = await html.render(pilot(), options({ language }))
      await writeFile(join(folder, `${language}.html`), file?.content ?? '')
    }
    browser = await launch()
    const page = await browser.newPage()
    hasFont = await page.evaluate<boolean>(`(() => {
      const pen = document.createElement('canvas').getContext('2d')
      const widthIn = (fonts) => { pen.font = '40px ' + fonts; return pen.measureText('Wat niet bekend is').width }
      return widthIn('"${font}", monospace') !== widthIn('monospace')
    })()`)
    await page.close()
    if (!hasFont)
      process.stderr.write(`\n!! The pictures were NOT compared: there is no font ${font} (fonts-noto-core).\n\n`)
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  test.each(pictures)('$name', async ({ name, how, fullPage, language }) => {
    if (!hasFont) return
    const page = await browser.newPage({ ...how, colorScheme: 'light', reducedMotion: 'reduce' })
    await page.goto(pathToFileURL(join(folder, `${language}.html`)).href)
    await page.addStyleTag({ content: sameLetters })
    const now = await page.screenshot({ fullPage })
    await page.close()
    const [path, beside] = [join(kept, `${name}.png`), join(kept, `${name}.new.png`)]
    await rm(beside, { force: true })
    if (accepts) {
      await mkdir(kept, { recursive: true })
      await writeFile(path, now)
      return
    }
    const way = `Look at ${beside} beside ${path}; where the new one is right, run: npm run pictures`
    const difference = existsSync(path)
      ? await differenceOf(browser, await readFile(path), now)
      : 'there was none before'
    if (difference !== null) await writeFile(beside, now)
    expect(difference, way).toBeNull()
  })

  test('a block that moved, and a page that grew, are seen; a shade is not', async () => {
    const page = await browser.newPage({ viewport: { width: 400, height: 400 } })
    const pictureOf = async (style: string, height = 400) => {
      await page.setViewportSize({ width: 400, height })
      await page.setContent(`<body style="margin:0"><div style="position:absolute;width:100px;height:100px;${style}">`)
      return page.screenshot()
    }
    const before = await pictureOf('left:20px;background:#444')
    expect(await differenceOf(browser, before, await pictureOf('left:20px;background:#484848'))).toBeNull()
    expect(await differenceOf(browser, before, await pictureOf('left:60px;background:#444'))).toMatch(/% of it differs/)
    expect(await differenceOf(browser, before, await pictureOf('left:20px;background:#444', 440))).toMatch(/400 × 440/)
    await page.close()
  })
})
