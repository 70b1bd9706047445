import { readFile } from 'node:fs/promises'
import { transform } from 'esbuild'

/**
 * Shortens the names in the packages that are bundled, because a third of a start is parsing them; in code of our own they
 * stay, so that a stack can be read.
 */
export const minifyPackages = {
  name: 'minify-packages',
  setup(build) {
    build.onLoad({ filter: /[\\/]node_modules[\\/].*\.[cm]?js$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), {
        loader: 'js',
        minify: true,
        legalComments: 'none',
        target: 'node20',
      })
      return { contents: code, loader: 'js' }
    })
  },
}
