import axe from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** Opens a page for axe-core: the policy of our pages keeps every script out, and it is let in for once. */
export async function openForAxe(browser: Browser, address: string, how: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ ...how, bypassCSP: true })
  const page = await context.newPage()
  await page.goto(address)
  await page.addScriptTag({ content: axe.source })
  await page.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`)
  return page
}

/** By WCAG 2.2 AA and what axe-core holds to be good besides; by default it leaves out what 2.2 added. */
const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

export const runAxe = (page: Page): Promise<{ readonly violations: readonly string[]; readonly passes: number }> =>
  page.evaluate(
    `axe.run({ runOnly: ${JSON.stringify(standard)} }).then(({ violations, passes }) => ({
     violations: violations.map(({ id, nodes }) => id + ': ' + nodes[0].html), passes: passes.length }))`,
  )

/** By how much the page is wider than its window. */
export const excessOf = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')

/** Labels of charts that run into each other or over the edge. */
export const overlapsIn = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    `[...document.querySelectorAll('svg.chart, svg.rows')].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
     const frame = svg.getBoundingClientRect()
     const boxes = [...svg.querySelectorAll('text')].filter((text) => text.checkVisibility()).map((text) => [text.textContent, text.getBoundingClientRect()])
     const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3
     return boxes.flatMap(([name, box], at) => [
       ...boxes.slice(at + 1).filter(([, other]) => meet(box, other)).map(([other]) => name + ' / ' + other),
       ...(box.left < frame.left - 1 || box.right > frame.right + 1 ? [name + ' / edge'] : []),
     ])
   })`,
  )
