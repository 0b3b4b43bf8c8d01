import { defineConfig } from 'vitest/config'

// One process serves many files (a database for each is made fast only in a warm one).
export default defineConfig({
  test: {
    include: ['{src,engines,test,tools,bench,bin}/**/*.test.{ts,tsx}'],
    exclude: ['**/node_modules/**', '**/planted/**', 'test/{browser,long,drill}/**'],
    globalSetup: 'test/global-setup.ts',
    setupFiles: ['test/fixed-seed.ts'],
    isolate: false,
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
