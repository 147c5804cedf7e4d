import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const NEVER = ['**/node_modules/**', '**/dist/**']
/** They put something else in the place of a module, which others must not find there. */
const ALONE = [
  'test/exams/growth.test.ts',
  'extension/src/assistant/models/editor-model.test.ts',
  'extension/src/mcp/register.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: ['test/temporary-folder.ts'],
    // Only what hangs is stopped: a busy machine decides no test.
    testTimeout: 120_000,
    // One less by default, which leaves a machine of two cores with a single worker.
    maxWorkers: availableParallelism(),
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['{schemas,core,exchange,assistant,server,mcp,cli,extension,test}/**/*.test.ts'],
          exclude: [...NEVER, ...ALONE],
          // What is pure is loaded once for all the files of a worker.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE, exclude: NEVER } },
    ],
  },
})
