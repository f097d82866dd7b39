import { defineConfig } from 'vitest/config'

// The long suite over a whole docs set runs where one is named: see `npm run test:corpus`.
const corpus = process.env.CORPUS !== undefined

export default defineConfig({
  test: {
    include: corpus ? ['test/corpus/*.corpus.ts'] : ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: corpus ? 600_000 : 30_000,
  },
})
