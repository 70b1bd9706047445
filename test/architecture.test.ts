import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The house: which room may import which. `types` may be imported as types only. The files beside the rooms hold words
 * that every room shares; the three that join rooms together stand on top.
 */
const shared = [
  'bins',
  'counts',
  'error',
  'inert',
  'language',
  'languages',
  'nearest',
  'qualityChecks',
  'timeWindow',
  'version',
]
const rooms: Readonly<Record<string, { readonly code: readonly string[]; readonly types?: readonly string[] }>> = {
  statistics: { code: [] },
  metrics: { code: ['statistics'], types: ['config'] },
  config: { code: ['metrics'] },
  // What is learned of all inputs of a row at once is learned where rows are.
  loader: { code: ['statistics'], types: ['config'] },
  policy: { code: ['metrics', 'statistics'], types: ['config'] },
  privacy: { code: ['statistics'], types: ['config'] },
  // Two audits side by side; the later one is judged again, against the earlier.
  compare: { code: ['audit', 'config', 'metrics', 'policy', 'statistics'], types: ['result'] },
  reporter: { code: ['compare', 'metrics', 'policy', 'config'], types: ['result'] },
  audit: { code: ['config', 'loader', 'metrics', 'policy', 'privacy'], types: ['result'] },
  dataFrame: { code: ['audit', 'config', 'loader', 'metrics'], types: ['result'] },
  // The same audit again, in a browser: at other thresholds.
  interactive: { code: ['config', 'metrics', 'policy', 'reporter'], types: ['result'] },
  cli: { code: ['audit', 'compare', 'config', 'loader', 'metrics', 'policy', 'reporter'], types: ['result'] },
  index: {
    code: ['audit', 'compare', 'config', 'dataFrame', 'loader', 'metrics', 'policy', 'reporter'],
    types: ['result'],
  },
  result: { code: [], types: ['config', 'metrics', 'policy'] },
  bins: { code: [] },
  counts: { code: [] },
  error: { code: [] },
  inert: { code: [] },
  language: { code: [] },
  // The words of every room, as types: a language is one file.
  languages: { code: [], types: ['config', 'metrics', 'policy', 'reporter'] },
  nearest: { code: [] },
  qualityChecks: { code: [] },
  timeWindow: { code: [] },
  version: { code: [] },
}

const src = resolve('src')

interface Arrow {
  readonly from: string
  readonly file: string
  readonly to: string
  readonly typeOnly: boolean
}

const roomOf = (path: string): string => (relative(src, path).split(sep)[0] ?? '').replace(/\.(ts|js)$/, '')

function arrowsOf(path: string): readonly Arrow[] {
  const text = readFileSync(path, 'utf8')
  const statements = text.matchAll(
    /^(?:import|export)\s([^'"`;]*?\sfrom\s)?['"](\.[^'"]+)['"]|import\(\s*['"](\.[^'"]+)['"]/gms,
  )
  return [...statements].map((match) => ({
    from: roomOf(path),
    file: relative(src, path),
    to: roomOf(resolve(dirname(path), match[2] ?? match[3] ?? '')),
    typeOnly: (match[1] ?? '').startsWith('type ') || everyNameIsType(match[1]),
  }))
}

/** `import { type A, type B } from` */
function everyNameIsType(clause = ''): boolean {
  const [, names] = /\{([^}]*)\}/s.exec(clause) ?? []
  return names?.split(',').every((name) => name.trim() === '' || name.trim().startsWith('type ')) ?? false
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(src, name))
const arrows = files.flatMap(arrowsOf)

describe('arrows between rooms point one way', () => {
  test('every folder and file beside them has a place in the house', () => {
    expect([...new Set(files.map(roomOf))].sort()).toEqual(Object.keys(rooms).sort())
  })

  test.each(Object.keys(rooms))('%s imports only what it may', (room) => {
    const { code = [], types = [] } = rooms[room] ?? {}
    const wrong = arrows
      .filter(({ from, to }) => from === room && to !== room && !shared.includes(to))
      .filter(({ to, typeOnly }) => !(code.includes(to) || (typeOnly && types.includes(to))))
    expect(wrong.map(({ file, to }) => `${file} → ${to}`)).toEqual([])
  })

  test('the check sees imports at all', () => {
    expect(arrows.length).toBeGreaterThan(100)
    expect(arrows.some(({ from, to }) => from === 'cli' && to === 'audit')).toBe(true)
  })
})

test('the engine, the charts and the schema of a plan are imported only when used', () => {
  const heavy = /^import\s(?!type\b)[^'"]*from\s['"](@duckdb\/node-api|vega|vega-lite|danfojs-node|zod|yaml)['"]/m
  const eager = files.filter((path) => heavy.test(readFileSync(path, 'utf8')))
  const onStart = reachable(join(src, 'cli', 'main.ts'))
  expect(eager.filter((path) => onStart.has(path)).map((path) => relative(src, path))).toEqual([])
})

/** Files that are loaded with a file: by static imports that are not of types. */
function reachable(start: string): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (path: string): void => {
    if (seen.has(path)) return
    seen.add(path)
    const statics = readFileSync(path, 'utf8').matchAll(/^(?:import|export)\s([^'"`;]*?\sfrom\s)?['"](\.[^'"]+)['"]/gms)
    for (const match of statics) {
      if (!(match[1] ?? '').startsWith('type ')) visit(resolve(dirname(path), (match[2] ?? '').replace(/\.js$/, '.ts')))
    }
  }
  visit(start)
  return seen
}
