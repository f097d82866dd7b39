import type { Options } from 'remark-stringify'
import { remember } from '../../model/remember.js'
import type { State } from './handle.js'

/** What makes a character unsafe: more than text, where the pattern matches. */
export type Unsafe = NonNullable<Options['unsafe']>[number]

type Construct = State['stack'][number]

/** How many sets of characters a mask tells apart. */
const maskSize = 31

/** The patterns that count inside some constructs, by their character. */
export class Scope {
  readonly #patterns: readonly Unsafe[]
  readonly #constructs: ReadonlySet<Construct>
  readonly #inner = new Map<Construct, Scope>()
  /** By the code of an ASCII character, the bit of those with patterns. */
  readonly #bits = new Int32Array(128)
  /** By bit. */
  readonly #groups: Unsafe[][] = []
  readonly #others: Unsafe[] = []
  /** By the bits of what a text has. */
  readonly #found = new Map<number, readonly Unsafe[]>()

  constructor(patterns: readonly Unsafe[], constructs: ReadonlySet<Construct> = new Set()) {
    this.#patterns = patterns
    this.#constructs = constructs
    for (const pattern of patterns) if (isIn(pattern, constructs)) this.#groupOf(pattern.character).push(pattern)
  }

  /** The scope inside more constructs, made once. */
  inside(stack: readonly Construct[]): Scope {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let scope: Scope = this
    for (const construct of stack) scope = scope.#in(construct)
    return scope
  }

  /** The patterns whose character a text has. */
  patternsFor(text: string): readonly Unsafe[] {
    let mask = 0
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      if (code < this.#bits.length) mask |= this.#bits[code] ?? 0
    }
    return remember(this.#found, mask, () => [
      ...this.#others,
      ...this.#groups.flatMap((group, bit) => (mask & (1 << bit) ? group : [])),
    ])
  }

  #groupOf(character: string): Unsafe[] {
    const code = character.charCodeAt(0)
    if (character.length !== 1 || code >= this.#bits.length) return this.#others
    const known = this.#groups[31 - Math.clz32(this.#bits[code] ?? 0)]
    if (known) return known
    if (this.#groups.length === maskSize) return this.#others
    this.#bits[code] = 1 << this.#groups.length
    const group: Unsafe[] = []
    this.#groups.push(group)
    return group
  }

  #in(construct: Construct): Scope {
    const known = this.#inner.get(construct)
    if (known) return known
    const changes = !this.#constructs.has(construct) && this.#patterns.some((pattern) => names(pattern, construct))
    const inner = changes ? new Scope(this.#patterns, new Set([...this.#constructs, construct])) : this
    this.#inner.set(construct, inner)
    return inner
  }
}

function isIn({ inConstruct, notInConstruct }: Unsafe, constructs: ReadonlySet<Construct>): boolean {
  const inside = listOf(inConstruct)
  const isInside = inside.length === 0 || inside.some((one) => constructs.has(one))
  return isInside && !listOf(notInConstruct).some((one) => constructs.has(one))
}

function names({ inConstruct, notInConstruct }: Unsafe, construct: Construct): boolean {
  return listOf(inConstruct).includes(construct) || listOf(notInConstruct).includes(construct)
}

function listOf(constructs: Unsafe['inConstruct']): readonly Construct[] {
  return typeof constructs === 'string' ? [constructs] : (constructs ?? [])
}
