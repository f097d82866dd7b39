import type { Heading, Nodes, Root } from 'mdast'
import { headingId } from '../directives/headings.js'
import { diagnose } from '../messages/diagnostic.js'
import type { Origin } from '../model/origin.js'
import { notice, type Frame, type Output } from './frame.js'

/** Warns of headings with equal ids: links would reach only the first. */
export function checkHeadingIds(root: Root, page: Frame): void {
  const { docset, notices } = page.output
  const first = new Map<string, Heading>()
  const headings = headingsIn(root.children, page.output, [])
  if (headings.length < 2) return
  for (const heading of headings) {
    const { path, chain } = originOf(heading, page)
    const offset = heading.position?.start.offset
    const written = offset === undefined ? undefined : docset.document(path).headings.get(offset)
    const id = headingId(written ?? heading)
    const known = first.get(id)
    if (known === undefined) first.set(id, heading)
    else if (id !== '')
      notice(notices, diagnose('heading-id', path, heading.position, { id, first: placeOf(known, page) }), chain)
  }
}

function originOf(heading: Heading, page: Frame): Origin {
  return heading.data?.origin ?? { path: page.document.path, chain: [] }
}

function placeOf(heading: Heading, page: Frame): string {
  const { line, column } = heading.position?.start ?? { line: 1, column: 1 }
  return `${originOf(heading, page).path}:${line}:${column}`
}

const containers: ReadonlySet<string> = new Set([
  'blockquote',
  'footnoteDefinition',
  'list',
  'listItem',
  'mdxJsxFlowElement',
])

// Of conditions that stay, two may never be shown together: what is in them is not compared.
function headingsIn(nodes: readonly Nodes[], output: Output, found: Heading[]): Heading[] {
  for (const node of nodes) {
    if (node.type === 'heading') found.push(node)
    else if (containers.has(node.type) && 'children' in node && !isCondition(node, output))
      headingsIn(node.children, output, found)
  }
  return found
}

function isCondition(node: Nodes, { sdk, docset }: Output): boolean {
  return sdk === undefined && 'name' in node && docset.settings.names.condition.has(node.name ?? '')
}
