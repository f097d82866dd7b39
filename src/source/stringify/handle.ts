import type { Options } from 'remark-stringify'

/** Writes a node. */
export type Handle = NonNullable<NonNullable<Options['handlers']>['paragraph']>

/** Where the writer is. */
export type State = Parameters<Handle>[2]

/** What stands around the node being written. */
export type Info = Parameters<Handle>[3]
