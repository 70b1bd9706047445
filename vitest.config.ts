import { defineConfig } from 'vitest/config'
import { viteInteractive } from './scripts/bundleInteractive.mjs'

const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [viteInteractive()],
        test: { ...patience, name: 'rooms', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] },
      },
      // What runs the program itself needs it built first.
      { test: { ...patience, name: 'program', include: ['test/cli/**/*.test.ts'], globalSetup: ['test/builtCli.ts'] } },
    ],
  },
})
