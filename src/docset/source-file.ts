import { readBindings } from '../directives/bindings.js'
import { leadsNowhere } from '../directives/plain-text.js'
import { readFrontMatter, type FrontMatter } from '../source/frontmatter.js'
import { readDocument, type Document, type ReadSettings } from './document.js'
import { readModule, type Module } from './modules.js'
import type { ScopeText } from './page-values.js'

const nothing = readBindings([])

/** A file with one text; what is told by that text alone is read when it is first asked for, then kept. */
export class SourceFile {
  readonly path: string
  readonly source: string
  readonly #reading: ReadSettings
  #frontMatter: FrontMatter | undefined
  #document: Document | undefined
  #module: Module | undefined
  #leadsNowhere: boolean | undefined

  constructor(path: string, source: string, reading: ReadSettings) {
    this.path = path
    this.source = source
    this.#reading = reading
  }

  get document(): Document {
    return (this.#document ??= readDocument(this.path, this.source, this.#reading, this.#readFrontMatter()))
  }

  get module(): Module {
    return (this.#module ??= readModule(this.path, this.source))
  }

  /** Whether nothing in it leads to another file or looks for one, as its text tells. */
  get leadsNowhere(): boolean {
    return (this.#leadsNowhere ??= leadsNowhere(this.source, this.#reading.settings))
  }

  /** What its scope is read from: nothing is parsed for what front matter says. */
  get scopeText(): ScopeText {
    if (this.#document) return this.#document
    const mayTellInCode = this.#reading.settings.scope !== undefined && this.source.includes('export')
    if (mayTellInCode) return this.document
    return { path: this.path, frontmatter: this.#readFrontMatter().data, bindings: nothing }
  }

  #readFrontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.source, this.path))
  }
}
