import type { Root } from 'mdast'
import type { PluggableList } from 'unified'
import type { Position } from 'unist'

/** What files are written in beyond MDX, GFM and front matter; a parser is told once, when a resolver is made. */
export interface ParserSyntax {
  /** Whether `{#id}` behind a heading is its id: `data.id` of the heading. Of MDX alone: to Markdown it is text. */
  readonly headingIds: boolean
  /** Whether `<!-- … -->` is a comment, of which nothing is left. Of MDX alone: to Markdown it is HTML. */
  readonly comments: boolean
  /** Whether `:::name` opens a container, a `containerDirective`, or the names that do. */
  readonly admonitions: boolean | ReadonlySet<string>
  /** Syntax extensions of the host, as plugins of remark. */
  readonly plugins: PluggableList
}

/** A tag that keeps the raw HTML around it from becoming elements. */
export interface KeptHtml {
  readonly position: Position | undefined
  /** The tag as written. */
  readonly actual: string
  /** What would have been right, in words. */
  readonly expected: string
}

/** Markdown as it was read. */
export interface MarkdownTree {
  readonly tree: Root
  /** What stays raw HTML in it, and why. */
  readonly kept: readonly KeptHtml[]
}

/** Reads texts; `path` is for who reads files by their names. */
export interface TextReader {
  /** Reads MDX; what is none throws. */
  readonly mdx: (text: string, path: string) => Root
  /**
   * Reads Markdown, in which components and, where they pair, the tags of raw HTML are elements of MDX. Left out, `.md`
   * files are MDX.
   */
  readonly markdown?: (text: string, path: string) => MarkdownTree
}

/**
 * Makes trees of texts. A tree is what remark-parse, remark-mdx, remark-gfm and remark-frontmatter make of the text:
 *
 * - it is mdast with the nodes of `mdast-util-mdx`, plain data, a new one for each call; the caller freezes it
 * - what is not in the text is in no tree: names of elements and attributes, and addresses, are as they are written
 * - front matter is a `yaml` node, the first child of the root; elsewhere `---` is none
 * - each node has a position with offsets, and so have the attributes of elements
 * - `data.estree` holds the program of each expression, attribute with one, and piece of ESM, with its places in the
 *   file; it may be an enumerable accessor, which parses when it is first asked, always gives the same program, and
 *   never throws
 * - a text that is no MDX throws: an error with a `reason` and a `place`, as a `VFileMessage` has; nothing else does
 */
export interface Parser {
  /** By which packed documents tell it from others. */
  readonly name: string
  /** What its trees hang on beside the text: with another version, documents are parsed again. */
  readonly version: string
  /**
   * Makes what reads the texts of a resolver.
   *
   * @throws {TypeError} where it cannot read such syntax, or a plugin cannot be used
   */
  create(syntax: ParserSyntax): TextReader
}
