import { createResolver } from 'mdx-partials'
import { findDuplicates } from 'mdx-partials/insight'
import { importIfThere } from './doors.js'

const satteri = await importIfThere('mdx-partials/satteri')

/** The docs set that is measured, and resolvers of it. */
export class Subject {
  /** A resolver whose documents are there; its plans come to be there in the course of a round. */
  resolver

  constructor({ files, sdks }) {
    this.files = files
    this.sdks = sdks
  }

  /** A resolver with the reference parser. */
  reference(options) {
    return createResolver(this.files, { sdks: this.sdks, ...options })
  }

  /** A resolver with the fast parser; nothing where that is not there. */
  fast(options) {
    if (satteri === undefined) return undefined
    return createResolver(this.files, { sdks: this.sdks, parser: satteri.satteri(), ...options })
  }

  /** Whether there is such a parser: `'reference'` or `'fast'`. */
  has(parser) {
    return parser === 'reference' || satteri !== undefined
  }

  /** A new resolver whose documents are there, and nothing else. */
  parsed() {
    const resolver = this.fast() ?? this.reference()
    readDocuments(resolver)
    return resolver
  }

  /** Before each round. */
  startRound() {
    this.resolver = this.parsed()
  }
}

/**
 * Has a resolver parse its files, and decide nothing: who looks for duplicates reads documents alone, and none is as large.
 * What it takes is more than parsing, so it is not to be timed.
 */
export function readDocuments(resolver) {
  findDuplicates(resolver, { threshold: 1, minLines: 1e9, minWords: 1e9 })
}

/** Has loaded and compiled what parsing needs, so that the memory it takes is not counted as that of documents. */
export function warmUp({ files, sdks }) {
  new Subject({ files: new Map([...files].slice(-100)), sdks }).parsed()
}

/** Whether the library has these options. */
export function isKnown(options) {
  try {
    createResolver({}, options)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
