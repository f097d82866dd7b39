import { shape } from './shape.js'

export const sdkIds = shape.sdks.map((_, index) => `sdk-${index + 1}`)

/** What a tab calls an SDK. */
export const labelOf = (id) => id.replace('sdk-', 'SDK ')

/** The option `sdks`. */
export const sdks = Object.fromEntries(sdkIds.map((id) => [id, [labelOf(id)]]))
