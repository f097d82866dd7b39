import type { Options } from 'remark-stringify'
import type { State } from './handle.js'

/** What makes a character unsafe: more than text, where the pattern matches. */
export type Unsafe = NonNullable<Options['unsafe']>[number]

type Construct = State['stack'][number]

/** The patterns that count inside some constructs, by their character. */
export class Scope {
  readonly #patterns: readonly Unsafe[]
  readonly #constructs: ReadonlySet<Construct>
  readonly #inner = new Map<Construct, Scope>()
  readonly #byCode: Unsafe[][] = []
  readonly #others: Unsafe[] = []

  constructor(patterns: readonly Unsafe[], constructs: ReadonlySet<Construct> = new Set()) {
    this.#patterns = patterns
    this.#constructs = constructs
    for (const pattern of patterns) {
      if (!isIn(pattern, constructs)) continue
      const code = pattern.character.charCodeAt(0)
      const isAscii = pattern.character.length === 1 && code < 128
      if (isAscii) (this.#byCode[code] ??= []).push(pattern)
      else this.#others.push(pattern)
    }
  }

  /** The scope inside more constructs, made once. */
  inside(stack: readonly Construct[]): Scope {
    // eslint-disable-next-line @typescript-eslint/no-this-alias
    let scope: Scope = this
    for (const construct of stack) scope = scope.#in(construct)
    return scope
  }

  /** The patterns whose character a text has. */
  patternsFor(text: string): Unsafe[] {
    const found: Unsafe[][] = [this.#others]
    for (let at = 0; at < text.length; at++) {
      const patterns = this.#byCode[text.charCodeAt(at)]
      if (patterns && !found.includes(patterns)) found.push(patterns)
    }
    return found.flat()
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
