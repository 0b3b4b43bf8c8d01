import { defineConfig } from 'vitest/config'

/** The tests of npm run check: those that need no database. */
export default defineConfig({
  test: {
    include: ['{src,engines,tools,bin}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/planted/**'],
    setupFiles: ['test/fixed-seed.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
})
