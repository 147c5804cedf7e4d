import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    globalSetup: ['test/temporary-folder.ts'],
    include: ['{schemas,core,exchange,assistant,server,mcp,cli,extension,test}/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    // Only what hangs is stopped: a busy machine decides no test.
    testTimeout: 120_000,
    // One less by default, which leaves a machine of two cores with a single worker.
    maxWorkers: availableParallelism(),
  },
})
