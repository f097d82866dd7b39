import type { PluggableList } from 'unified'
import type { Axis } from './axis.js'
import type { Cache } from './normalize-cache.js'
import type { Components } from './component-options.js'
import type { ReadDirective } from './host-directive.js'
import type { Emptied } from './host-emptied.js'
import type { Locate } from './host-locate.js'
import type { Rebase } from './host-rebase.js'
import type { ReadScope } from './host-scope.js'
import type { Format, LimitOptions, Options, TabsOptions } from './options.js'
import type { Parser } from './parser.js'
import type { SiteOptions } from './site-options.js'
import type { HeadingIdMark, SyntaxOptions } from './syntax-options.js'

/** What the beginning of a path stands for. */
export interface Alias {
  readonly start: string
  readonly folders: readonly string[]
  /** Whether it counts more than `locate`: it is given, and that is the dialect's. */
  readonly isFirst: boolean
  /** Whether nobody but the dialect says it, which does not know where among the files the site is. */
  readonly isOfDialect: boolean
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
  /** Whether elements by names in lower case may be imports. */
  readonly lowerCaseImports: boolean
  /** The longest first. */
  readonly aliases: readonly Alias[]
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
  readonly site: SiteOptions
  readonly isPartial: (path: string) => boolean
  readonly locate: Locate | undefined
  readonly format: Format
  readonly emptied: Emptied | undefined
  readonly cache: Cache
  readonly remarkPlugins: PluggableList
  /** What parses files: a parser, or a function of the host's. */
  readonly parser: Parser | NonNullable<Options['parse']>
}
