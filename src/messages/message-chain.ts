import type { Inclusion } from '../model/origin.js'

/** The includes by which a file came in, the page's own first. */
export type MessageChain = readonly Inclusion[]

declare module 'vfile-message' {
  interface VFileMessage {
    /** The includes by which its file came in, the page's own first; left out where there are none. */
    chain?: MessageChain
  }
}
