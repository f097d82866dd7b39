import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'

/** From the lowest to the highest; of those that share a floor, none imports another. */
const floors: readonly (readonly string[])[] = [
  ['model'],
  ['messages'],
  ['dialects', 'reporters'],
  ['source'],
  ['satteri'],
  ['directives'],
  ['docset'],
  ['plan'],
  ['internals.ts'],
  ['tree'],
  ['graph'],
  ['output'],
  ['page'],
  ['core-resolver.ts'],
  ['resolver.ts', 'api.ts', 'insight'],
  ['review', 'markdown'],
  ['html'],
  ['mdx', 'node', 'parser-kit'],
  ['hosts'],
  [
    'index.ts',
    'core.ts',
    'dialects.ts',
    'insight.ts',
    'markdown.ts',
    'review.ts',
    'satteri.ts',
    'html.ts',
    'mdx.ts',
    'node.ts',
    'astro.ts',
    'parser-kit.ts',
    'bun.ts',
    'esbuild.ts',
    'rollup.ts',
    'vite.ts',
    'remark.ts',
    'docusaurus.ts',
    'docusaurus-site.ts',
    'fumadocs.ts',
    'loader.ts',
    'next.ts',
    'routes.ts',
    'routes-loader.ts',
    'satteri-plugin.ts',
    'webpack.ts',
  ],
]
const root = 'src'

const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))

const sourceOf = (path: string): string => readFileSync(join(root, path), 'utf8')

const importsOf = (path: string): string[] =>
  [...sourceOf(path).matchAll(/(?:from|import)\s*\(?'([^']+)'/g)].map(([, specifier]) => specifier ?? '')

/** The files of the house that a file imports, types too. */
const filesImportedBy = (path: string): string[] =>
  importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => fileNamed(name, path))

/** What a file imports or hands on that is there when it runs. */
const valueImportsOf = (path: string): string[] =>
  [...sourceOf(path).matchAll(/^(?:import|export) (?!type\b)[^;']*? from '([^']+)'/gm)].map(([, name]) => name ?? '')

const fileNamed = (name: string, from: string): string =>
  normalize(join(dirname(from), name))
    .replaceAll('\\', '/')
    .replace(/\.js$/, '.ts')

const nameOf = (path: string): string => path.split('/')[0] ?? ''
const floorOf = (path: string): number => floors.findIndex((names) => names.includes(nameOf(path)))

/** The files that a file imports types of. */
const typesImportedBy = (path: string): string[] =>
  ts
    .createSourceFile('file.ts', sourceOf(path), ts.ScriptTarget.Latest, true)
    .statements.filter(ts.isImportDeclaration)
    .filter(({ importClause }) => {
      const names = importClause?.namedBindings
      if (importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
      return names !== undefined && ts.isNamedImports(names) && names.elements.some(({ isTypeOnly }) => isTypeOnly)
    })
    .map(({ moduleSpecifier }) =>
      normalize(join(dirname(path), (moduleSpecifier as ts.StringLiteral).text)).replace(/\.js$/, '.ts'),
    )

/** Nodes stand in nodes: what puts them together calls itself, by way of functions of these files, not of types. */
const recursion = 'tree/assemble/'

/** The picture is a house of its own, above the records of the model; what stands on Node and on hosts, or is for tests, is none of the core. */
const core = files.filter((path) => !/^(?:html|node|mdx|hosts|parser-kit)\b/.test(path))

describe('the house', () => {
  it.each(files)('%s imports only from its own floor and those below', (path) => {
    expect(floorOf(path), 'a floor').toBeGreaterThanOrEqual(0)
    for (const imported of filesImportedBy(path)) {
      if (nameOf(imported) === nameOf(path)) continue
      expect(floorOf(imported), `${path} imports ${imported}`).toBeGreaterThanOrEqual(0)
      expect(floorOf(imported), `${path} imports ${imported}`).toBeLessThan(floorOf(path))
    }
  })

  it('has a floor for all that is there, and nothing on any that is not', () => {
    expect(floors.flat().sort()).toEqual([...new Set(files.map(nameOf))].sort())
  })

  it('runs in a browser what reads the records of the graph alone; of others, it knows the types', () => {
    const names = files
      .filter((path) => path.startsWith('html/client/'))
      .flatMap((path) => valueImportsOf(path).flatMap((name) => (name.startsWith('.') ? fileNamed(name, path) : [])))
      .map(nameOf)
    expect([...new Set(names)].sort()).toEqual(['graph', 'html', 'model'])
  })

  it('has no two files of a floor that import each other, by any way round', () => {
    const isRecursion = (path: string, imported: string): boolean =>
      [path, imported].every((file) => file.startsWith(recursion)) && !typesImportedBy(path).includes(imported)
    const graph = new Map(
      files.map((path) => [path, filesImportedBy(path).filter((imported) => !isRecursion(path, imported))]),
    )
    const done = new Set<string>()
    const cycles: string[] = []
    const walk = (path: string, chain: readonly string[]): void => {
      if (chain.includes(path)) cycles.push([...chain.slice(chain.indexOf(path)), path].join(' → '))
      if (chain.includes(path) || done.has(path)) return
      for (const next of graph.get(path) ?? []) walk(next, [...chain, path])
      done.add(path)
    }
    for (const path of graph.keys()) walk(path, [])
    expect(cycles).toEqual([])
  })

  it('keeps I/O out of the core, and each parser in one place', () => {
    for (const path of core) {
      const packages = importsOf(path).filter((name) => !name.startsWith('.'))
      expect(
        packages.filter((name) => name.startsWith('node:')),
        path,
      ).toEqual([])
      if (path !== 'source/yaml.ts') expect(packages.filter(isOfGrayMatter), path).toEqual([])
      if (!path.startsWith('source/'))
        expect(
          packages
            .filter((name) => name === 'unified' || name.startsWith('remark-'))
            .filter(() => !['model/options.ts', 'model/parser.ts', 'model/settings.ts'].includes(path)),
          path,
        ).toEqual([])
    }
  })

  it('needs no parser in the door that has none', () => {
    const reached = new Set(['core.ts'])
    for (const path of reached)
      for (const name of valueImportsOf(path)) if (name.startsWith('.')) reached.add(fileNamed(name, path))
    const packages = [...reached].flatMap((path) => valueImportsOf(path).filter((name) => !name.startsWith('.')))
    expect(packages.filter(isOfGrayMatter)).toHaveLength(1)
    expect(
      [...new Set(packages)].filter((name) => /^(?:remark-|unified$|micromark(?!-util)|htmlparser2)/.test(name)),
    ).toEqual([])
  })

  it('keeps files short: half of them have 80 lines or fewer', () => {
    const lengths = core.map((path) => sourceOf(path).split('\n').length - 1).sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(80)
  })
})

const isOfGrayMatter = (name: string): boolean => name.startsWith('gray-matter')

/** Names of types that are functions. */
function functionTypes(source: string): string[] {
  return declarationsIn(source).flatMap((node) =>
    ts.isTypeAliasDeclaration(node) && ts.isFunctionTypeNode(node.type) ? [node.name.text] : [],
  )
}

/** The members of interfaces, types and classes that hold a function, as `Owner.member`. */
function functionMembers(source: string, aliases: ReadonlySet<string> = new Set(functionTypes(source))): string[] {
  return declarationsIn(source).flatMap((owner) => {
    const found: string[] = []
    const walk = (node: ts.Node): void => {
      const isMember = ts.isPropertySignature(node) || ts.isPropertyDeclaration(node)
      const isHeld = isMember && node.type !== undefined && holdsFunction(node.type, aliases)
      if (isHeld || ts.isMethodSignature(node)) found.push(`${owner.name?.text}.${node.name.getText()}`)
      ts.forEachChild(node, walk)
    }
    walk(owner)
    return found
  })
}

type Declaration = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassDeclaration

function declarationsIn(source: string): Declaration[] {
  return ts
    .createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true)
    .statements.filter(
      (node): node is Declaration =>
        ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node),
    )
}

// What is in a literal type is a member of its own.
function holdsFunction(type: ts.Node, aliases: ReadonlySet<string>): boolean {
  if (ts.isFunctionTypeNode(type) || ts.isConstructorTypeNode(type) || ts.isTypeQueryNode(type)) return true
  if (ts.isTypeLiteralNode(type)) return false
  if (ts.isTypeReferenceNode(type) && aliases.has(type.typeName.getText())) return true
  return ts.forEachChild(type, (inner) => holdsFunction(inner, aliases) || undefined) ?? false
}

/**
 * Each function that a record below the graph holds. What a floor needs of a higher one could be handed down in such a
 * record, in words of the lower floor alone, and no import would show it: so each one is named here, with its reason.
 */
const held: Readonly<Record<string, readonly string[]>> = {
  // Code that is put together once it is written.
  'directives/edit-code.ts': ['Edit.expression'],
  // What a role answers.
  'directives/role.ts': ['Role.names', 'Role.read', 'Role.check', 'Role.decide'],
  // The parser of the resolver; it is of a lower floor.
  'directives/walk.ts': ['Walk.#parse'],
  // What a docset knows of its own files.
  'docset/docset.ts': [
    'Docset.source',
    'Docset.textHash',
    'Docset.document',
    'Docset.frontmatter',
    'Docset.leads',
    'Docset.module',
    'Docset.evaluate',
    'Docset.excerpt',
    'Docset.check',
    'Docset.scope',
    'Docset.written',
    'Docset.change',
    'Docset.tries',
  ],
  // The parser that the resolver makes of the settings; it is of a lower floor.
  'docset/document.ts': ['ReadSettings.parse'],
  // Where packs are kept, which is the host's.
  'model/cache-options.ts': ['PackStore.get', 'PackStore.set'],
  // What names of files say.
  'model/file-names.ts': [
    'FileNames.has',
    'FileNames.find',
    'FileNames.variant',
    'FileNames.variants',
    'FileNames.change',
  ],
  // What Node hashes with.
  'model/hash.ts': ['NodeCrypto.hash'],
  // What a graph in hand can be asked for.
  'model/read-graph.ts': ['GraphInput.toJSON'],
  // A map, whether it is weak or not.
  'model/remember.ts': ['Memory.get', 'Memory.set'],
  // Options, which are the host's.
  'model/host-locate.ts': ['LocateRequest.lineage'],
  'model/options.ts': [
    'Options.scope',
    'Options.directive',
    'Options.rebase',
    'Options.isPartial',
    'Options.locate',
    'Options.emptied',
    'Options.parse',
  ],
  'model/site-options.ts': ['SiteOptions.route', 'SiteOptions.slug'],
  // What a parser is: the host's, or ours.
  'model/parser.ts': ['TextReader.mdx', 'TextReader.markdown', 'Parser.create'],
  // The same, once they are normalised.
  'model/settings.ts': [
    'Settings.scope',
    'Settings.directive',
    'Settings.rebase',
    'Settings.isPartial',
    'Settings.locate',
    'Settings.emptied',
  ],
  // Programs that are put together once they are written.
  'plan/frame.ts': ['Unknown.expression', 'Resolution.program', 'Resolution.part'],
  'plan/rest.ts': ['Rest.expression'],
  // What the writer tells of a tree while it goes.
  'source/stringify/context.ts': ['Context.report'],
  'source/stringify/reference.ts': ['Writable.onWiden'],
  // The parser that reads what the other one may read in another way.
  'satteri/apart-reader.ts': ['ApartReader.#reference'],
  // What objects of a shape are made by.
  'source/pack/shape.ts': ['Shape.make'],
}

describe('a floor', () => {
  const below = floors
    .slice(
      0,
      floors.findIndex((names) => names.includes('graph')),
    )
    .flat()
  const lower = core.filter((path) => below.includes(nameOf(path))).sort()

  it('is handed no function in a record', () => {
    const aliases = new Set(files.flatMap((path) => functionTypes(sourceOf(path))))
    const found = lower.map((path) => [path, functionMembers(sourceOf(path), aliases)] as const)
    expect(Object.fromEntries(found.filter(([, members]) => members.length > 0))).toEqual(held)
  })

  it.each([
    ['an arrow', 'interface Frame { readonly open: (path: string) => unknown }', ['Frame.open']],
    ['one of a union', 'interface Frame { readonly open?: string | ((path: string) => unknown) }', ['Frame.open']],
    ['a method', 'export interface Frame { open(path: string): unknown; path: string }', ['Frame.open']],
    ['a constructor', 'type Frame = { make: new () => object }', ['Frame.make']],
    ['functions by name', 'interface Frame { openers: ReadonlyMap<string, () => unknown> }', ['Frame.openers']],
    ['a name of a function type', 'type Open = () => void\ninterface Frame { open: Open }', ['Frame.open']],
    ['the type of a function', 'interface Frame { open: typeof openInclude }', ['Frame.open']],
    ['a record in a record', 'interface Frame { site: { readonly open: () => void } }', ['Frame.open']],
    ['a record in a union', "type Answer = { kind: 'drop' } | { kind: 'open'; open: () => void }", ['Answer.open']],
    ['a field of a class', 'class Frame { readonly #open: () => void }', ['Frame.#open']],
    ['none in data', 'interface Frame { readonly path: string; sites: readonly Site[]; at?: Frame | undefined }', []],
    ['none in methods of a class', 'class Frame { open(path: string): void {} }', []],
  ])('would show %s', (_, source, members) => {
    expect(functionMembers(source)).toEqual(members)
  })
})

/** What decides, by the file that has it. */
const deciders: Readonly<Record<string, readonly string[]>> = {
  'directives/condition/condition.ts': ['decideByLists', 'decidedAttributes'],
  'directives/condition/written-scope.ts': ['verdictOf'],
  'directives/include/target.ts': ['findTarget'],
  'directives/tabs/choose.ts': ['choosePanels'],
  'docset/section.ts': ['findSection', 'gatesAroundSections'],
  'plan/children.ts': ['hasContent', 'placeChildren'],
  'plan/complete-props.ts': ['completeProps'],
  'plan/decide.ts': ['decideAll'],
  'plan/enter-frame.ts': ['enterFrame'],
  'plan/expression.ts': ['resolve'],
  'plan/open.ts': ['openInclude'],
  'plan/open-code.ts': ['openCode'],
  'plan/open-document.ts': ['openDocument'],
  'plan/target.ts': ['bringOf', 'targetOf'],
  'plan/panels.ts': ['decideTabs'],
  'plan/plan.ts': ['planOutput'],
  'plan/planning.ts': ['Planning'],
  'plan/props.ts': ['readProps'],
  'plan/section.ts': ['partOf', 'sectionsOfAnybody'],
  'plan/snippet.ts': ['readSnippet'],
}

/** The names that a text imports, with the files they are of; types aside. */
function valuesImportedBy(path: string, source: string): { name: string; from: string }[] {
  return ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest, true).statements.flatMap((node) => {
    if (!(ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) || node.moduleSpecifier === undefined) return []
    const from = normalize(join(dirname(path), (node.moduleSpecifier as ts.StringLiteral).text)).replace(/\.js$/, '.ts')
    const isType = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly : node.isTypeOnly
    const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
    if (isType) return []
    if (names === undefined || !('elements' in names)) return [{ name: '*', from }]
    return names.elements
      .filter((element) => !element.isTypeOnly)
      .map(({ propertyName, name }) => ({ name: (propertyName ?? name).text, from }))
  })
}

const decidersIn = (path: string, source: string): string[] => [
  ...valuesImportedBy(path, source).flatMap(({ name, from }) =>
    deciders[from]?.includes(name) || (name === '*' && from in deciders) ? [name] : [],
  ),
  ...[...source.matchAll(/\.(decide|ask|settle)\b/g)].map(([, name]) => `.${name}`),
]

describe('a decision', () => {
  it('is made in the plan: nothing else opens an include, passes a condition or chooses panels', () => {
    const found = files
      .filter((path) => !path.startsWith('plan/') && !path.startsWith('directives/'))
      .map((path) => [path, decidersIn(path, sourceOf(path))] as const)
    expect(Object.fromEntries(found.filter(([, names]) => names.length > 0))).toEqual({
      // Which file a name means, whoever reads: an edge is there before any plan.
      'graph/edges.ts': ['findTarget'],
    })
  })

  it('is asked of a role in one place, and roles answer by what is theirs', () => {
    const asking = files.filter((path) => /\.decide\b/.test(sourceOf(path)))
    expect(asking).toEqual(['plan/planning.ts'])
    const found = files
      .filter((path) => path.startsWith('directives/'))
      .map((path) => [path, decidersIn(path, sourceOf(path))] as const)
    expect(Object.fromEntries(found.filter(([, names]) => names.length > 0))).toEqual({
      'directives/choose/chooser.ts': ['findTarget'],
      'directives/condition/condition.ts': ['verdictOf'],
      'directives/include/include.ts': ['findTarget'],
      'directives/tabs/choose.ts': ['verdictOf'],
      'directives/tabs/tabs.ts': ['choosePanels'],
      // A condition that the host has read is one as any other.
      'directives/told/told-role.ts': ['decideByLists'],
    })
  })

  it('goes by names that are there', () => {
    for (const [path, names] of Object.entries(deciders))
      for (const name of names)
        expect(sourceOf(path)).toMatch(new RegExp(`^export (function|const|class) ${name}\\b`, 'm'))
  })

  it.each([
    ['an import', "import { openInclude } from '../plan/open.js'", ['openInclude']],
    ['another name for it', "import { openInclude as go } from '../plan/open.js'", ['openInclude']],
    ['all of a file', "import * as plan from '../plan/open.js'", ['*']],
    ['one that is handed on', "export { openInclude } from '../plan/open.js'", ['openInclude']],
    ['a call of a role', 'directive.role.decide(directive, setting)', ['.decide']],
    ['none in a type', "import type { Planning } from '../plan/planning.js'", []],
    ['none in what only reads a plan', "import { chainTo } from '../plan/frame.js'", []],
  ])('would be seen elsewhere by %s', (_, source, names) => {
    expect(decidersIn('tree/flatten.ts', source)).toEqual(names)
  })
})
