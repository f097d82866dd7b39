import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { diagnose } from '../messages/diagnostic.js'
import type { Output } from './passage.js'

/** Warns of headings with equal ids, and says what the link of each but the first becomes. */
export function checkHeadingIds(root: Root, output: Output): void {
  const { docset, findings } = output
  const first = new Map<string, Heading>()
  const slugger = new GithubSlugger()
  const headings = headingsIn(root.children, output, [])
  if (headings.length < 2) return
  for (const heading of headings) {
    const path = pathOf(heading, output)
    const offset = heading.position?.start.offset
    const written = offset === undefined ? undefined : docset.document(path).headings.get(offset)
    const id = headingId(written ?? heading)
    if (id === '') continue
    // An id that is written stays as it is; hosts number the ones that they make.
    const link = hasWrittenId(written ?? heading) ? id : slugger.slug(id, true)
    const known = first.get(id)
    if (known === undefined) first.set(id, heading)
    if (!first.has(link)) first.set(link, heading)
    if (known === undefined) continue
    const args = { id, first: describeLocation(known, output), link: link === id ? undefined : link }
    findings.add(diagnose('heading-id', path, heading.position, args), () => heading.data?.origin?.chain ?? [])
  }
}

function pathOf(heading: Heading, { path }: Output): string {
  return heading.data?.origin?.path ?? path
}

function describeLocation(heading: Heading, output: Output): string {
  const { line, column } = heading.position?.start ?? { line: 1, column: 1 }
  return `${pathOf(heading, output)}:${line}:${column}`
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
    else if (containers.has(node.type) && 'children' in node && !output.standing.has(node)) {
      headingsIn(node.children, output, found)
    }
  }
  return found
}
