import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createResolver, type Resolver } from '../../src/index.js'
import { openDocs, readDocs } from '../../src/node.js'
import { runs } from '../runs.js'

// In the normal form that is rarer.
const accented = 'é.mdx'.normalize('NFD')
const names = ['a.mdx', 'b.mdx', 'b.go.mdx', '_p', 'x', accented, '.git']

const paths = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/'))
const texts = fc.constantFrom(
  'text',
  '<Include src="_p/a" />',
  '<Include src="../_p/b.mdx" />\n\n<Include src="./x/a" />',
  '<If sdk="go">go</If>',
  '<If>',
  'a\0b',
)

type Operation =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove' | 'folder'; readonly path: string }
  | Move

interface Move {
  readonly kind: 'rename' | 'link'
  readonly path: string
  readonly to: string
}

const operations: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path: paths, text: texts }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'folder' as const), path: paths }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('rename' as const, 'link' as const), path: paths, to: paths }),
  },
)

/** Does what can be done, as somebody else would. @returns the paths that were touched */
function perform(root: string, operation: Operation): string[] {
  const at = (path: string): string => join(root, path)
  const { path } = operation
  try {
    if (operation.kind === 'remove') rmSync(at(path), { recursive: true, force: true })
    else if (operation.kind === 'folder') mkdirSync(at(path), { recursive: true })
    else if (operation.kind === 'write') {
      mkdirSync(dirname(at(path)), { recursive: true })
      writeFileSync(at(path), operation.text)
    } else if ('to' in operation) move(root, operation)
  } catch {
    // A file in the way of a folder, or nothing to rename.
  }
  return 'to' in operation ? [path, operation.to] : [path]
}

function move(root: string, { kind, path, to }: Move): void {
  mkdirSync(dirname(join(root, to)), { recursive: true })
  if (kind === 'rename') renameSync(join(root, path), join(root, to))
  else symlinkSync(join(root, to), join(root, path))
}

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
      { numRuns: runs() / 2 },
    )
  })
})
