import type { Root } from 'mdast'
import type { PluggableList } from 'unified'
import type { Axis } from './axis.js'

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
  /** Depth of nodes. Default: 500. */
  readonly depth?: number
  /**
   * Nodes that includes, children and props bring in; 100 characters of a prop or of code count as one. Default: 250,000.
   */
  readonly nodes?: number
}

/** Where a host finds the file that a `src` names; `undefined` leaves it to the rules of this library. */
export type Locate = (src: string, from: { readonly from: string; readonly name: string }) => string | undefined

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
  /** Whether relative URLs and imports of a partial are rebased to the page. Default: `true`. */
  readonly rebase?: boolean
  /** Whether a path is a partial. Default: a segment of it starts with `_`. */
  readonly isPartial?: (path: string) => boolean
  readonly locate?: Locate
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
  readonly rebase: boolean
  readonly isPartial: (path: string) => boolean
  readonly locate: Locate | undefined
  readonly remarkPlugins: PluggableList
  readonly parse: ((source: string, path: string) => Root) | undefined
}
