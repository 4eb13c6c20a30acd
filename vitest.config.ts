import { defineConfig } from 'vitest/config'

const lambat = { testTimeout: 60_000, hookTimeout: 120_000 }

export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: 'laporan-uji/vitest.json' }]],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'aturan',
          include: ['src/**/*.test.ts', 'web/src/**/*.test.ts', 'test/**/*.test.ts', 'scripts/**/*.test.ts', 'contoh/**/*.test.ts', 'docs/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/node_modules/**'],
          // Archives and papers are real ones: a machine with neighbours takes its time.
          testTimeout: lambat.testTimeout,
          hookTimeout: lambat.hookTimeout,
        },
      },
      {
        test: {
          name: 'db',
          include: ['{src,test,db,contoh,scripts}/**/*.db.test.ts'],
          globalSetup: ['test/global-database.ts'],
          ...lambat,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.e2e.test.ts'],
          globalSetup: ['test/global-database.ts', 'test/global-bibit.ts'],
          testTimeout: 180_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
