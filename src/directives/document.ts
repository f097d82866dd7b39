import type { Root } from 'mdast'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Settings } from '../model/settings.js'
import { readFrontMatter } from '../source/frontmatter.js'
import type { Parser } from '../source/parse.js'
import { splitList } from './attributes.js'
import { readDeclaredProps, type DeclaredProp } from './declared-props.js'
import { scan, type Scan } from './scan.js'

/** A parsed file: frozen, and made from its own text and the settings only, so it serves every page and SDK. */
export interface Document extends Scan {
  readonly path: string
  readonly source: string
  readonly tree: Root
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** SDK ids of the front matter, as written; `undefined` where it names none. */
  readonly sdks: readonly string[] | undefined
  readonly declaredProps: ReadonlyMap<string, DeclaredProp> | undefined
  /** Why the file could not be parsed; its tree is empty then. */
  readonly failure: Diagnostic | undefined
  /** All that is wrong with the file by itself, `failure` included. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Parses a file and reads its directives. */
export function readDocument(path: string, source: string, parse: Parser, settings: Settings): Document {
  const { data, diagnostics, body } = readFrontMatter(source, path)
  const { tree, found, failure } = parseAndScan(path, body, parse, settings)
  const first = tree.children[0]
  const declared = readDeclaredProps(data, path, first?.type === 'yaml' ? first.position : undefined)
  return Object.freeze({
    ...found,
    path,
    source,
    tree,
    frontmatter: data,
    sdks: sdksOf(data),
    declaredProps: declared.props,
    failure,
    diagnostics: [...diagnostics, ...declared.diagnostics, ...(failure ? [failure] : [])],
  })
}

function parseAndScan(
  path: string,
  body: string,
  parse: Parser,
  settings: Settings,
): { tree: Root; found: Scan; failure?: Diagnostic } {
  const { tree, failure } = parse(body, path)
  try {
    const found = scan(tree, settings)
    return failure
      ? { tree, found, failure: diagnose('parse-error', path, failure.place, { why: failure.why }, failure.cause) }
      : { tree, found }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const empty: Root = { type: 'root', children: [] }
    return {
      tree: empty,
      found: scan(empty, settings),
      failure: diagnose('parse-error', path, undefined, { why: error.message }, error),
    }
  }
}

function sdksOf({ sdk }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (sdk === undefined || sdk === null) return undefined
  return splitList(sdk).filter((id) => typeof id === 'string')
}
