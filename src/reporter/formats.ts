import { AuditError } from '../error.js'
import { nearest } from '../nearest.js'
import type { Format } from './format.js'

/** Each format by its id. They load when they are asked for: an audit that writes JSON never pays for the charts. */
const loaders: Readonly<Record<string, () => Promise<Format>>> = {
  html: async () => (await import('./html.js')).html,
  json: async () => (await import('./json.js')).json,
  pdf: async () => (await import('./pdf.js')).pdf,
  terminal: async () => (await import('./terminal.js')).terminal,
  vega: async () => (await import('./vega.js')).vega,
}

/** What `--format` takes. */
export const formatIds: readonly string[] = Object.keys(loaders)

/**
 * The format with this id, loaded.
 *
 * @throws AuditError (usage) for an id that there is none of, with the ids there are and the nearest.
 * @example const [file] = await (await formatById('json')).render(audit, options) // file.path is 'audit.json'
 */
export async function formatById(id: string): Promise<Format> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined
  if (load !== undefined) return load()
  const near = nearest(id, formatIds)
  throw new AuditError('usage', {
    message: `There is no format ${JSON.stringify(id)}; there are ${formatIds.join(', ')}.`,
    place: { key: '--format' },
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  })
}
