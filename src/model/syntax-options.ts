import type { Names } from './names.js'

/**
 * How an id is written behind a heading: `'braces'`, `{#id}`; `'brackets'`, `[#id]`; `'parentheses'`, `(#id)`; `'comment'`,
 * `{/* id *\/}`; or `'hash-comment'`, `{/* #id *\/}`.
 */
export type HeadingIdMark = 'braces' | 'brackets' | 'parentheses' | 'comment' | 'hash-comment'

/** Syntax that is no MDX. */
export interface SyntaxOptions {
  /**
   * What starts a section: a heading or an element with an id, or a comment that is its name, as `{/* install *\/}`, up to
   * the next such comment. Default: `'ids'`.
   */
  readonly sections?: 'ids' | 'comments'
  /** Text that stands for nothing where it is all that a comment's section holds, in whatever case. Default: none. */
  readonly emptySections?: readonly string[]
  /**
   * How ids are written behind headings, beside `\{#id}`: one way or several; `true` is `'braces'`. Default: `false`.
   */
  readonly headingIds?: boolean | HeadingIdMark | readonly HeadingIdMark[]
  /** Whether `<!-- … -->` is a comment. Default: `false`. */
  readonly comments?: boolean
  /** Languages of blocks of code that are MDX: ```` ```mdx-code-block ````. Default: none. */
  readonly fences?: Names
  /** Whether `:::note` and any other name opens a container, or the names that do. Default: `false`. */
  readonly admonitions?: boolean | readonly string[]
  /**
   * What opens and closes the name of a prop in partials, as in `['{{ .', '}}']`: anywhere, in addresses and code too; one
   * that is not given is nothing. Blanks may be any or none. Default: `false`.
   */
  readonly placeholders?: false | readonly [open: string, close: string]
  /**
   * What opens and closes the path of a file among the lines of a block of code, as in `['[!include ', ']']`: the lines of
   * that file take the place of the one that names it, marks of comments aside. Closed by `''`, a path goes to the end of
   * its line: `['!from ', '']`. Default: `false`.
   */
  readonly codeIncludes?: false | readonly [open: string, close: string]
  /**
   * What begins and ends a region of a file of code, its name behind it, as in `['START', 'END']` for `# START create` …
   * `# END create`, or `['start_', 'end_']` for `# start_create` … `# end_create`: beside what is read anyway, in comments
   * on lines of their own. Default: `false`.
   */
  readonly regions?: false | readonly [start: string, end: string]
}
