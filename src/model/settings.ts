import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { PluggableList } from 'unified'
import type { Axis } from './axis.js'
import type { RuleId } from './rule-id.js'

/** A name, or several for the same role. */
export type Names = string | readonly string[]

/** The names that elements and attributes go by. */
export interface ComponentOptions {
  /** Brings a file in; `src` names the attribute with its path. Default: `Include`, `src`. */
  readonly include?: { readonly name?: Names; readonly src?: Names }
  /** Keeps its content for some SDKs. Default: `If`, `sdk`, `notSdk`; the two attributes count on a panel too. */
  readonly if?: { readonly name?: Names; readonly sdk?: Names; readonly notSdk?: Names }
  /** Holds panels; `items` names the attribute with their labels. Default: `Tabs`, `items`. */
  readonly tabs?: { readonly name?: Names; readonly items?: Names }
  /** A panel; `label` names the attributes that label it, the first one present counts. Default: `Tab`, `['title', 'label', 'value', 'name']`. */
  readonly tab?: { readonly name?: Names; readonly label?: Names }
}

/** How tabs are pruned to a reader. */
export interface TabsOptions {
  /** Labels of panels for everybody whom no panel names. Default: none. */
  readonly fallback?: readonly string[]
  /** What becomes of the panels when none is for the reader and there is no fallback. Default: `'keep'`. */
  readonly unmatched?: 'keep' | 'drop'
  /** Whether the content of the only panel left takes the place of the tabs. Default: `true`. */
  readonly unwrap?: boolean
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

/** Where a host finds the file that a `src` names; `undefined` leaves it to the rules of this library. */
export type Locate = (src: string, from: { readonly from: string; readonly name: string }) => string | undefined

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
 * How a host writes an address of a partial on a page; `undefined` leaves it to the rule of this library.
 *
 * @param url a URL without scheme that does not start with `/`, `?` or `#`, or a relative specifier of a module
 * @param files paths of the file that wrote it, and of the page
 */
export type Rebase = (url: string, files: { readonly from: string; readonly to: string }) => string | undefined

/** Options of `createResolver`; all have defaults. */
export interface Options {
  /** The values of the axis `sdk`. Default: the SDKs found in the files. */
  readonly sdks?: AxisValues
  /** What else content varies by: name → values, or more. Default: none. */
  readonly axes?: Readonly<Record<string, readonly string[] | AxisOptions>>
  readonly components?: ComponentOptions
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
  readonly names: {
    readonly include: ReadonlySet<string>
    readonly src: ReadonlySet<string>
    readonly condition: ReadonlySet<string>
    readonly tabs: ReadonlySet<string>
    readonly items: ReadonlySet<string>
    readonly tab: ReadonlySet<string>
    readonly label: ReadonlySet<string>
  }
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
