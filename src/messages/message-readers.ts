import type { Reader } from '../model/reader.js'

/** Whom a message is about. */
export interface MessageReaders {
  /** The SDKs, in the order in which they are declared. */
  readonly sdks: readonly string[]
  /** The readers; left out where there is no axis but `sdk`. */
  readonly readers?: readonly Reader[]
}

declare module 'vfile-message' {
  interface VFileMessage {
    /** The SDKs that a message of `mdx-partials` is about, in the order in which they are declared. */
    sdks?: MessageReaders['sdks']
    /** The readers that it is about; left out where there is no axis but `sdk`. */
    readers?: readonly Reader[]
  }
}
