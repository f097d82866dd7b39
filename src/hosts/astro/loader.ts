// What Astro gives to a loader of its content layer, as far as it matters here: its own types come with all of Astro.

/** An entry of a collection. */
export interface Entry {
  readonly id: string
  readonly data: Record<string, unknown>
  readonly body?: string
  /** From the root of the site. */
  readonly filePath?: string
  readonly digest?: string
  /** Whether it is rendered by the module of its file. */
  readonly deferredRender?: boolean
}

export interface LoaderContext {
  readonly store: {
    keys(): string[]
    get(id: string): { digest?: string | number | undefined; filePath?: string | undefined } | undefined
    set(entry: Entry): boolean
    delete(id: string): void
    addModuleImport(path: string): void
  }
  readonly config: { readonly root: URL }
  readonly logger: { warn(message: string): void; error(message: string): void }
  parseData(entry: { id: string; data: Record<string, unknown>; filePath?: string }): Promise<Record<string, unknown>>
  /** There in development. */
  readonly watcher?:
    | {
        add(path: string): unknown
        on(event: 'add' | 'change' | 'unlink', listener: (file: string) => unknown): unknown
        on(event: 'ready', listener: () => unknown): unknown
      }
    | undefined
}

/** A loader of the content layer. */
export interface Loader {
  readonly name: string
  load(context: LoaderContext): Promise<void>
}
