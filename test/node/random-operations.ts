import { mkdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import fc from 'fast-check'

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

/** What somebody does to a folder. */
export type Operation =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'remove' | 'folder'; readonly path: string }
  | Move

interface Move {
  readonly kind: 'rename' | 'link'
  readonly path: string
  readonly to: string
}

export const operations: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), path: paths, text: texts }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('remove' as const, 'folder' as const), path: paths }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('rename' as const, 'link' as const), path: paths, to: paths }),
  },
)

/** Does what can be done, as somebody else would. @returns the paths that were touched */
export function perform(root: string, operation: Operation): string[] {
  const at = (path: string): string => join(root, path)
  const { path } = operation
  const named = 'to' in operation ? [path, operation.to] : [path]
  const before = named.flatMap((each) => placesOf(root, each))
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
  return [...before, ...named.flatMap((each) => placesOf(root, each))]
}

/** A path, and the one that links lead to from it. */
function placesOf(root: string, path: string): string[] {
  const real = relative(root, realPathOf(join(root, path)))
  return real === '' || real.startsWith('..') ? [path] : [path, real]
}

function realPathOf(file: string): string {
  try {
    return realpathSync.native(file)
  } catch {
    return join(realPathOf(dirname(file)), basename(file))
  }
}

function move(root: string, { kind, path, to }: Move): void {
  mkdirSync(dirname(join(root, to)), { recursive: true })
  if (kind === 'rename') renameSync(join(root, path), join(root, to))
  else symlinkSync(join(root, to), join(root, path))
}
