import { defineConfig } from 'vitest/config'
import { viteInteractive } from './scripts/bundleInteractive.mjs'

const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

const program = ['test/cli/**/*.test.ts', 'test/integrations/**/*.test.ts', 'test/pipeline/**/*.test.ts']

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [viteInteractive()],
        test: { ...patience, name: 'rooms', include: ['test/**/*.test.ts'], exclude: program },
      },
      // What runs the program itself needs it built first.
      { test: { ...patience, name: 'program', include: program, globalSetup: ['test/builtCli.ts'] } },
    ],
  },
})
