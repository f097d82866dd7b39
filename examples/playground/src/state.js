import { contains, createResolver } from 'mdx-partials'

/** What is shown: the files, which of them is open, which page is resolved, and for whom. */
export class State {
  sdks = { react: 'React', express: 'Express', go: 'Go' }
  sdk = 'react'
  #opened
  #page

  constructor(files) {
    this.files = new Map(Object.entries(files))
    this.resolver = createResolver(this.files, { sdks: this.sdks })
    this.open(this.resolver.pages[0])
  }

  /** The file that is edited; `undefined` where there is none. */
  get opened() {
    return this.#opened
  }

  /** The page that is resolved: the open one, or one that shows it; `undefined` where there is none. */
  get page() {
    return this.#page
  }

  /** A reader who leaves the SDK open where none is picked. */
  get reader() {
    return this.sdk === '' ? {} : { sdk: this.sdk }
  }

  get output() {
    return this.#page === undefined ? undefined : this.resolver.resolve(this.#page, this.reader)
  }

  /** Whether the page is built for who is picked. */
  get isInScope() {
    return this.#page === undefined || this.sdk === '' || contains(this.resolver.scope(this.#page), this.reader)
  }

  open(path) {
    const { pages, graph } = this.resolver
    this.#opened = path
    if (pages.includes(path)) this.#page = path
    const showing = path === undefined ? [] : graph.dependents(path).map(({ page }) => page)
    if (showing.length > 0 && !showing.includes(this.#page) && this.#page !== path) this.#page = showing[0]
    if (!pages.includes(this.#page)) this.#page = pages[0]
  }

  write(path, text) {
    this.files.set(path, text)
    this.resolver.update({ [path]: text })
  }

  /** Takes the open file away, and opens another. */
  delete() {
    this.files.delete(this.#opened)
    this.resolver.update({ [this.#opened]: null })
    this.open(this.files.has(this.#page) ? this.#page : [...this.resolver.pages, ...this.files.keys()][0])
  }
}
