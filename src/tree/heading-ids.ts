import GithubSlugger from 'github-slugger'
import type { Heading, Nodes, Root } from 'mdast'
import { hasWrittenId, headingId } from '../directives/headings.js'
import { positionOf } from '../directives/jsx.js'
import { diagnose } from '../messages/diagnostic.js'
import { copyDeep } from '../model/copy-deep.js'
import { copyPosition } from '../model/copy-position.js'
import { describeLocation } from '../model/describe-location.js'
import { remember } from '../model/remember.js'
import { Findings } from '../plan/notices.js'
import type { Plan } from '../plan/plan.js'
import type { Output, OwnTree } from './passage.js'

const known = new WeakMap<Plan, Findings>()

/**
 * Warns of headings with equal ids, and says what the link of each but the first becomes. All trees of a plan have the
 * same ones.
 *
 * @param make makes a tree of the plan
 */
export function repeatedIds(plan: Plan, make: () => OwnTree): Findings {
  return remember(known, plan, () => {
    const { tree, output } = make()
    return findRepeated(tree, output)
  })
}

function findRepeated(root: Root, output: Output): Findings {
  const headings = headingsIn(root.children, output, [])
  const rows: Row[] = []
  const ids = new Set<string>()
  for (const heading of headings) {
    const read = originalOf(heading, output)
    const id = headingId(read)
    if (id === '') continue
    rows.push({ heading, read, id })
    ids.add(id)
  }
  return ids.size < rows.length ? sayRepeated(rows, output) : new Findings()
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
function sayRepeated(rows: readonly Row[], output: Output): Findings {
  const findings = new Findings()
  const first = new Map<string, Heading>()
  const said = new Set<string>()
  const slugger = new GithubSlugger()
  for (const { heading, read, id } of rows) {
    const link = hasWrittenId(read) ? id : slugger.slug(id, true)
    const known = first.get(id)
    for (const taken of [id, link]) if (!first.has(taken)) first.set(taken, heading)
    if (known === undefined) continue
    const [own, at] = [locationOf(heading, output), locationOf(known, output)]
    if (said.has(`${own} ${id}`)) continue
    said.add(`${own} ${id}`)
    const args = { id, first: own === at ? undefined : at, link: link === id ? undefined : link }
    const diagnostic = diagnose(
      'heading-id',
      pathOf(heading, output),
      heading.position && copyPosition(heading.position),
      args,
    )
    findings.add(diagnostic, () => copyDeep(heading.data?.origin?.chain ?? []))
  }
  return findings
}

function pathOf(heading: Heading, { path }: Output): string {
  return heading.data?.origin?.path ?? path
}

function locationOf(heading: Heading, output: Output): string {
  return describeLocation(pathOf(heading, output), positionOf({ node: heading }))
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
