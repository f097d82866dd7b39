import type { Root } from 'mdast'
import type { PluggableList } from 'unified'
import type { AxisOptions, AxisValues } from './axis-options.js'
import type { CacheOptions } from './cache-options.js'
import type { ComponentOptions } from './component-options.js'
import type { ReadDirective } from './host-directive.js'
import type { Emptied } from './host-emptied.js'
import type { Locate } from './host-locate.js'
import type { Rebase } from './host-rebase.js'
import type { ReadScope } from './host-scope.js'
import type { Names } from './names.js'
import type { Parser } from './parser.js'
import type { RuleOverride, RuleSeverities } from './rule-options.js'
import type { SiteOptions } from './site-options.js'
import type { SyntaxOptions } from './syntax-options.js'

/** How tabs are pruned to a reader. */
export interface TabsOptions {
  /** Labels of panels for everybody whom no panel names. Default: none. */
  readonly fallback?: readonly string[]
  /** What becomes of the panels when none is for the reader and there is no fallback. Default: `'keep'`. */
  readonly unmatched?: 'keep' | 'drop'
  /** Whether the content of the only panel left takes the place of the tabs. Default: `true`. */
  readonly unwrap?: boolean
  /**
   * Whether tabs that are labelled by code languages alone may be about SDKs of these names, where other SDKs are none.
   * Default: `false`, but for those that name every SDK of the page.
   */
  readonly languages?: boolean
}

/** How large one output may grow; what is beyond is left out, with a message. */
export interface LimitOptions {
  /** Includes that are met, and places of children. Default: 10,000. */
  readonly includes?: number
  /** Includes that lead to one another. Default: 2,000. */
  readonly chain?: number
  /** Nodes that an include stands in, one in another, over all files. Default: 500. */
  readonly depth?: number
  /**
   * Nodes that includes, children and props bring in; 100 characters of a prop or of code count as one. Default: 250,000.
   */
  readonly nodes?: number
}

/** The name of a limit. */
export type Limit = keyof LimitOptions

/**
 * How files with the extension `.md` are read; `.mdx` is always MDX. `'mdx'`: as MDX. `'md'`: as Markdown, its raw HTML
 * turned into elements. `'detect'`: as MDX where it is, else as Markdown, with a message.
 */
export type Format = 'mdx' | 'md' | 'detect'

/** Which imports of Markdown are includes. */
export interface ImportOptions {
  /** The names of the exports whose import is one. Default: `'default'`. */
  readonly exports?: Names
  /**
   * Whether an element by a name in lower case is what the file imports by that name, as where a host puts the file there
   * itself; else it is one of HTML, as in code it always is. Default: `false`.
   */
  readonly lowerCase?: boolean
}

/** Options of `createResolver`; all have defaults. */
export interface Options {
  /** How the ecosystem of the docs writes them. Default: none, which is as this library writes them. */
  readonly dialect?: Dialect
  /** The values of the axis `sdk`. Default: the SDKs found in the files. */
  readonly sdks?: AxisValues
  /** What else content varies by: name → values, or more. Default: none. */
  readonly axes?: Readonly<Record<string, readonly string[] | AxisOptions>>
  readonly components?: ComponentOptions
  /**
   * Whether a default import of a `.mdx` or `.md` file is an include under the name that it binds, or the names of the
   * exports whose import is one, or more. Default: `true`, which is `'default'`.
   */
  readonly imports?: boolean | Names | ImportOptions
  /**
   * Folders that the beginning of a path stands for, such as `{ '@site/': '' }`; of several folders, the first in which
   * there is a file counts. The longest beginning counts. Default: `{}`.
   */
  readonly aliases?: Readonly<Record<string, Names>>
  /**
   * Names that axes have in code: `{ sdk: 'platform' }` reads `platform` in an expression as the SDK of the reader.
   * Default: `{}`.
   */
  readonly names?: Readonly<Record<string, Names>>
  /**
   * Names that the front matter of a file has in its code: in a partial, `{frontmatter.title}` is what that file says; on
   * a page it stays. Default: none.
   */
  readonly frontmatter?: Names
  /**
   * Whether a partial may name its props alone, as in `{name}`, beside `{props.name}`; names that it binds, and those that
   * engines define, are none. In its blocks of code, `{name}` is a prop that is a text. Default: `false`.
   */
  readonly bareProps?: boolean
  /** Where the scope of a page stands. Default: in its front matter, under the name of the axis. */
  readonly scope?: ReadScope
  /** Syntax that is no MDX; without meaning where `parse` is given. Default: `{}`. */
  readonly syntax?: SyntaxOptions
  /** Reads elements that are written in no way that options can say. Default: none. */
  readonly directive?: ReadDirective
  /** How tabs are pruned; `false` leaves all tabs alone. Default: `{}`. */
  readonly tabs?: false | TabsOptions
  /** How large one output may grow. Default: `{}`. */
  readonly limits?: LimitOptions
  /** How grave messages are, by rule; of several for a file, the last counts. Default: as on the page of rules. */
  readonly rules?: RuleSeverities | readonly RuleOverride[]
  /** Whether relative URLs and imports of a partial are rebased to the page, or how. Default: `true`. */
  readonly rebase?: boolean | Rebase
  /** Attributes that hold addresses, by the name of their element; those of HTML are known. Default: `{}`. */
  readonly urls?: Readonly<Record<string, Names>>
  /** How the site addresses pages and headings; what looks at links goes by it. Default: `{}`. */
  readonly site?: SiteOptions
  /** Whether a path is a partial. Default: a segment of it starts with `_`. */
  readonly isPartial?: (path: string) => boolean
  readonly locate?: Locate
  /** How `.md` files are read; without meaning where `parse` is given. Default: `'detect'`. */
  readonly format?: Format
  /** Decides which emptied elements stay. Default: cells, and those with an `id`, `name`, `href`, `src`, `to` or `path`. */
  readonly emptied?: Emptied
  /** Syntax extensions for parsing, after MDX, GFM and front matter. Default: none. */
  readonly remarkPlugins?: PluggableList
  /** What parses files. Default: remark with MDX, GFM and front matter; `mdx-partials/core` has none. */
  readonly parser?: Parser
  /**
   * Parses a file in place of the parser, and of all that options say of how files are written; called once a file, and
   * where no tree is asked for, not for a file of words alone.
   */
  readonly parse?: (source: string, path: string) => Root
  /** What is kept of parsed files, and where. Default: all, in memory. */
  readonly cache?: CacheOptions
  /**
   * Names what functions and objects among the options do that their source and data do not show, such as the version
   * of a plugin: part of every fingerprint. Default: none.
   */
  readonly cacheKey?: string
}

/** How one ecosystem writes its docs: options, of which those that are given to `createResolver` win. */
export interface Dialect extends Omit<
  Options,
  'dialect' | 'parser' | 'parse' | 'rules' | 'limits' | 'cache' | 'cacheKey'
> {
  readonly name: string
  /** How grave messages are in it, where the options say nothing. */
  readonly rules?: RuleSeverities
}
