import type { Severity } from '../messages/severity.js'
import type { Reader } from '../model/reader.js'

/** Who to resolve a page for: values of axes; those that are left out stay open. */
export interface ResolveOptions {
  /** The SDK to resolve for; left out, includes are expanded and conditions on SDKs stay. */
  readonly sdk?: string | undefined
  /** `false` takes the file itself, even where a variant file exists. Default: `true`. */
  readonly variant?: boolean | undefined
  /** Any other axis that is declared. */
  readonly [axis: string]: string | boolean | undefined
}

/** What `resolveAll` goes over. */
export interface ResolveAllOptions {
  /** Only these SDKs. Default: all. */
  readonly sdks?: Iterable<string>
  /** Only these pages. Default: all. */
  readonly pages?: Iterable<string>
  /** Only readers with these values. Default: all. */
  readonly reader?: Reader
  /**
   * Only a share of these pages: `'3/16'` is the third of sixteen. Each page is in exactly one, on every machine, and shares
   * are alike in size; a small edit seldom moves a page to another. Default: all.
   */
  readonly shard?: string
}

/** What `report` tells. */
export interface ReportOptions {
  /** Only what is about these SDKs. Default: all. */
  readonly sdks?: Iterable<string>
  /** Only what is about readers with these values. Default: all. */
  readonly reader?: Reader
  /** Only what is at least as grave. Default: `'info'`, all. */
  readonly severity?: Severity
  /** Only what is about these: of a page, its outputs and what they are made from; of another file, itself. Default: all. */
  readonly files?: Iterable<string>
}
