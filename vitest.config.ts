import { defineConfig, type TestProjectConfiguration } from 'vitest/config'
import { runs, seed, takeLongRuns } from './test/runs.js'

/** What the bench compares with has tests of its own. */
const elsewhere = '**/node_modules/**'

/** The tests of one kind, by the end of their names. */
function kind(name: string, end: string, more: object = {}): TestProjectConfiguration {
  return {
    test: {
      name,
      include: [`test/**/*${end}`],
      // The one clock there is, for what hangs.
      testTimeout: 600_000,
      hookTimeout: 600_000,
      // Modules are loaded once a worker, not once a file: none of ours keeps anything from one call to the next.
      isolate: false,
      ...more,
    },
  }
}

export default defineConfig(({ mode }) => {
  const isLong = mode === 'long'
  // Real hosts take the whole machine, one at a time.
  if (mode === 'hosts')
    return {
      test: {
        fileParallelism: false,
        projects: [kind('hosts', '.hosts.test.ts', { globalSetup: 'test/hosts/tarball.ts' })],
      },
    }
  const hasDocsSet = process.env.CORPUS !== undefined
  if (isLong) {
    takeLongRuns()
    console.log(`RUNS=${runs()} SEED=${seed()} draws the same samples again`)
    if (!hasDocsSet) console.log('Left out: the docs set, for CORPUS names none')
  }
  const short = [
    kind('tables', '.test.ts', { exclude: [elsewhere, 'test/**/*.{law,built,long,hosts}.test.ts'] }),
    kind('laws', '.law.test.ts', { setupFiles: ['test/setup.ts'] }),
    kind('built', '.built.test.ts'),
  ]
  const long = kind('long', '.long.test.ts', { exclude: hasDocsSet ? [elsewhere] : [elsewhere, 'test/corpus/**'] })
  return { test: { maxWorkers: '100%', projects: isLong ? [...short, long] : short } }
})
