import { readBindings } from '../directives/bindings.js'
import { readLeads, type Leads } from '../directives/leads.js'
import { isMarkup } from '../model/path.js'
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
  #leads: { readonly are: Leads } | undefined

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

  /** Where it may lead, as its text tells; nothing is parsed for it. */
  get leads(): Leads {
    return (this.#leads ??= { are: this.#readLeads() }).are
  }

  /** What its scope is read from: nothing is parsed for what front matter says. */
  get scopeText(): ScopeText {
    if (this.#document) return this.#document
    const mayTellInCode = this.#reading.settings.scope !== undefined && this.source.includes('export')
    if (mayTellInCode) return this.document
    return { path: this.path, frontmatter: this.#readFrontMatter().data, bindings: nothing }
  }

  #readLeads(): Leads {
    return isMarkup(this.path) ? readLeads(this.source, this.#reading.settings) : []
  }

  #readFrontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.source, this.path))
  }
}
