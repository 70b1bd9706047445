import { defineConfig } from 'tsup'
import { esbuildInteractive } from './scripts/bundleInteractive.mjs'
import { minifyPackages } from './scripts/minifyPackages.mjs'

// The distribution functions come in hundreds of tiny packages: they are bundled, so that users install none of them. The
// packages with many files (the charts', the engine's, the plan's) are bundled because one file loads three times as fast
// as sixty, and the writer of Parquet because few need it. All that a user installs beside this one is the engine itself,
// which the bundled code of its package loads. `splitting` keeps the engine and the charts in chunks of their own, which
// load only when used. scripts/notices.mjs writes whose code it is.
export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  clean: true,
  metafile: true,
  dts: { entry: { index: 'src/index.ts' } },
  noExternal: [
    /^@stdlib\//,
    '@duckdb/node-api',
    'commander',
    'hyparquet-writer',
    'simple-statistics',
    'vega',
    'vega-lite',
    'yalps',
    'yaml',
    'zod',
  ],
  external: ['@duckdb/node-bindings'],
  esbuildPlugins: [esbuildInteractive, minifyPackages],
  // Less to parse when the program starts. Names stay, so that a stack can be read.
  esbuildOptions(options) {
    options.minifyWhitespace = true
    options.minifySyntax = true
    options.legalComments = 'none'
  },
  // The bundled packages are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
})
