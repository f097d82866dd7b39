export interface DocsSet {
  readonly sdks: Readonly<Record<string, readonly string[]>>
  readonly paths: readonly string[]
  text(path: string): string
  files(): Generator<[path: string, text: string]>
}

export interface DocsSetOptions {
  readonly pages: number
  readonly fanIn?: 'same' | 'grow'
  readonly seed?: number
}

export function makeDocsSet(options: DocsSetOptions): DocsSet
