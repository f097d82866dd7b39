import type { Root } from 'mdast'
import { splitList } from '../directives/attributes.js'
import type { Role } from '../directives/role.js'
import { rolesByName } from '../directives/roles.js'
import { scan, type Scan } from '../directives/scan.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import type { Settings } from '../model/settings.js'
import { readFrontMatter } from '../source/frontmatter.js'
import type { Parser } from '../source/parse.js'
import { readDeclaredProps, type DeclaredProp } from './declared-props.js'

/** A parsed file: frozen, and made from its own text and the settings only, so it serves every page and reader. */
export interface Document extends Scan {
  readonly path: string
  readonly source: string
  readonly tree: Root
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly declaredProps: ReadonlyMap<string, DeclaredProp> | undefined
  /** Why the file could not be parsed; its tree is empty then. */
  readonly failure: Diagnostic | undefined
  /** All that is wrong with the file by itself, `failure` included. */
  readonly diagnostics: readonly Diagnostic[]
}

/** How files are read. */
export interface ReadSettings {
  readonly parse: Parser
  readonly settings: Settings
  readonly roles: readonly Role[]
}

/** Parses a file and reads its directives. */
export function readDocument(path: string, source: string, reading: ReadSettings): Document {
  const { data, diagnostics, body } = readFrontMatter(source, path)
  const { tree, found, failure } = parseAndScan(path, body, reading)
  const first = tree.children[0]
  const declared = readDeclaredProps(data, path, first?.type === 'yaml' ? first.position : undefined)
  return Object.freeze({
    ...found,
    path,
    source,
    tree,
    frontmatter: data,
    declaredProps: declared.props,
    failure,
    diagnostics: [...diagnostics, ...declared.diagnostics, ...(failure ? [failure] : [])],
  })
}

function parseAndScan(
  path: string,
  body: string,
  { parse, settings, roles }: ReadSettings,
): { tree: Root; found: Scan; failure?: Diagnostic } {
  const { tree, failure } = parse(body, path)
  const byName = rolesByName(settings, roles)
  try {
    const found = scan(tree, byName, settings, body, (text) => parse(text, path).tree)
    if (!failure) return { tree, found }
    const { position, why, cause } = failure
    return { tree, found, failure: diagnose('parse-error', path, position, { why }, cause) }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const empty: Root = { type: 'root', children: [] }
    const why = diagnose('parse-error', path, undefined, { why: error.message }, error)
    return { tree: empty, found: scan(empty, byName, settings, '', () => empty), failure: why }
  }
}

/** What the front matter of a file lists of an axis, as written; `undefined` where it says nothing of it. */
export function writtenValues({ frontmatter }: Document, axis: string): readonly unknown[] | undefined {
  const given = Object.hasOwn(frontmatter, axis) ? frontmatter[axis] : undefined
  return given === undefined || given === null ? undefined : splitList(given)
}
