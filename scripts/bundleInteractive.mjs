// The script of an interactive report: src/interactive and what it needs of ours and of others, as one text.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { intro, noticesOf, packagesOf, rule } from './licences.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
/** The module that holds the script: empty as it is written, and filled by whoever builds or tests. */
const place = /src[\\/]reporter[\\/]html[\\/]script\.ts$/

/** One package asks by `eval` whether the language has generators; the page's policy forbids it, and every browser has. */
const noEval = {
  name: 'no-eval',
  setup: ({ onLoad }) =>
    onLoad({ filter: /@stdlib[\\/]utils-eval[\\/]lib[\\/]index\.js$/ }, () => ({
      contents: 'module.exports = () => {}',
    })),
}

/** The script, with the licences of all that is in it, and the files that it was made of. */
export async function bundleInteractive() {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/interactive/main.ts'],
    bundle: true,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    legalComments: 'none',
    plugins: [noEval],
    metafile: true,
    write: false,
  })
  const inputs = Object.values(metafile.outputs).flatMap((output) => Object.keys(output.inputs))
  const notices = await noticesOf(root, packagesOf(inputs))
  const licences = notices.length === 0 ? '' : `/*\n${[intro, ...notices].join(rule).replaceAll('*/', '* /')}*/\n`
  const script = `${licences}${outputFiles[0].text}`.replaceAll('\r', '')
  // It stands in a page, where these would end it or hide it.
  if (/<\/script|<!--/i.test(script)) throw new Error('The interactive script cannot stand in a page')
  return { script, inputs }
}

const filled = async () => `export const script = ${JSON.stringify((await bundleInteractive()).script)}`

/** For the bundler of the program. */
export const esbuildInteractive = {
  name: 'interactive',
  setup: ({ onLoad }) => onLoad({ filter: place }, async () => ({ contents: await filled(), loader: 'ts' })),
}

/** For the tests, which run what is in `src`. */
export const viteInteractive = () => ({
  name: 'interactive',
  enforce: 'pre',
  load: (id) => (place.test(id) ? filled() : null),
})
