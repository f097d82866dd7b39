import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { PluggableList } from 'unified'
import type { Axis } from './axis.js'
import type { ComponentOptions, Components } from './component-options.js'
import type { Names } from './names.js'
import type { Reader } from './reader.js'
import type { RuleId } from './rule-id.js'

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

/** What one value of an axis is called. */
export interface AxisValueOptions {
  /** Its label or labels on tabs. Default: none; its id is always one. */
  readonly label?: Names
  /** The id of the value that it extends: what is for that one is for it too, where nothing nearer is. Default: none. */
  readonly extends?: string
}

/** The values of an axis: ids, or a record of id → label or labels on tabs, or more of each. */
export type AxisValues = readonly string[] | Readonly<Record<string, Names | AxisValueOptions>>

/** An axis beside `sdk`. */
export interface AxisOptions {
  readonly values: AxisValues
  /** The attribute, or attributes, that list values on conditions and panels. Default: the name of the axis. */
  readonly attribute?: Names
  /** The same for values that are left out. Default: the first attribute behind `not`, such as `notIs`. */
  readonly notAttribute?: Names
}

/** How large one output may grow; what is beyond is left out, with a message. */
export interface LimitOptions {
  /** Includes that are met, and places of children. Default: 10,000. */
  readonly includes?: number
  /** Includes that lead to one another. Default: 2,000. */
  readonly chain?: number
  /** Depth of nodes. Default: 500. */
  readonly depth?: number
  /**
   * Nodes that includes, children and props bring in; 100 characters of a prop or of code count as one. Default: 250,000.
   */
  readonly nodes?: number
}

/** How grave a message is; `off` leaves it out. */
export type RuleSeverity = 'off' | 'info' | 'warning' | 'error'

/** How grave the messages of some rules are. */
export type RuleSeverities = Readonly<Partial<Record<RuleId, RuleSeverity>>>

/** The same for some files. */
export interface RuleOverride {
  /**
   * Glob patterns for paths of files at fault, from the docs root: `legacy/**`; one that starts with `!` takes files out.
   * Default: all files.
   */
  readonly files?: Names
  readonly rules: RuleSeverities
}

/** What an include asks for, beside its path. */
export interface LocateRequest {
  /** Path of the file that holds the include. */
  readonly from: string
  /** Name of the element, or the name that an import binds. */
  readonly name: string
  /** The attributes of the element whose values are literal. */
  readonly attributes: Readonly<Record<string, unknown>>
  /** Who reads. Only the axes that are looked at count for the output. */
  readonly reader: Reader
  /** The reader's value of an axis and all that it extends, the nearest first; empty where it is left open. */
  readonly lineage: (axis: string) => readonly string[]
}

/**
 * Where a host finds the file that a `src` names: a path from the docs root, or several in the order in which they are
 * looked for, each as it is, then with `.mdx`, then with `.md`; none where there is nothing for the reader; `undefined`
 * leaves it to the rules of this library. A path may have a section behind `#`. Where it asks for an axis that the reader
 * leaves open, and no file is found, the element stays.
 */
export type Locate = (src: string, request: LocateRequest) => string | readonly string[] | undefined

/** What a file says that a scope may be read from. */
export interface ScopeSource {
  readonly path: string
  readonly frontmatter: Readonly<Record<string, unknown>>
  /** What `export const` gives a value that is known without running anything, by name. */
  readonly exports: Readonly<Record<string, unknown>>
  /** The values that are declared, by axis. */
  readonly values: Readonly<Record<string, readonly string[]>>
}

/**
 * Where the scope of a page stands: values by axis, ids or labels. `null` is everybody, an empty list nobody; `undefined`
 * leaves it to the front matter.
 */
export type ReadScope = (file: ScopeSource) => Readonly<Record<string, Names | null | undefined>> | undefined

/**
 * How an id is written behind a heading: `'braces'`, `{#id}`; `'brackets'`, `[#id]`; `'comment'`, `{/* id *\/}`; or
 * `'hash-comment'`, `{/* #id *\/}`.
 */
export type HeadingIdMark = 'braces' | 'brackets' | 'comment' | 'hash-comment'

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
}

/** What an element means that no dialect knows. */
export type DirectiveData =
  /** It brings a file in: `src` as an include would write it. */
  | { readonly role: 'include'; readonly src: string; readonly props?: Readonly<Record<string, unknown>> }
  /** It keeps its content for readers: by axis, the ids that are for it, none of them for nobody, and those that are not. */
  | {
      readonly role: 'condition'
      readonly is?: Readonly<Record<string, Names>>
      readonly not?: Readonly<Record<string, Names>>
    }
  /** It holds panels, with these labels; left out, panels have their own. */
  | { readonly role: 'tabs'; readonly items?: readonly string[] }
  /** It is a panel. */
  | { readonly role: 'tab'; readonly label?: string }

/**
 * Reads an element that is written in no way that options can say; `undefined` for any other. It is asked once an element.
 *
 * @param element the element as mdast has it, frozen
 */
export type ReadDirective = (
  element: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  file: { readonly path: string },
) => DirectiveData | undefined

/**
 * How files with the extension `.md` are read; `.mdx` is always MDX. `'mdx'`: as MDX. `'md'`: as Markdown, its raw HTML
 * turned into elements. `'detect'`: as MDX where it is, else as Markdown, with a message.
 */
export type Format = 'mdx' | 'md' | 'detect'

/**
 * Whether an element stays that conditions have left without content; `undefined` leaves it to the rules of this library.
 *
 * @param element the element as mdast has it, without children and frozen
 */
export type Emptied = (element: Readonly<MdxJsxFlowElement | MdxJsxTextElement>) => 'keep' | 'drop' | undefined

/**
 * What holds an address: a link or a definition, an image of Markdown, an attribute of an element, or the code that names
 * a module or a file beside it.
 */
export type RebaseKind = 'link' | 'image' | 'attribute' | 'module'

/**
 * How a host writes an address of a partial on a page; `undefined` leaves it to the rule of this library.
 *
 * @param url a URL without scheme that does not start with `/`, `?` or `#`, or a relative specifier of a module
 * @param move paths of the file that wrote it, and of the page, and what holds it
 */
export type Rebase = (
  url: string,
  move: { readonly from: string; readonly to: string; readonly kind: RebaseKind },
) => string | undefined

/** How one ecosystem writes its docs: options, of which those that are given to `createResolver` win. */
export interface Dialect extends Omit<Options, 'dialect' | 'parse' | 'rules' | 'limits' | 'cacheKey'> {
  readonly name: string
  /** How grave messages are in it, where the options say nothing. */
  readonly rules?: RuleSeverities
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
   * exports whose import is one. Default: `true`, which is `'default'`.
   */
  readonly imports?: boolean | Names
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
  /** Whether a path is a partial. Default: a segment of it starts with `_`. */
  readonly isPartial?: (path: string) => boolean
  readonly locate?: Locate
  /** How `.md` files are read; without meaning where `parse` is given. Default: `'detect'`. */
  readonly format?: Format
  /** Decides which emptied elements stay. Default: cells, and those with an `id`, `name`, `href`, `src`, `to` or `path`. */
  readonly emptied?: Emptied
  /** Syntax extensions for parsing, after MDX, GFM and front matter. Default: none. */
  readonly remarkPlugins?: PluggableList
  /** Parses a file in place of remark; called once a file. */
  readonly parse?: (source: string, path: string) => Root
  /**
   * Names what functions and objects among the options do that their source and data do not show, such as the version
   * of a plugin: part of every fingerprint. Default: none.
   */
  readonly cacheKey?: string
}

/** Options, normalised: inside, they are trusted. */
export interface Settings {
  /** All axes, `sdk` first; without values where SDKs are to be found in the files. */
  readonly axes: readonly Axis[]
  readonly hasDeclaredSdks: boolean
  readonly components: Components
  /** Of the dialect, for messages. */
  readonly dialect: string | undefined
  /** What of a file of Markdown an import takes to show it, by the name of the export; none where that is off. */
  readonly imports: ReadonlySet<string>
  /** The longest first. */
  readonly aliases: readonly { readonly start: string; readonly folders: readonly string[] }[]
  /** By name in code, the axis that it stands for. */
  readonly names: ReadonlyMap<string, string>
  readonly frontmatter: ReadonlySet<string>
  readonly bareProps: boolean
  readonly scope: ReadScope | undefined
  readonly syntax: Readonly<Required<Omit<SyntaxOptions, 'headingIds' | 'fences'>>> & {
    readonly headingIds: ReadonlySet<HeadingIdMark>
    readonly fences: ReadonlySet<string>
  }
  readonly directive: ReadDirective | undefined
  readonly tabs: false | Readonly<Required<TabsOptions>>
  readonly limits: Readonly<Required<LimitOptions>>
  readonly rebase: boolean | Rebase
  readonly urls: ReadonlyMap<string, ReadonlySet<string>>
  readonly isPartial: (path: string) => boolean
  readonly locate: Locate | undefined
  readonly format: Format
  readonly emptied: Emptied | undefined
  readonly remarkPlugins: PluggableList
  readonly parse: ((source: string, path: string) => Root) | undefined
}
