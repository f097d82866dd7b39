import type { Program } from 'estree'
import { escapePattern } from '../model/escape-pattern.js'
import { remember } from '../model/remember.js'
import type { Settings } from '../model/settings.js'
import { visitFree } from './prop-references.js'
import type { Role } from './role.js'

type MentionSettings = Pick<Settings, 'directive' | 'bareProps' | 'names' | 'frontmatter'>

/** What may be mentioned in the files of which all that is known by name are these roles. */
export function mentionsOf(byName: ReadonlyMap<string, Role>, settings: MentionSettings): Mentions {
  return remember(known, byName, () => new Mentions(byName.keys(), settings))
}

const known = new WeakMap<ReadonlyMap<string, Role>, Mentions>()

/** Tells whether a text may hold an element that goes by one of some names, or code that reads an axis by name. */
export class Mentions {
  readonly #mention: RegExp
  /** Names that axes have in code. */
  readonly #axes: readonly string[]
  /** Whether code may name props alone. */
  readonly bareProps: boolean
  /** Whether any element of code may be one, by whatever name. */
  readonly #isAny: boolean

  /** @param elements names of elements */
  constructor(elements: Iterable<string>, { directive, bareProps, names, frontmatter }: MentionSettings) {
    this.#isAny = directive !== undefined
    this.bareProps = bareProps
    const written = [...elements].map(escapePattern).join('|')
    // In code, a comment may stand before a name.
    this.#mention = new RegExp(`<\\s*(?:/[*/]|(?:${written})(?![\\w.-]))`)
    this.#axes = [...names.keys(), ...frontmatter]
  }

  areInCode(text: string): boolean {
    return this.#isAny ? text.includes('<') : this.areIn(text)
  }

  areIn(text: string): boolean {
    return text.includes('<') && this.#mention.test(text)
  }

  /** Whether code reads one of the names that axes have, unless its file gives it another meaning. */
  nameAxis(code: { readonly text: string; readonly program: Program }): boolean {
    if (!this.#axes.some((name) => code.text.includes(name))) return false
    let isFound = false
    visitFree(
      code.program,
      (name) => this.#axes.includes(name),
      () => (isFound = true),
    )
    return isFound
  }

  /** Whether a text may hold such code in braces. */
  mayNameAxis(text: string): boolean {
    return text.includes('{') && this.#axes.some((name) => text.includes(name))
  }
}
