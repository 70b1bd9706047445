import { join } from 'node:path'
import { build } from 'tsup'

/** Where the tests build the program: beside `datasets`, as `dist` is. */
export const builtFolder = '.dist-test'
export const builtCli = join(process.cwd(), builtFolder, 'cli.js')

/** Builds the program once for all tests, so that they run what is in `src` and not an older `dist`. */
export async function setup(): Promise<void> {
  await build({ outDir: builtFolder, dts: false, silent: true, onSuccess: async () => {} })
}
