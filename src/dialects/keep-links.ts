import type { Rebase } from '../model/host-rebase.js'

/**
 * Leaves links as they are written, so that they are relative to the page, as where a bundler looks at nothing else than
 * imports and Markdown's own images: those are relative to the file that writes them.
 */
export const keepLinks: Rebase = (url, { kind }) => (kind === 'module' || kind === 'image' ? undefined : url)

/** Leaves all but what modules are named by, where text is pasted before links are read: what a file imports, it finds itself. */
export const keepPasted: Rebase = (url, { kind }) => (kind === 'module' ? undefined : url)
