import type { CellRequest, Key } from '../engine.js'

/** A request for cells by keys of the rows that are selected, and for nothing else. */
export const bareRequest = (
  keys: readonly Key[],
  { where, maximumCells }: Pick<CellRequest, 'where' | 'maximumCells'>,
): CellRequest => ({ uses: [], keys, weight: null, score: null, units: null, numbers: null, where, maximumCells })
