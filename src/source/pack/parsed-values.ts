import type { Nodes, Root } from 'mdast'
import { diagnosticOf, type Diagnostic } from '../../messages/diagnostic.js'
import type { Failure, Parsed, ParsedText } from '../parse.js'
import { notePlaceholders, placeholdersIn, type MaskedField, type MaskedText } from '../placeholders/unmask.js'

/** What is packed of a file: nothing of it names a path. */
interface Values {
  readonly tree: Root
  readonly failure: Failure | undefined
  readonly diagnostics: readonly Omit<Diagnostic, 'path' | 'key'>[]
  /** Nodes, each with what stands in its text. */
  readonly placeholders: readonly (readonly [Nodes, readonly (readonly [MaskedField, MaskedText])[]])[]
}

/** `undefined` where it tells of another file. */
export function toValues({ tree, failure, ...said }: ParsedText, path: string): Values | undefined {
  // What is said is the library's own, or nothing.
  const diagnostics = said.diagnostics as readonly Diagnostic[]
  if (diagnostics.some((diagnostic) => diagnostic.path !== path)) return undefined
  return {
    tree,
    failure,
    diagnostics: diagnostics.map(({ path: _, key: __, ...rest }) => rest),
    placeholders: placeholdersOf(tree),
  }
}

/** @throws {TypeError} where they are none */
export function fromValues(values: unknown, path: string): Parsed {
  const { tree, failure, diagnostics, placeholders } = values as Values
  for (const [node, texts] of placeholders) notePlaceholders(node, new Map(texts))
  return {
    tree,
    ...(failure && { failure }),
    diagnostics: diagnostics.map(({ position, cause, ...found }) => diagnosticOf(found, path, position, cause)),
  }
}

function placeholdersOf(tree: Root): Values['placeholders'] {
  const found: [Nodes, (readonly [MaskedField, MaskedText])[]][] = []
  const left: Nodes[] = [tree]
  for (let node = left.pop(); node; node = left.pop()) {
    const texts = placeholdersIn(node)
    if (texts) found.push([node, [...texts]])
    if ('children' in node && Array.isArray(node.children)) for (const child of node.children) left.push(child)
  }
  return found
}
