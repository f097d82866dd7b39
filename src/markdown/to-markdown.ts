import type { Nodes, Root } from 'mdast'
import type { Expression } from 'estree'
import type { VFile } from 'vfile'
import type { Known } from '../directives/evaluate.js'
import { isElement } from '../directives/jsx.js'
import type { Docset } from '../docset/docset.js'
import type { RuleArguments } from '../messages/catalogue.js'
import { describeValue } from '../model/describe-value.js'
import { expectObject, expectOptions, expectType } from '../model/expect.js'
import { expectVFile } from '../model/expect-vfile.js'
import { remember } from '../model/remember.js'
import { madeOf, type Resolved } from '../output/resolved.js'
import { tellOfNode } from '../output/tell-of-node.js'
import type { SiteUrl } from '../page/site/site-url.js'
import { writeGfm } from '../source/gfm.js'
import type { ComponentTable, MarkdownComponent } from './component.js'
import { withoutUnusedDefinitions } from './definitions.js'
import { lift } from './flow.js'
import { asText, byLine } from './in-line.js'
import type { MarkdownNode } from './node.js'
import { conditionsOf, rolesOf, usual } from './roles.js'
import type { Named, Scene } from './scene.js'
import { importedNames } from './imported-values.js'
import { showAnew } from './show.js'
import { markupShownBy, type Place } from './shown-markup.js'
import { settle } from './settle.js'
import { tableOf } from './tables.js'
import { withTitle } from './title.js'
import { absoluteUrls } from './urls.js'
import { toldBy } from './told.js'
import { Values } from './values.js'
import { writeNode } from './write-node.js'

/** How an output is written as Markdown. */
export interface ToMarkdownOptions {
  /**
   * What components are, by name, over what is known of those of the dialect; containers by theirs behind `:::`. Default:
   * none.
   */
  readonly components?: ComponentTable
  /** How the site addresses a page for a reader: links become absolute by it. Default: they stay as they are. */
  readonly url?: SiteUrl
  /**
   * Gets a message for each name of a component that says nothing, and of which nothing is known. Default: the file of the
   * output.
   */
  readonly file?: VFile
}

/**
 * Plain Markdown, with GFM, of an output: for machines, and for "copy page". Nothing that a reader sees is missing:
 * components are what comes closest, and of those that are not known, their text is there.
 *
 * @param output as a resolver gives it; it stays as it is
 * @param options all have defaults
 * @throws {TypeError} where it is no output, an option is not as described, or what is given for a component is no node
 */
export function toMarkdown(output: Resolved, options: ToMarkdownOptions = {}): string {
  const made = madeOf(output)
  if (made === undefined)
    throw new TypeError(`Expected an output, as \`resolver.resolve\` gives it, not ${describeValue(output)}`)
  const { components = {}, url, file } = readOptions(options)
  const { path, reader, tree, frontmatter } = output
  const { docset, source } = made
  const scene = sceneOf(
    { path, home: path, reader, tree, docset, source, opened: new Set() },
    {
      frontmatter,
      own: new Map(Object.entries(components)),
      known: knownIn(docset),
      told: toldBy(docset, source),
      url: url ? absoluteUrls(url, path, reader, docset) : (given) => given,
      files: new Map(),
      budget: { left: openLimit },
      tell: (place, args, home) => {
        tellOfNode(file ?? output.file, place, 'component-unknown', args, { home, once: args.name })
      },
    },
  )
  const content = withoutUnusedDefinitions(settle(scene.write([output.tree])))
  return writeGfm({ type: 'root', children: withTitle(content, output.frontmatter) })
}

function readOptions(options: ToMarkdownOptions): ToMarkdownOptions {
  const { components, url, file } = expectOptions(options, ['components', 'url', 'file'])
  expectVFile(file)
  if (url !== undefined) expectType('url', url, 'function')
  if (components !== undefined) expectObject('components', components)
  for (const [name, write] of Object.entries(components ?? {})) expectType(`components.${name}`, write, 'function')
  return options
}

/** So many elements are opened of which only code says where they stand. */
const openLimit = 500

/** What is written, for whom. */
interface Shown extends Place {
  /** Path of the page. */
  readonly path: string
  /** Path of the file from which its imports are relative. */
  readonly home: string
  readonly tree: Root
  /** The files of Markdown in which it stands. */
  readonly opened: ReadonlySet<string>
  /** The element of the page that shows it, where it is no part of the page. */
  readonly opener?: MarkdownComponent
}

/** What is the same for all that is written of a page. */
interface Shared extends Pick<Scene, 'own' | 'known' | 'url' | 'told'> {
  readonly frontmatter: Resolved['frontmatter']
  /** Files of which the page shows what they export, by their paths. */
  readonly files: Map<string, Scene>
  /** How much Markdown may still be opened that only code shows: what shows it twice grows with each in another. */
  readonly budget: { left: number }
  /** Tells at a place that a component says nothing; `home`: the file in which that is. */
  readonly tell: (place: MarkdownComponent, component: RuleArguments<'component-unknown'>, home: string) => void
}

function sceneOf(shown: Shown, shared: Shared): Scene {
  const { path, home, source, reader, tree, docset, opened, opener } = shown
  const { frontmatter, own, known, told: toldOf, url } = shared
  const told = [...docset.settings.frontmatter].map((name): [string, Known] => [name, { value: frontmatter }])
  const names = importedNames(tree, home, docset)
  const imported = (name: string): Named | undefined => {
    const code = names.code(name)
    return code && { name: code.name, scene: fileScene(code.file, shown, shared) }
  }
  const valueOf = (expression: Expression): Known | undefined => {
    const known = names.valueOf(expression)
    const found = known === undefined && expression.type === 'Identifier' ? imported(expression.name) : undefined
    return found ? found.scene.values.of({ type: 'Identifier', name: found.name }) : known
  }
  const write = (nodes: readonly (Nodes | MarkdownNode)[]): MarkdownNode[] =>
    byLine(nodes).flatMap((part) =>
      'type' in part ? writeNode(part, scene) : lift(part.flatMap((node) => writeNode(asText(node), scene))),
    )
  const scene: Scene = {
    path,
    reader,
    values: new Values(tree, new Map(told), valueOf, (expression) => showAnew(expression, scene)),
    labels: new Map(),
    done: new WeakSet(),
    asked: new Set(),
    own,
    known,
    told: toldOf,
    url,
    called: names.called,
    fileOf: names.fileOf,
    markup: (element) => {
      const found = markupShownBy(element, names, shown)
      if (found === undefined || opened.has(found.file) || shared.budget.left <= 0) return found && []
      shared.budget.left--
      const inside = { ...shown, ...found.open(), opened: new Set([...opened, found.file]), opener: opener ?? element }
      return sceneOf(inside, shared).write([inside.tree])
    },
    imported,
    unknown: (node, name) => {
      shared.tell(opener ?? node, { name, written: isElement(node) ? `<${name}>` : name }, source)
    },
    write,
  }
  return scene
}

/** A file of Markdown of which the page shows what it exports. */
function fileScene(file: string, { path, reader, docset }: Shown, shared: Shared): Scene {
  const known = shared.files.get(file)
  if (known) return known
  const shown = {
    path,
    home: file,
    reader,
    docset,
    source: file,
    tree: docset.document(file).tree,
    opened: new Set([file]),
  }
  const scene = sceneOf(shown, { ...shared, frontmatter: docset.frontmatter(file) })
  shared.files.set(file, scene)
  return scene
}

const known = new WeakMap<Docset, Scene['known']>()

// A role that the options give counts more than what a name is elsewhere.
function knownIn(docset: Docset): Scene['known'] {
  return remember(
    known,
    docset,
    () =>
      new Map([
        ...conditionsOf(docset),
        ...Object.entries(tableOf(docset.settings.dialect)).map(([name, write]) => usual(name, write)),
        ...rolesOf(docset),
      ]),
  )
}
