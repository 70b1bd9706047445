/**
 * The script of an interactive page: what src/interactive becomes when it is built. It is empty here, because the build
 * (tsup.config.ts) and the tests (vitest.config.ts) put it in; without it a page is the static one.
 */
export const script: string = ''
