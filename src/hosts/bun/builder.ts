/** A plugin for `Bun.build`, for `Bun.serve` by `bunfig.toml`, and for `Bun.plugin`, as far as this one is. */
export interface BunPlugin {
  readonly name: string
  setup(build: BundleBuilder | RunBuilder): Promise<void> | undefined
}

interface AnyBuilder {
  onResolve(which: Constraints, resolve: (request: ResolveRequest) => ResolveResult | undefined): unknown
  onLoad(which: Constraints, load: (request: LoadRequest) => LoadResult | Promise<LoadResult | undefined>): unknown
}

/** What a plugin is given where modules are bundled, as far as it is used. */
export interface BundleBuilder extends AnyBuilder {
  onStart(run: () => Promise<void>): unknown
  onEnd(run: () => Promise<void>): unknown
}

/** The same where modules are run: nobody waits there for where one is. */
export interface RunBuilder extends AnyBuilder {
  module(specifier: string, load: () => LoadResult): unknown
}

export interface Constraints {
  readonly filter: RegExp
  readonly namespace?: string
}

export interface ResolveRequest {
  /** As it is written. */
  readonly path: string
  /** The id of the module that imports it; `''` for an entry. */
  readonly importer: string
}

export interface ResolveResult {
  readonly path: string
  readonly namespace?: string
}

export interface LoadRequest {
  readonly path: string
}

export interface LoadResult {
  readonly contents: string
  readonly loader: 'js' | 'jsx'
}
