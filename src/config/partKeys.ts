import type { PartKind } from '../counts.js'

/** The key of a limit that names the parts which it holds for, by what its measure is of. */
export const partKeys = { stage: 'stages', quality: 'columns', input: 'inputs' } as const satisfies Readonly<
  Record<PartKind, string>
>
