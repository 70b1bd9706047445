import { AuditError } from '../../error.js'
import { nearest } from '../../nearest.js'
import type { CompareFormat } from './compared.js'

const loads: Readonly<Record<string, () => Promise<CompareFormat>>> = {
  terminal: async () => (await import('./terminal.js')).terminal,
  html: async () => (await import('./html.js')).html,
  json: async () => (await import('./json.js')).json,
  markdown: async () => (await import('./markdown.js')).markdown,
}

/** What people write for it. */
const aliases: Readonly<Record<string, string>> = { md: 'markdown' }

/** What `maatlat compare --format` takes. */
const compareFormatIds: readonly string[] = Object.keys(loads)

/**
 * A way of writing a comparison, loaded.
 *
 * @throws AuditError (usage) for an id that there is none of
 * @example const [file] = await (await compareFormatById('json')).render(compared, options) // file.path is 'compare.json'
 */
export async function compareFormatById(id: string): Promise<CompareFormat> {
  const named = Object.hasOwn(aliases, id) ? (aliases[id] ?? id) : id
  const load = Object.hasOwn(loads, named) ? loads[named] : undefined
  if (load !== undefined) return load()
  const near = nearest(id, compareFormatIds)
  throw new AuditError('usage', {
    message: `There is no format ${JSON.stringify(id)} of a comparison; there are ${compareFormatIds.join(', ')}.`,
    place: { key: '--format' },
    ...(near === undefined ? {} : { hint: `Did you mean "${near}"?` }),
  })
}
