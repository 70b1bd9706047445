/** So many rows tell what kind of column one is, and where its bins end, before all of them are counted. */
export const rowsLookedAt = 20_000
