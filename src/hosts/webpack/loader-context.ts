/** What webpack, Rspack and Turbopack all give a loader, as far as ours needs it. */
export interface LoaderContext {
  /** Absolute path of the file that is loaded. */
  readonly resourcePath: string
  /** What stands behind the path, with its `?`; empty where there is none. */
  readonly resourceQuery: string
  /** Absolute path of the folder that the project is built in. */
  readonly rootContext: string
  readonly sourceMap?: boolean
  /** The loaders that the file goes through, the last of them first. */
  readonly loaders?: readonly { readonly path: string }[]
  /** Which of them is this one. */
  readonly loaderIndex?: number
  getOptions(): unknown
  async(): LoaderCallback
  /** Loads the file again when that one changes. */
  addDependency(path: string): void
  /** Loads the file again when that one is there. */
  addMissingDependency(path: string): void
  /** Loads the file again when something in that folder comes, goes or changes. */
  addContextDependency(path: string): void
  /** Fails the build at its end; the file is loaded all the same. */
  emitError(error: Error): void
  emitWarning(warning: Error): void
}

/** Takes what a loader has made: an error, or a module, its source map, and what the loader after it is told. */
export type LoaderCallback = (error: Error | null, code?: string, map?: object, meta?: object) => void

/** What a loader hands on. */
export interface Loaded {
  readonly code: string
  readonly map?: object | undefined
  /** What a loader tells those after it. */
  readonly meta?: object | undefined
}
