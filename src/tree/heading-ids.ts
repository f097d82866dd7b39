import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { diagnose } from '../messages/diagnostic.js'
import type { Output } from './passage.js'

/** Warns of headings with equal ids, and says what the link of each but the first becomes. */
export function checkHeadingIds(root: Root, output: Output): void {
  const headings = headingsIn(root.children, output, [])
  if (headings.length < 2) return
  const rows: Row[] = []
  const ids = new Set<string>()
  for (const heading of headings) {
    const read = originalOf(heading, output)
    const id = headingId(read)
    if (id === '') continue
    rows.push({ heading, read, id })
    ids.add(id)
  }
  if (ids.size < rows.length) sayRepeated(rows, output)
}

interface Row {
  readonly heading: Heading
  /** What it was copied from, if it reads the same: of that, the id is known. */
  readonly read: Heading
  readonly id: string
}

function originalOf(heading: Heading, output: Output): Heading {
  const offset = heading.position?.start.offset
  if (offset === undefined) return heading
  return output.docset.document(pathOf(heading, output)).headings.get(offset) ?? heading
}

// Hosts number the ids that they make, as GitHub does; one that is written stays as it is. Of a heading that comes many
// times over, one link is told.
function sayRepeated(rows: readonly Row[], output: Output): void {
  const first = new Map<string, Heading>()
  const said = new Set<string>()
  const slugger = new GithubSlugger()
  for (const { heading, read, id } of rows) {
    const link = hasWrittenId(read) ? id : slugger.slug(id, true)
    const known = first.get(id)
    for (const taken of [id, link]) if (!first.has(taken)) first.set(taken, heading)
    if (known === undefined) continue
    const [own, at] = [describeLocation(heading, output), describeLocation(known, output)]
    if (said.has(`${own} ${id}`)) continue
    said.add(`${own} ${id}`)
    const args = { id, first: own === at ? undefined : at, link: link === id ? undefined : link }
    const diagnostic = diagnose('heading-id', pathOf(heading, output), heading.position, args)
    output.findings.add(diagnostic, () => heading.data?.origin?.chain ?? [])
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
  'containerDirective',
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
