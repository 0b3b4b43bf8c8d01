import { defineConfig } from 'vitest/config'

// One Navet, one mail server and one Chromium serve all files, which therefore go one at a time.
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: 'test/browser/global-setup.ts',
    isolate: false,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
