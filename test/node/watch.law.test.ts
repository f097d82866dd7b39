import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDocs, readDocs } from '../../src/node.js'
import { runs } from '../runs.js'
import { operations, perform } from './random-operations.js'

const bursts = fc.array(
  fc.record({
    operations: fc.array(operations, { minLength: 1, maxLength: 4 }),
    // Version control, or a build, may put another folder in the place of the whole.
    replaces: fc.constantFrom(false, false, true),
  }),
  { minLength: 1, maxLength: 4 },
)

describe('docs that are watched', () => {
  it.each([false, true])(
    'come to be what their folder is, whatever happens there (links followed: %s)',
    async (followSymlinks) => {
      await fc.assert(
        fc.asyncProperty(bursts, async (series) => {
          const around = realpathSync.native(mkdtempSync(join(tmpdir(), 'mdx-partials-')))
          const root = join(around, 'docs')
          mkdirSync(root)
          const wrong: Error[] = []
          const docs = await openDocs({ root, sdks: [], followSymlinks, onError: (error) => wrong.push(error) })
          try {
            let wake = (): void => undefined
            await docs.watch(() => {
              wake()
            })
            const texts = (): [string, unknown][] =>
              docs.resolver.report().map(({ path, value }): [string, unknown] => [path, value])
            for (const [at, burst] of series.entries()) {
              if (burst.replaces) {
                renameSync(root, join(around, `docs-${at}`))
                mkdirSync(root)
              }
              for (const operation of burst.operations) perform(root, operation)
              const expected = JSON.stringify([...(await readDocs(root, { followSymlinks }))])
              while (JSON.stringify(texts()) !== expected)
                await new Promise<void>((resolve) => {
                  wake = resolve
                })
            }
            expect(wrong).toEqual([])
          } finally {
            await docs.close()
            rmSync(around, { recursive: true })
          }
        }),
        { numRuns: runs(1 / 10) },
      )
    },
  )
})
