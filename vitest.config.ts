import { defineConfig } from 'vitest/config'

const patience = { testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    projects: [
      { test: { ...patience, name: 'rooms', include: ['test/**/*.test.ts'], exclude: ['test/cli/**'] } },
      // What runs the program itself needs it built first.
      { test: { ...patience, name: 'program', include: ['test/cli/**/*.test.ts'], globalSetup: ['test/builtCli.ts'] } },
    ],
  },
})
