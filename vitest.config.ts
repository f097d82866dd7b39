import { defineConfig, type TestProjectConfiguration } from 'vitest/config'

// The docs set's suite runs where `CORPUS` names one.
const withoutDocsSet = process.env.CORPUS === undefined ? ['test/corpus/**'] : []

/** The tests of one kind, by the end of their names; no clock but this one, and it is for what hangs. */
const kind = (name: string, include: string, more: object = {}): TestProjectConfiguration => ({
  test: { name, include: [`test/**/${include}`], testTimeout: 600_000, hookTimeout: 600_000, ...more },
})

export default defineConfig({
  test: {
    projects: [
      kind('tables', '*.test.ts', { exclude: ['test/**/*.{law,built,long}.test.ts'] }),
      kind('laws', '*.law.test.ts', { setupFiles: ['test/setup.ts'] }),
      kind('built', '*.built.test.ts'),
      kind('long', '*.long.test.ts', { exclude: withoutDocsSet }),
    ],
  },
})
