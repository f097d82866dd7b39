import type { Heading, Nodes, Root } from 'mdast'
import { headingId } from '../directives/headings.js'
import { diagnose, toMessage, keyOf } from '../model/diagnostic.js'
import type { Frame } from './frame.js'

/** Warns of headings with equal ids: links would reach only the first. */
export function checkHeadingIds(root: Root, page: Frame): void {
  const first = new Map<string, string>()
  for (const heading of headingsIn(root.children)) {
    const { path, chain } = heading.data?.origin ?? { path: page.document.path, chain: [] }
    const { start } = heading.position ?? { start: { line: 1, column: 1, offset: undefined } }
    const { docset, messages, diagnostics } = page.output
    const written = start.offset === undefined ? undefined : docset.document(path).headings.get(start.offset)
    const id = headingId(written ?? heading)
    if (id === '') continue
    const known = first.get(id)
    if (known === undefined) {
      first.set(id, `${path}:${start.line}:${start.column}`)
      continue
    }
    const diagnostic = diagnose('heading-id', path, heading.position, { id, first: known })
    if (messages.has(keyOf(diagnostic))) continue
    messages.set(keyOf(diagnostic), toMessage(diagnostic, chain))
    diagnostics.push(diagnostic)
  }
}

const leaves: ReadonlySet<string> = new Set(['code', 'paragraph', 'table'])

function* headingsIn(nodes: readonly Nodes[]): Generator<Heading> {
  for (const node of nodes) {
    if (node.type === 'heading') yield node
    else if ('children' in node && !leaves.has(node.type)) yield* headingsIn(node.children)
  }
}
