import { normalizeOptions } from '../../src/model/normalize-options.js'
import type { Options } from '../../src/index.js'
import { packDocument, packKey, unpackParsed, type PackOf } from '../../src/source/pack/pack-document.js'
import { createParseFile, type Parsed } from '../../src/source/parse.js'
import { remarkParser } from '../../src/source/remark/remark-parser.js'

/** What a pack of a text is of. */
export const packOf = (text: string, path = 'page.mdx'): PackOf => ({
  text,
  path,
  key: packKey({ text, parser: 'remark 1', syntax: '' }),
})

/** Parses a text as a resolver does. */
export function parse(text: string, options: Options = {}, path = 'page.mdx'): Parsed {
  return createParseFile(normalizeOptions(options, remarkParser))(text, path)
}

/** The pack of what was parsed of a text. */
export function pack(parsed: Parsed, text: string): Uint8Array {
  const made = packDocument(parsed, packOf(text))
  if (made === undefined) throw new Error('Expected what can be packed')
  return made
}

/** Packs, and unpacks. */
export const again = (parsed: Parsed, text: string): Parsed | undefined =>
  unpackParsed(pack(parsed, text), packOf(text))

/** A tree of nothing but some data. */
export const holding = (data: object): Parsed => ({
  tree: { type: 'root', children: [], data: data as never },
  diagnostics: [],
})
