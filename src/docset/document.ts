import type { Root } from 'mdast'
import type { Position } from 'unist'
import { DepthError } from '../directives/depth-error.js'
import { readBindings, type Bindings } from '../directives/bindings.js'
import { rolesByName, type RoleTable } from '../directives/roles.js'
import type { Scanned } from '../directives/scanned.js'
import { readImports, type MarkupImports } from '../directives/import/read-imports.js'
import { scan } from '../directives/scan.js'
import { HostError } from '../directives/told/read-told.js'
import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { code } from '../model/code.js'
import type { Settings } from '../model/settings.js'
import { lazy } from '../model/remember.js'
import type { FrontMatter } from '../source/frontmatter.js'
import type { Parsed, ParseFile } from '../source/parse.js'
import { readDeclaredProps, type DeclaredProp } from './declared-props.js'
import { expectRoom } from '../model/stack.js'

/** A parsed file: frozen, and made from its own text and the settings only, so it serves every page and reader. */
export interface Document extends Scanned {
  readonly path: string
  readonly source: string
  readonly tree: Root
  readonly frontmatter: Readonly<Record<string, unknown>>
  readonly declaredProps: ReadonlyMap<string, DeclaredProp> | undefined
  /** What the names of its ESM stand for. */
  readonly bindings: Bindings
  /** Names in its code that stand for axes, each with its axis: those that it gives no other meaning. */
  readonly axisNames: ReadonlyMap<string, string>
  /** The same in expressions that are conditions: axes go by their own names, too. */
  readonly conditionNames: ReadonlyMap<string, string>
  /** Names in its code that stand for its front matter. */
  readonly frontmatterNames: ReadonlySet<string>
  /** Whether its code may name props alone. */
  readonly bareProps: boolean
  /** Why the file could not be parsed; its tree is empty then. */
  readonly failure: Diagnostic | undefined
  /** How it is written. */
  readonly syntax: Settings['syntax']
  /** All that is wrong with the file by itself, `failure` included. */
  readonly diagnostics: readonly Diagnostic[]
  /** The file, of which this is some lines. */
  readonly whole?: Document
}

/** How files are read. */
export interface ReadSettings extends RoleTable {
  readonly parse: ParseFile
}

/** Reads the directives of a file. */
export function readDocument(
  path: string,
  source: string,
  reading: ReadSettings,
  frontMatter: FrontMatter,
  parsed: Parsed,
): Document {
  const { tree, found, failure, said, bindings } = scanParsed(path, frontMatter.body, parsed, reading)
  const declared = lazy(() => readDeclaredProps(frontMatter, path, source))
  const diagnostics = lazy(() => [
    ...frontMatter.diagnostics,
    ...declared().diagnostics,
    ...said,
    ...(failure ? [failure] : []),
  ])
  return Object.freeze({
    ...found,
    path,
    source,
    tree,
    get frontmatter() {
      return frontMatter.data
    },
    get declaredProps() {
      return declared().props
    },
    bindings,
    ...namesInCode(found, reading.settings),
    failure,
    syntax: reading.settings.syntax,
    get diagnostics() {
      return diagnostics()
    },
  })
}

function bindingsOf({ children }: Root): Bindings {
  return readBindings(
    children.flatMap((node) =>
      node.type === 'mdxjsEsm' && node.data?.estree ? [{ program: node.data.estree, node }] : [],
    ),
  )
}

/** What names in the code of a file may stand for. */
export function namesInCode(
  { bound }: Scanned,
  { names, axes, frontmatter, bareProps }: Settings,
): Pick<Document, 'axisNames' | 'conditionNames' | 'frontmatterNames' | 'bareProps'> {
  const free = ([name]: readonly [string, string]): boolean => !bound.has(name)
  const own = axes.map(({ name }) => [name, name] as const)
  return {
    axisNames: new Map([...names].filter(free)),
    conditionNames: new Map([...own, ...names].filter(free)),
    frontmatterNames: new Set([...frontmatter].filter((name) => !bound.has(name))),
    bareProps,
  }
}

/** Reads the directives of what was parsed of a text; one that could not be parsed is empty. */
export function scanParsed(
  path: string,
  body: string,
  { tree, failure, diagnostics: said }: Parsed,
  reading: ReadSettings,
): { tree: Root; found: Scanned; bindings: Bindings; failure?: Diagnostic; said: readonly Diagnostic[] } {
  const { parse, settings } = reading
  const imports = readImports(tree, settings.imports)
  const byName = rolesByName(reading, imports)
  const bindings = bindingsOf(tree)
  try {
    const names = { path, byName, imports, locals: bindings.locals }
    const found = scan(tree, body, (text) => parse(text, path).tree, names, settings)
    if (!failure) return { tree, found, bindings, said }
    const { position, why, cause } = failure
    return {
      tree,
      found,
      bindings,
      said,
      failure: diagnose('parse-error', path, position, { why: why + hintAt(position, body) }, cause),
    }
  } catch (error) {
    if (error instanceof HostError) throw error.cause
    if (!(error instanceof RangeError)) throw error
    expectRoom(error)
    const empty: Root = { type: 'root', children: [] }
    const nothing = bindingsOf(empty)
    const position = error instanceof DepthError ? error.position : undefined
    const why = diagnose('parse-error', path, position, { why: error.message }, error)
    return {
      tree: empty,
      found: scan(empty, '', () => empty, { path, byName, imports: none, locals: nothing.locals }, settings),
      bindings: nothing,
      said: [],
      failure: why,
    }
  }
}

const none: MarkupImports = new Map()

// What other tools take for the id of a heading is an expression to MDX.
function hintAt(position: Position | undefined, body: string): string {
  if (position === undefined) return ''
  const { line, column } = position.start
  const text = body.split(/\r\n|\n|\r/, line)[line - 1] ?? ''
  const start = text.lastIndexOf('{', column)
  const [id] = /^\{#[^\s{}]+\}(?=\s*$)/.exec(text.slice(Math.max(0, start))) ?? []
  return id === undefined ? '' : `, write ${code(`\\${id}`)} for the id of a heading`
}
