import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolver } from '../../src/index.js'
import { openDocs, readDocs } from '../../src/node.js'
import { runs } from '../runs.js'
import { operations, perform } from './random-operations.js'

/** All that a resolver knows. */
function everythingOf(resolver: Resolver): unknown {
  return {
    pages: resolver.pages,
    partials: resolver.partials,
    graph: resolver.graph.toJSON(),
    outputs: [...resolver.resolveAll()].map((output) => [output.path, output.sdk, output.tree, output.fingerprint]),
    messages: resolver.report().flatMap((file) => file.messages.map(String)),
  }
}

describe('after any series of changes, docs that are read again', () => {
  it.each([
    ['as a whole', false, false],
    ['where something changed', true, false],
    ['with links that are followed', true, true],
  ])('%s are as if they were read for the first time', async (_, isPartly, followSymlinks) => {
    const series = fc.array(fc.array(operations, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(series, async (bursts) => {
        const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'mdx-partials-')))
        const docs = await openDocs({ root, sdks: ['go', 'js'], followSymlinks })
        try {
          for (const burst of bursts) {
            const touched = burst.flatMap((operation) => perform(root, operation))
            const { messages } = await docs.refresh(isPartly ? touched : undefined)
            const fresh = createResolver(await readDocs(root, { followSymlinks }), { sdks: ['go', 'js'] })
            expect(everythingOf(docs.resolver)).toEqual(everythingOf(fresh))
            const all = fresh.report().flatMap((file) => file.messages.map(String))
            for (const message of messages.flatMap((file) => file.messages)) expect(all).toContain(String(message))
          }
        } finally {
          await docs.close()
          rmSync(root, { recursive: true })
        }
      }),
      { numRuns: runs(1 / 2) },
    )
  })
})
