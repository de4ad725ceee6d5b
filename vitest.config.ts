import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

const browserTests = ['tests/journeys/**', 'tests/accessibility/**', 'tests/reliability/**', 'tests/security/**']

export default defineConfig({
  resolve: { alias: { '~': fileURLToPath(new URL('./app', import.meta.url)) } },
  esbuild: { jsx: 'automatic' },
  test: {
    pool: 'forks',
    maxWorkers: 2,
    env: { TZ: 'UTC', CHECKPOINT_DISABLE: '1' },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{app,prisma,tests}/**/*.test.{ts,tsx}'],
          exclude: [...configDefaults.exclude, '**/*.db.test.ts', ...browserTests],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'db',
          include: ['{app,prisma,tests}/**/*.db.test.ts'],
          exclude: [...configDefaults.exclude, ...browserTests],
          globalSetup: 'tests/support/database-setup.ts',
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: browserTests.map((folder) => `${folder}/*.test.{ts,tsx}`),
          globalSetup: 'tests/support/product-setup.ts',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
