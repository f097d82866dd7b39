import type { Nodes } from 'mdast'
import { append } from '../../model/append.js'
import type { Around } from '../around.js'
import { isBlank } from '../content.js'
import type { Directive, Fence, Tabs } from '../directive.js'
import type { Found } from '../found.js'
import { isSnippet } from '../include/snippet-attributes.js'
import { isElement } from '../jsx.js'
import { weightOf } from '../weight.js'
import { readFence, readIncludedFence, type FenceReading } from './fence.js'
import { tabs } from './tabs.js'

/** Finds tabs without an element around them: code that stands one behind another, each labelled as a panel. */
export class AdjacentScanner {
  readonly #around: Around
  readonly #found: Found
  readonly #reading: FenceReading
  #fences: Fence[] = []
  #start: Place = { sites: 0, slots: 0 }
  #before: Place = { sites: 0, slots: 0 }

  constructor(around: Around, found: Found, reading: FenceReading) {
    this.#around = around
    this.#found = found
    this.#reading = reading
  }

  /** Notes where a node stands that is walked next. */
  before(): void {
    const { sites, slots } = this.#around
    this.#before = { sites: sites.length, slots: slots?.length ?? 0 }
  }

  /** Sees a node that was walked. */
  after(node: Nodes): void {
    const fences = this.#fencesIn(node)
    if (fences.length === 0) return this.end()
    if (this.#fences.length === 0) this.#start = this.#before
    append(this.#fences, fences)
    const { active, portable, fences: all } = this.#found
    active.add(node)
    portable.add(node)
    for (const fence of fences) all.set(fence.node, fence)
    // Panels of their own tabs are none of those around.
    this.#around.slots?.splice(this.#before.slots)
  }

  /** Adds the tabs that end here, before all that is in them. */
  end(): void {
    const [first] = this.#fences
    if (first === undefined) return
    const { sites, slots } = this.#around
    const found = Object.freeze(readAdjacent(first, this.#fences, this.#around))
    this.#found.roles.set(found, tabs)
    sites.splice(this.#start.sites, 0, found)
    slots?.splice(this.#start.slots, 0, found)
    this.#fences = []
  }

  // A block of code, or includes of code with nothing beside them.
  #fencesIn(node: Nodes): readonly Fence[] {
    switch (node.type) {
      case 'code':
        return labelled(readFence(node, this.#reading))
      case 'mdxJsxFlowElement':
        return this.#fencesOf(node)
      case 'paragraph': {
        const [first] = node.children
        if (first === undefined || !isElement(first)) return none
        const inside = node.children.filter((child) => child.type !== 'text' || !isBlank(child))
        const fences = inside.flatMap((child) => this.#fencesOf(child))
        return fences.length === inside.length ? fences : none
      }
      default:
        return none
    }
  }

  #fencesOf(node: Nodes): readonly Fence[] {
    const directive = this.#found.byNode.get(node)
    return directive && isOfCode(directive) ? labelled(readIncludedFence(directive, this.#reading)) : none
  }
}

/** How many sites and slots there are before something. */
interface Place {
  readonly sites: number
  readonly slots: number
}

// Told by the name of the file: an include that says none is left to itself, for it may be one of text.
function isOfCode(directive: Directive): directive is Directive & { kind: 'include' } {
  if (directive.kind !== 'include' || directive.imported || directive.isValue) return false
  const { src = '' } = directive
  return /\.[a-z]\w*$/i.test(src) && isSnippet(directive, src)
}

const labelled = (fence: Fence): readonly Fence[] => (fence.value === undefined ? none : [fence])

function readAdjacent({ node }: Fence, fences: readonly Fence[], { depth, nesting, hidden }: Around): Tabs {
  const size = fences.reduce((sum, fence) => sum + weightOf(fence.node), 0)
  const read = { sites: none, attributes: none, lists: none, items: undefined, mayGrow: false }
  const slots = Object.freeze([...fences])
  return { ...read, kind: 'tabs', node, isAdjacent: true, slots, depth, nesting, size, hidden }
}

const none: readonly never[] = Object.freeze([])
