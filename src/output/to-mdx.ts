import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { Resolved } from './resolved.js'
import { describeValue } from '../model/describe-value.js'
import { expectOptions, expectType } from '../model/expect.js'
import { expectVFile, isVFile } from '../model/expect-vfile.js'
import { stringify, type ToMarkdownExtension } from '../source/stringify.js'
import { tellOfNode } from './tell-of-node.js'

/** How a tree is written. */
export interface ToMdxOptions {
  /**
   * What writes the nodes that plugins add to a tree, such as `directiveToMarkdown()`. One array for many trees is read
   * once. Default: none.
   */
  readonly extensions?: readonly ToMarkdownExtension[] | undefined
  /** Whether front matter is written: not for a host that takes it off before it compiles. Default: `true`. */
  readonly frontmatter?: boolean | undefined
  /** Gets a message for each node that MDX has no text for, each once. Default: none. */
  readonly file?: VFile | undefined
}

/** How an output is written: its resolver knows what writes the nodes of plugins. */
export type OutputToMdxOptions = Omit<ToMdxOptions, 'extensions'>

/**
 * MDX text of a tree. Parsing it again gives the same tree, for every tree that the resolver makes; an address that is
 * text, which GFM would link, comes back as an expression of it.
 *
 * Nothing in a tree throws. In place of a node that neither MDX nor an extension writes stands a comment with its type,
 * `{/* unwritable: math *\/}`, with or without a file; what can be written almost stands there as what comes closest.
 *
 * @param tree the tree; it is not changed
 * @param options all have defaults; a VFile by itself is its `file`
 * @throws {TypeError} where the tree is no root of nodes, an option is not as described, or not known
 */
export function toMdx(tree: Root, options: ToMdxOptions | VFile = {}): string {
  expectTree(tree)
  return write(tree, readOptions(options))
}

/**
 * MDX text of an output, or of a tree that was made of one.
 *
 * @param given an output, whose file gets messages, or a tree
 * @param options `file` gets messages instead, `frontmatter` is as for `toMdx`
 * @param extensions what writes the nodes that the plugins of its resolver add
 */
export function outputToMdx(
  given: Resolved | Root,
  options: OutputToMdxOptions,
  extensions: readonly ToMarkdownExtension[],
): string {
  const { file, frontmatter } = readCommon(expectOptions(options, ['file', 'frontmatter']))
  if (isOutput(given)) {
    expectTree(given.tree)
    return write(given.tree, { extensions, file: file ?? given.file, frontmatter })
  }
  expectTree(given, 'an output, or a tree of type `root`')
  return write(given, { extensions, file, frontmatter })
}

function write(tree: Root, { extensions, file, frontmatter = true }: ToMdxOptions): string {
  return stringify(
    frontmatter ? tree : withoutFrontMatter(tree),
    ({ node, actual, expected }) => {
      if (file) tellOfNode(file, node, 'unwritable', { actual, expecting: expected })
    },
    extensions,
  )
}

function withoutFrontMatter(tree: Root): Root {
  const [first, ...rest] = tree.children
  return first?.type === 'yaml' ? { ...tree, children: rest } : tree
}

function isOutput(given: unknown): given is Resolved {
  return typeof given === 'object' && given !== null && 'tree' in given && 'file' in given
}

function expectTree(tree: unknown, what = 'a tree of type `root`'): asserts tree is Root {
  const { type, children } = (tree ?? {}) as Partial<Root>
  if (type !== 'root')
    throw new TypeError(
      `Expected ${what}, not ${typeof type === 'string' ? `a \`${type}\`` : describeValue(tree)}${isOutput(tree) ? ': give its `tree`' : ''}`,
    )
  if (!Array.isArray(children)) {
    throw new TypeError(`Expected \`tree.children\` to be an array, not ${describeValue(children)}`)
  }
}

function readOptions(options: ToMdxOptions | VFile): ToMdxOptions {
  if (isVFile(options)) return { file: options }
  const { extensions, ...common } = expectOptions(options, ['extensions', 'file', 'frontmatter'])
  readCommon(common)
  if (extensions === undefined) return common
  if (!Array.isArray(extensions)) {
    throw new TypeError(`Expected option \`extensions\` to be an array, not ${describeValue(extensions)}`)
  }
  extensions.forEach((extension: unknown, index) => {
    if (typeof extension === 'object' && extension !== null) return
    const hint = typeof extension === 'function' ? ': call it, as in `directiveToMarkdown()`' : ''
    throw new TypeError(`Expected \`extensions[${index}]\` to be an object, not ${describeValue(extension)}${hint}`)
  })
  return { extensions, ...common }
}

function readCommon(options: OutputToMdxOptions): OutputToMdxOptions {
  const { file, frontmatter } = options
  expectVFile(file)
  if (frontmatter !== undefined) expectType('frontmatter', frontmatter, 'boolean')
  return options
}
