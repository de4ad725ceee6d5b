import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const browserTests = ['tests/journeys/**', 'tests/accessibility/**', 'tests/security/**']
// What ends processes and fills connections runs by itself: its neighbours would fail with it.
const aloneTests = ['tests/reliability/**']
const served = { globalSetup: 'tests/support/product-setup.ts', testTimeout: 60_000, hookTimeout: 120_000 }

/** The longest files first, so that two rows end at about the same time. */
class LongestFirst extends BaseSequencer {
  private static readonly longest = ['accessibility/pages', 'accessibility/plain-pages', 'accessibility/focus', 'security/route-matrix', 'accessibility/markup']

  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const named = LongestFirst.longest.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`))
      return named < 0 ? LongestFirst.longest.length : named
    }
    return (await super.sort(files)).sort((one, other) => place(one) - place(other))
  }
}

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  test: {
    pool: 'forks',
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    env: { TZ: 'UTC', CHECKPOINT_DISABLE: '1' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Pure rules leave nothing behind, and loading the modules anew for each file takes as long as the tests.
          isolate: false,
          include: ['{app,prisma,tests}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, '**/*.db.test.ts', ...browserTests, ...aloneTests],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{app,prisma,tests}/**/*.db.test.ts'],
          exclude: [...configDefaults.exclude, ...browserTests, ...aloneTests],
          globalSetup: 'tests/support/database-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: { ...served, name: 'browser', include: browserTests.map((folder) => `${folder}/*.test.{ts,tsx}`), maxWorkers: 2 },
      },
      {
        extends: true,
        test: { ...served, name: 'alone', include: aloneTests.map((folder) => `${folder}/*.test.{ts,tsx}`), maxWorkers: 1, fileParallelism: false },
      },
    ],
  },
})
