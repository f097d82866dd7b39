import type { Inclusion } from '../model/origin.js'

declare module 'vfile-message' {
  interface VFileMessage {
    /** The includes by which its file came in, the page's own first; left out where there are none. */
    chain?: readonly Inclusion[]
  }
}
