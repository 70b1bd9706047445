import type { Pack } from './pack.js'

/**
 * Languages beside English and Dutch, by their code: each is one file in this folder, named after its code, that exports
 * a `Pack`, and one line here. What it lacks does not compile.
 *
 * @example { fy }
 */
export const packs = {} as const satisfies Readonly<Record<string, Pack>>
