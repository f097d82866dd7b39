import type { Rebase } from '../model/settings.js'

/**
 * Leaves links as they are written, so that they are relative to the page, as where a bundler looks at files alone: what
 * images and imports name is relative to the file that writes it.
 */
export const keepLinks: Rebase = (url) => (namesFile.test(url) ? undefined : url)

const namesFile = /\.(?:astro|avif|css|gif|jpe?g|json|jsx?|mjs|mp4|png|svg|tsx?|webm|webp|ya?ml)(?:[?#]|$)/i
