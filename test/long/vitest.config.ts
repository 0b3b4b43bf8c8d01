import { defineConfig } from 'vitest/config'

// All the rounds: as many as nobody wants to wait for at every change.
export default defineConfig({
  test: {
    // The engines' properties, too, with other seeds than npm test has.
    include: ['{test/long,engines}/**/*.test.ts'],
    globalSetup: 'test/global-setup.ts',
    isolate: false,
    maxWorkers: 1,
    testTimeout: 1_800_000,
    hookTimeout: 60_000,
  },
})
