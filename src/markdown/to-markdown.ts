import type { Nodes } from 'mdast'
import type { Known } from '../directives/evaluate.js'
import type { Docset } from '../docset/docset.js'
import { describeValue } from '../model/describe-value.js'
import { expectObject, expectOptions, expectType } from '../model/expect.js'
import { remember } from '../model/remember.js'
import { madeOf, type MadeOf, type Resolved } from '../output/resolved.js'
import type { SiteUrl } from '../page/site/site-url.js'
import { writeGfm } from '../source/gfm.js'
import type { ComponentTable } from './component.js'
import { withoutUnusedDefinitions } from './definitions.js'
import type { MarkdownNode } from './node.js'
import { conditionsOf, rolesOf, told } from './roles.js'
import type { Scene } from './scene.js'
import { importedValues } from './imported-values.js'
import { settle } from './settle.js'
import { tableOf } from './tables.js'
import { withTitle } from './title.js'
import { absoluteUrls } from './urls.js'
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
  const { components = {}, url } = readOptions(options)
  const scene = sceneOf(output, made, new Map(Object.entries(components)), url)
  const content = withoutUnusedDefinitions(settle(scene.write([output.tree])))
  return writeGfm({ type: 'root', children: withTitle(content, output.frontmatter) })
}

function readOptions(options: ToMarkdownOptions): ToMarkdownOptions {
  const { components, url } = expectOptions(options, ['components', 'url'])
  if (url !== undefined) expectType('url', url, 'function')
  if (components !== undefined) expectObject('components', components)
  for (const [name, write] of Object.entries(components ?? {})) expectType(`components.${name}`, write, 'function')
  return options
}

function sceneOf(output: Resolved, made: MadeOf, own: Scene['own'], url: SiteUrl | undefined): Scene {
  const { path, reader, tree } = output
  const { docset } = made
  const names = [...docset.settings.frontmatter].map((name): [string, Known] => [name, { value: output.frontmatter }])
  const write = (nodes: readonly (Nodes | MarkdownNode)[]): MarkdownNode[] =>
    nodes.flatMap((node) => writeNode(node, scene))
  const scene: Scene = {
    path,
    reader,
    values: new Values(tree, new Map(names), importedValues(tree, path, docset)),
    labels: new Map(),
    done: new WeakSet(),
    asked: new Set(),
    own,
    known: knownIn(docset),
    url: url ? absoluteUrls(url, path, reader, docset) : (given) => given,
    write,
  }
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
        ...Object.entries(tableOf(docset.settings.dialect)).map(([name, write]) => told(name, write)),
        ...rolesOf(docset),
      ]),
  )
}
