import { defineConfig } from 'tsup'

// The distribution functions come in hundreds of tiny packages: they are bundled, so that users install none of them.
// `splitting` keeps the engine and the charts in chunks of their own, which load only when used.
export default defineConfig({
  entry: { index: 'src/index.ts', cli: 'src/cli/main.ts' },
  format: 'esm',
  target: 'node20',
  platform: 'node',
  splitting: true,
  clean: true,
  dts: { entry: { index: 'src/index.ts' } },
  noExternal: [/^@stdlib\//],
  // Less to parse when the program starts. Names stay, so that a stack can be read; the bundled packages' licences go
  // to files of their own.
  esbuildOptions(options) {
    options.minifyWhitespace = true
    options.minifySyntax = true
    options.legalComments = 'external'
  },
  // The bundled packages are CommonJS and call require() for Node's own modules.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
})
