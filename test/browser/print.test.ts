import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { html } from '../../src/reporter/html.js'
import { readAudit } from '../../src/reporter/readAudit.js'
import type { Audit } from '../../src/result.js'
import { hostileNames, many, options, pilot } from '../reporter/fixtures.js'
import { isThere, launch } from './chromium.js'
import { canReadPdf, poppler } from './poppler.js'

const stored = async (name: string): Promise<Audit> => readAudit(await readFile(`reports/${name}.json`, 'utf8'), name)
const audits = {
  pilot: pilot(),
  many: many(hostileNames),
  scores: await stored('two-districts/two-districts.en'),
  strata: await stored('berkeley/berkeley.en'),
}

/**
 * Marks where each part that has to stay whole begins and ends, in letters too small to move anything, so that the text
 * of a printed page tells which marks are on it. Of a heading, the end is the start of what stands under it.
 */
const marking = `(() => {
  // Within the first and the last part of a row or a finding: beside them it would be a part itself.
  const whole = 'svg.chart.wide, svg.rows, .icons, .verdict, .ask, tr, .findings li, .sign'
  const write = (mark) => { const span = document.createElement('span'); span.style.fontSize = '1px'; span.textContent = mark + ' '; return span }
  const inSvg = (svg, mark, y) => {
    const { x, height, y: top } = svg.viewBox.baseVal ?? { x: 0, y: 0, height: Number(svg.getAttribute('height')) }
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
    for (const [name, value] of [['x', x], ['y', top + (y === 'end' ? height - 1 : 2)], ['font-size', '1']]) text.setAttribute(name, value)
    text.textContent = ' ' + mark + ' '
    svg.append(text)
  }
  const named = []
  let at = 0
  for (const one of document.querySelectorAll(whole)) {
    const [start, end] = ['QS' + ++at + 'Q', 'QE' + at + 'Q']
    if (one instanceof SVGElement) { inSvg(one, start, 'start'); inSvg(one, end, 'end') }
    else { (one.matches('tr, li') ? one.firstElementChild : one).prepend(write(start)); (one.matches('tr, li') ? one.lastElementChild : one).append(write(end)) }
    named.push([at, one.tagName + ' ' + one.textContent.slice(0, 60)])
  }
  for (const heading of document.querySelectorAll('h2, h3, h4')) {
    const under = heading.nextElementSibling
    if (under === null) continue
    const svg = under.matches('svg') ? under : null
    const first = under.matches('ul, ol, dl') ? under.firstElementChild : under.querySelector('caption, summary') ?? under
    heading.append(write('QS' + ++at + 'Q'))
    if (svg === null) first.prepend(write('QE' + at + 'Q'))
    else inSvg(svg, 'QE' + at + 'Q', 'start')
    named.push([at, heading.tagName + ' ' + heading.textContent])
  }
  return named
})()`

describe.runIf(isThere('The report on paper') && canReadPdf())('on paper', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'maatlat-paper-'))
    browser = await launch()
  })
  afterAll(async () => {
    await browser.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** What of a report is not on one page. */
  async function cutIn(name: string, audit: Audit, css = ''): Promise<readonly string[]> {
    const [file] = await html.render(audit, options({ language: 'nl' }))
    const [path, printed] = [join(folder, `${name}.html`), join(folder, `${name}.pdf`)]
    await writeFile(path, file?.content ?? '')
    const page = await browser.newPage()
    await page.goto(pathToFileURL(path).href)
    const named = await page.evaluate<readonly (readonly [number, string])[]>(marking)
    if (css !== '') await page.addStyleTag({ content: css })
    await page.pdf({ path: printed, preferCSSPageSize: true, printBackground: true })
    await page.close()
    const pages = poppler('pdftotext', printed, '-').split('\f')
    const marks = pages.flatMap((text, at) =>
      [...text.replace(/\s/g, '').matchAll(/Q[SE]\d+Q/g)].map(([mark]) => [mark, at] as const),
    )
    const pageOf = new Map(marks)
    const lost = named.filter(([at]) => !(pageOf.has(`QS${at}Q`) && pageOf.has(`QE${at}Q`)))
    expect(lost).toEqual([])
    return named.filter(([at]) => pageOf.get(`QS${at}Q`) !== pageOf.get(`QE${at}Q`)).map(([, what]) => what)
  }

  test.each(Object.entries(audits))(
    '%s: no picture, row or finding is cut in two, and no heading stands alone',
    async (name, audit) => {
      expect(await cutIn(name, audit)).toEqual([])
    },
  )

  test('the check sees what is cut', async () => {
    const rules = '*{break-inside:auto!important;break-after:auto!important}'
    expect(await cutIn('cut', audits.pilot, rules)).not.toEqual([])
  })
})
