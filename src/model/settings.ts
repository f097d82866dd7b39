import type { Root } from 'mdast'
import type { PluggableList } from 'unified'

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

/** How tabs are pruned to an SDK. */
export interface TabsOptions {
  /** Labels of panels for everybody whom no panel names. Default: none. */
  readonly fallback?: readonly string[]
  /** What becomes of the panels when none is for the SDK and there is no fallback. Default: `'keep'`. */
  readonly unmatched?: 'keep' | 'drop'
  /** Whether the content of the only panel left takes the place of the tabs. Default: `true`. */
  readonly unwrap?: boolean
}

/** Where a host finds the file that a `src` names; `undefined` leaves it to the rules of this library. */
export type Locate = (src: string, from: { readonly from: string; readonly name: string }) => string | undefined

/** Options of `createResolver`; all have defaults. */
export interface Options {
  /** SDK ids, or a record of id → label or labels on tabs. Default: the SDKs found in the files. */
  readonly sdks?: readonly string[] | Readonly<Record<string, string | readonly string[]>>
  readonly components?: ComponentOptions
  /** How tabs are pruned; `false` leaves all tabs alone. Default: `{}`. */
  readonly tabs?: false | TabsOptions
  /** Whether relative URLs and imports of a partial are rebased to the page. Default: `true`. */
  readonly rebase?: boolean
  /** Whether a path is a partial. Default: a segment of it starts with `_`. */
  readonly isPartial?: (path: string) => boolean
  readonly locate?: Locate
  /** Syntax extensions for parsing, after MDX, GFM and front matter. Default: none. */
  readonly remarkPlugins?: PluggableList
  /** Parses a file in place of remark; called once a file. */
  readonly parse?: (source: string, path: string) => Root
}

/** Options, normalised: inside, they are trusted. */
export interface Settings {
  /** Declared SDK ids; `undefined` where they are to be found in the files. */
  readonly sdks: readonly string[] | undefined
  /** Id → its labels on tabs. */
  readonly labels: ReadonlyMap<string, readonly string[]>
  readonly names: {
    readonly include: ReadonlySet<string>
    readonly src: ReadonlySet<string>
    readonly condition: ReadonlySet<string>
    readonly sdk: ReadonlySet<string>
    readonly notSdk: ReadonlySet<string>
    readonly tabs: ReadonlySet<string>
    readonly items: ReadonlySet<string>
    readonly tab: ReadonlySet<string>
    readonly label: ReadonlySet<string>
  }
  readonly tabs:
    false | { readonly fallback: readonly string[]; readonly unmatched: 'keep' | 'drop'; readonly unwrap: boolean }
  readonly rebase: boolean
  readonly isPartial: (path: string) => boolean
  readonly locate: Locate | undefined
  readonly remarkPlugins: PluggableList
  readonly parse: ((source: string, path: string) => Root) | undefined
}
