import { AuditError } from '../error.js'
import { nearest } from '../nearest.js'
import type { Format } from './format.js'

interface Entry {
  /** For `--help`. */
  readonly description: string
  /** It is one text that makes sense by itself: asked for alone, and without a folder, it goes to the screen. */
  readonly alone?: true
  readonly load: () => Promise<Format>
}

/** Each format by its id. They load when they are asked for: an audit that writes JSON never pays for the charts. */
const entries = {
  terminal: {
    description: 'a table for the screen',
    alone: true,
    load: async () => (await import('./terminal.js')).terminal,
  },
  html: {
    description: 'a report for people, one file: report.html',
    load: async () => (await import('./html.js')).html,
  },
  json: {
    description: 'the whole result, from which any other format can be made: audit.json',
    alone: true,
    load: async () => (await import('./json.js')).json,
  },
  pdf: {
    description: 'the report on paper, by a Chromium (CHROMIUM names it): report.pdf',
    load: async () => (await import('./pdf.js')).pdf,
  },
  markdown: {
    description: 'a summary for a pipeline or a pull request: audit.md',
    alone: true,
    load: async () => (await import('./markdown.js')).markdown,
  },
  junit: {
    description: 'each finding as a test, for a build server: junit.xml',
    alone: true,
    load: async () => (await import('./junit.js')).junit,
  },
  'junit-gitlab': {
    description: 'the same, with the file of the plan at each test: junit-gitlab.xml',
    alone: true,
    load: async () => (await import('./junitGitlab.js')).junitGitlab,
  },
  sarif: {
    description: "what does not pass, for GitHub's code scanning: audit.sarif",
    alone: true,
    load: async () => (await import('./sarif.js')).sarif,
  },
  'sarif-full': {
    description: 'the same with what passes, for viewers that tell them apart: audit-full.sarif',
    alone: true,
    load: async () => (await import('./sarifFull.js')).sarifFull,
  },
  codeclimate: {
    description: "what does not pass, for GitLab's Code Quality: gl-code-quality.json",
    alone: true,
    load: async () => (await import('./codeclimate.js')).codeclimate,
  },
  github: {
    description: 'annotations for a workflow of GitHub; audit writes them by itself there: github.txt',
    alone: true,
    load: async () => (await import('./github.js')).github,
  },
  csv: {
    description: 'the figures as tables: groups, measures, comparisons, aggregates and findings.csv',
    load: async () => (await import('./csv.js')).csv,
  },
  parquet: {
    description: 'the same tables as .parquet, with their types',
    load: async () => (await import('./parquet.js')).parquet,
  },
  vega: {
    description: 'the charts as Vega-Lite specifications: charts/*.vl.json',
    load: async () => (await import('./vega.js')).vega,
  },
} as const satisfies Readonly<Record<string, Entry>>

const byId: Readonly<Record<string, Entry>> = entries

/** What `--format` takes. */
export const formatIds: readonly string[] = Object.keys(byId)

/** Whether a format, asked for alone and without a folder, goes to the screen. */
export const standsAlone = (id: string): boolean => Object.hasOwn(byId, id) && byId[id]?.alone === true

/** The formats in lines, for `--help`. */
export function formatsInLines(): string {
  const width = Math.max(...formatIds.map((id) => id.length))
  return Object.entries(byId)
    .map(([id, { description }]) => `  ${id.padEnd(width)}  ${description}`)
    .join('\n')
}

/**
 * The format with this id, loaded.
 *
 * @throws AuditError (usage) for an id that there is none of, with the ids there are and the nearest.
 * @example const [file] = await (await formatById('json')).render(audit, options) // file.path is 'audit.json'
 */
export async function formatById(id: string): Promise<Format> {
  const load = Object.hasOwn(byId, id) ? byId[id]?.load : undefined
  if (load !== undefined) return load()
  const near = nearest(id, formatIds)
  throw new AuditError('usage', {
    message: `There is no format ${JSON.stringify(id)}; there are ${formatIds.join(', ')}.`,
    place: { key: '--format' },
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  })
}
