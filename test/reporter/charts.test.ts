import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import { type LoggerInterface, parse, View } from 'vega'
import { compile } from 'vega-lite'
import { describe, expect, test } from 'vitest'
import type { Chart, ChartRow } from '../../src/reporter/charts/chart.js'
import { figuresOf } from '../../src/reporter/charts/chartsOf.js'
import { domainOf } from '../../src/reporter/charts/domain.js'
import { loadDraw } from '../../src/reporter/charts/draw.js'
import { darkPalette, marksOf, palette } from '../../src/reporter/charts/palette.js'
import { specOf, widths } from '../../src/reporter/charts/spec.js'
import { shapeId, stripOf } from '../../src/reporter/charts/strip.js'
import { icons } from '../../src/reporter/html/icons.js'
import { textOf } from '../../src/reporter/html/markup.js'
import { reportOf } from '../../src/reporter/html/report.js'
import { shapesOnce } from '../../src/reporter/html/strip.js'
import { style } from '../../src/reporter/html/style.js'
import { vega } from '../../src/reporter/vega.js'
import { checkedOnlyTheFlagged, hostileNames, many, options, pilot, unjudged } from './fixtures.js'

const row = (given: Partial<ChartRow>): ChartRow => ({
  label: 'V',
  value: '71 of 100',
  kind: 'fail',
  estimate: 0.71,
  low: 0.59,
  high: 0.8,
  bounds: null,
  ...given,
})
const chart = (given: Partial<Chart>): Chart => ({
  id: '01',
  title: 'title',
  subtitle: 'subtitle',
  quantity: 'share',
  limit: null,
  rows: [row({})],
  folded: 0,
  axis: { decimal: '.', thousands: ',' },
  ...given,
})

const draw = await loadDraw({ decimal: '.', thousands: ',' })
const texts = (svg: string): readonly string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = '']) => text)

function loggerTo(complaints: unknown[]): LoggerInterface {
  const complain = (...words: readonly unknown[]): LoggerInterface => {
    complaints.push(words)
    return logger
  }
  const logger: LoggerInterface = {
    level: ((level?: number) => (level === undefined ? 0 : logger)) as LoggerInterface['level'],
    error: complain,
    warn: complain,
    info: () => logger,
    debug: () => logger,
  }
  return logger
}

describe('the charts as files', () => {
  const path = createRequire(import.meta.url).resolve('vega-lite/vega-lite-schema.json')
  const schema: object = JSON.parse(readFileSync(path, 'utf8'))
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema)

  test.each([
    ['limits, bounds and aggregates', pilot()],
    ['unknown outcomes', checkedOnlyTheFlagged()],
    ['no limits', unjudged()],
    ['hostile names', many(hostileNames)],
  ])('of %s are valid Vega-Lite with their data in them, and compile without a word', async (_, audit) => {
    const files = await vega.render(audit, options())
    expect(files.length).toBeGreaterThan(0)
    for (const { path: name, content } of files) {
      expect(name).toMatch(/^charts\/[a-z0-9-]+\.vl\.json$/)
      const spec = JSON.parse(content)
      expect(validate(spec), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
      expect(spec.$schema).toBe('https://vega.github.io/schema/vega-lite/v6.json')
      expect(spec.title.text).not.toBe('')
      const complaints: unknown[] = []
      compile(spec, { logger: loggerTo(complaints) })
      expect(complaints).toEqual([])
    }
    expect(new Set(files.map(({ path: name }) => name)).size).toBe(files.length)
  })
})

describe('an axis', () => {
  test('of a share begins at nothing, and where the share is large ends at all', () => {
    expect(domainOf(chart({}))).toEqual([0, 1])
    const [low, high] = domainOf(chart({ rows: [row({ estimate: 0.006, low: 0.004, high: 0.01 })] }))
    expect(low).toBe(0)
    expect(high).toBeGreaterThan(0.01)
    expect(high).toBeLessThan(0.02)
  })

  test('of a ratio holds no difference, the limit, and no end that would squeeze the rest', () => {
    const [low, high] = domainOf(
      chart({ quantity: 'ratio', limit: { min: 0.8, max: 1.25 }, rows: [row({ estimate: 1.5, low: 1.2, high: 90 })] }),
    )
    expect(low).toBeLessThan(0.8)
    expect(high).toBeGreaterThan(1.5)
    expect(high).toBeLessThan(5)
  })

  test('of values that are all the same is still an axis', () => {
    const [low, high] = domainOf(chart({ quantity: 'points', rows: [row({ estimate: 0, low: 0, high: 0 })] }))
    expect(low).toBeLessThan(high)
  })

  test.each([
    ['en', { decimal: '.', thousands: ',' }, '0.8'],
    ['nl', { decimal: ',', thousands: '.' }, '0,8'],
  ] as const)('writes numbers as %s does', async (_, axis, fraction) => {
    const rows = [row({ estimate: 0.9, low: 0.6, high: 1.4 })]
    const { content } = await (await loadDraw(axis))(chart({ quantity: 'ratio', rows, axis }))
    expect(texts(content)).toContain(fraction)
  })
})

describe('a row', () => {
  const drawn = async (given: Partial<ChartRow>, of: Partial<Chart> = {}) =>
    (await draw(chart({ rows: [row(given)], ...of }))).content

  test.each([
    ['fail', 'square'],
    ['undetermined', 'triangle-up'],
    ['pass', 'circle'],
    ['not_applicable', 'cross'],
    ['unjudged', 'diamond'],
  ] as const)('that is %s has a colour and a shape of its own', async (kind, shape) => {
    const svg = await drawn({ kind })
    expect(svg).toMatch(new RegExp(`<use href="#${shapeId(shape)}" class="${marksOf[kind].colour}" x="71%"`))
    expect(textOf(shapesOnce)).toContain(`id="${shapeId(shape)}"`)
  })

  test('shows its interval in proportion', async () => {
    // On an axis from 0 to 1: from 0.59 to 0.8.
    expect(await drawn({})).toMatch(/<rect class="fail i" x="59%" y="[\d.]+" width="21%"\/>/)
  })

  test('that goes on past the axis ends in an arrow', async () => {
    const marks = async (high: number | null): Promise<number> =>
      (await drawn({ kind: 'fail', estimate: 1.5, low: 1.2, high }, { quantity: 'ratio' })).match(
        /<use [^>]*class="fail"/g,
      )?.length ?? 0
    // The mark of the estimate, and the arrow.
    expect(await marks(1.8)).toBe(1)
    expect(await marks(90)).toBe(2)
    expect(await marks(null)).toBe(2)
  })

  test('that cannot be known has a dashed outline, no bar and no mark', async () => {
    const svg = await drawn({ estimate: null, low: null, high: null, bounds: { low: 0.25, high: 0.75 } })
    expect(svg).toMatch(/<rect class="possible" x="25%" y="[\d.]+" width="50%" height="13"\/>/)
    expect(svg).not.toContain('class="fail')
  })

  test('with a long name is cut, so that it does not run into its value', async () => {
    const { content } = await draw(chart({ rows: [row({ label: 'x'.repeat(200) })] }))
    const cut = (at: string): string => new RegExp(`data-at="${at}">([^<]*)<`).exec(content)?.[1] ?? ''
    expect(cut('wide').length).toBeGreaterThan(60)
    expect(cut('wide').length).toBeLessThan(90)
    expect(cut('narrow').length).toBeLessThan(36)
    for (const at of ['wide', 'narrow']) expect(cut(at).endsWith('…')).toBe(true)
  })

  test('that is called like a number or an attribute keeps its name', async () => {
    expect(texts(await drawn({ label: '52.36761 role="x"' }))).toContain('52.36761 role="x"')
  })

  test('with a name in markup is text', async () => {
    expect(await drawn({ label: '<script>alert(1)</script>' })).toContain(
      '>&#60;script&#62;alert(1)&#60;/script&#62;</text>',
    )
  })
})

test('a limit is drawn from end to end, and an open one to the edge', async () => {
  const area = async (min: number | null, max: number | null): Promise<string | undefined> => {
    const { content } = await draw(chart({ limit: { min, max } }))
    return /<rect class="band" x="([^"]*)" width="([^"]*)"/.exec(content)?.slice(1).join(' ')
  }
  expect(await area(0.25, 0.75)).toBe('25% 50%')
  expect(await area(0.75, null)).toBe('75% 25%')
  expect(await area(null, 0.25)).toBe('0% 25%')
})

test('every colour of a chart is one that the style sheet can change', async () => {
  for (const audit of [pilot(), checkedOnlyTheFlagged()]) {
    for (const figure of figuresOf(reportOf(audit, options()))) {
      const { content } = await draw(figure.chart)
      expect(content).not.toMatch(/ (fill|stroke)=/)
      for (const [, name = ''] of content.matchAll(/class="([a-z_]+)/g)) {
        if (!['v', 'w', 'possible'].includes(name)) expect(style).toContain(`.rows .${name}{fill:var(--${name})`)
      }
    }
  }
})

test.each([
  ['light', palette],
  ['dark', darkPalette],
] as const)('on a %s page text stands out by 4.5 to 1, and what has to be seen by 3 to 1', (_, colours) => {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  // WCAG 2.2, 'contrast ratio'
  const contrast = (a: string, b: string): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
    return (light + 0.05) / (dark + 0.05)
  }
  for (const name of ['ink', 'mute', 'fail', 'undetermined', 'pass', 'not_applicable'] as const) {
    expect(contrast(colours[name], colours.paper), name).toBeGreaterThanOrEqual(4.5)
  }
  for (const name of ['mark', 'edge', 'fail', 'undetermined', 'pass'] as const) {
    expect(contrast(colours[name], colours.paper), name).toBeGreaterThanOrEqual(3)
    if (name !== 'edge') expect(contrast(colours[name], colours.band), `${name} on the limit`).toBeGreaterThanOrEqual(3)
  }
})

test('a chart in the report is the one that its specification makes', async () => {
  for (const audit of [pilot(), checkedOnlyTheFlagged(), many(hostileNames)]) {
    for (const { chart: one } of figuresOf(reportOf(audit, options()))) {
      const { spec } = compile({ ...specOf(one), width: widths.narrow })
      const view = await new View(parse(spec), { renderer: 'none' }).runAsync()
      expect((await draw(one)).content).toBe(stripOf(view, widths.narrow))
    }
  }
})

test('drawing again gives the same drawing', async () => {
  const spec = chart({})
  const first = await draw(spec)
  await draw(chart({ quantity: 'ratio' }))
  expect(await draw(spec)).toEqual(first)
})

test('icons are as many as there are people, whatever is known', () => {
  const counts = (total: 100 | 1_000, certain: number, possible: number): readonly number[] =>
    [...textOf(icons({ total, certain, possible }, 'name')).matchAll(/ d="([^"]*)"/g)].map(
      ([, path = '']) => path.split('M').length - 1,
    )
  expect(counts(100, 18, 100)).toEqual([18, 82, 0])
  expect(counts(1_000, 6, 6)).toEqual([6, 0, 994])
})
