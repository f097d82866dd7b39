import { readBindings } from '../directives/bindings.js'
import { readLeads, type Leads } from '../directives/leads.js'
import { hash } from '../model/hash.js'
import { isMarkup } from '../model/path.js'
import { mayHaveKey, readFrontMatter, type FrontMatter } from '../source/frontmatter.js'
import { unpack } from '../source/pack/stored-parse.js'
import type { Packed, Parsed } from '../source/parse.js'
import { readDocument, type Document, type ReadSettings } from './document.js'
import type { HeldDocument, HeldDocuments } from './held-documents.js'
import { readModule, type Module } from './modules.js'
import type { ScopeText } from './page-values.js'

const nothing = readBindings([])
const silent = { frontmatter: {}, bindings: nothing }

/**
 * A file with one text; what is told by that text alone is read when it is first asked for, then kept. Its document may
 * be let go, and is unpacked when it is asked for again.
 */
export class SourceFile {
  readonly path: string
  readonly source: string
  readonly #reading: ReadSettings
  readonly #all: HeldDocuments | undefined
  #frontMatter: FrontMatter | undefined
  #document: Document | undefined
  #held: HeldDocument | undefined
  #packed: Packed | undefined
  #module: Module | undefined
  #leads: { readonly are: Leads } | undefined
  #textHash: string | undefined

  /** @param all the documents that are in memory; left out, each stays there */
  constructor(path: string, source: string, reading: ReadSettings, all?: HeldDocuments) {
    this.path = path
    this.source = source
    this.#reading = reading
    this.#all = all
  }

  get document(): Document {
    return this.#document ?? (this.#all ? this.#documentHeldBy(this.#all) : (this.#document = this.#read()))
  }

  get module(): Module {
    return (this.#module ??= readModule(this.path, this.source))
  }

  get textHash(): string {
    return (this.#textHash ??= hash(this.source))
  }

  get frontmatter(): Document['frontmatter'] {
    return this.#readFrontMatter().data
  }

  /** Where it may lead, as its text tells; nothing is parsed for it. */
  get leads(): Leads {
    return (this.#leads ??= { are: this.#readLeads() }).are
  }

  /** What its scope is read from: nothing is parsed for what front matter says. */
  get scopeText(): ScopeText {
    const { path } = this
    const { scope, axes } = this.#reading.settings
    const names = axes.map(({ name }) => name)
    if (scope === undefined && !mayHaveKey(this.#readFrontMatter(), names)) return { path, ...silent }
    const known = this.#document ?? this.#held?.document
    if (known) return known
    if (scope !== undefined && this.source.includes('export')) return this.document
    return { path, frontmatter: this.#readFrontMatter().data, bindings: nothing }
  }

  #readLeads(): Leads {
    return isMarkup(this.path) ? readLeads(this.source, this.#reading.settings) : []
  }

  #documentHeldBy(all: HeldDocuments): Document {
    const known = this.#held?.document
    if (this.#held && known) {
      all.use(this.#held)
      return known
    }
    const document = this.#read()
    // What cannot be packed would have to be parsed again.
    if (this.#packed === undefined) return (this.#document = document)
    this.#frontMatter = undefined
    this.#held = all.add(document)
    return document
  }

  #read(): Document {
    const frontMatter = this.#readFrontMatter()
    const parsed = this.#parse(frontMatter.body)
    if (this.#all) this.#packed = parsed.packed
    return readDocument(this.path, this.source, this.#reading, frontMatter, parsed)
  }

  #parse(text: string): Parsed {
    return unpack(this.#packed, text, this.path) ?? this.#reading.parse(text, this.path)
  }

  #readFrontMatter(): FrontMatter {
    return (this.#frontMatter ??= readFrontMatter(this.source, this.path))
  }
}
