import type { Settings } from '../../model/settings.js'
import type { PackSource } from './pack-document.js'

/** What the tree of a text of a resolver hangs on, beside the text and its path. */
export type ToldSource = (path: string) => Omit<PackSource, 'text'>

/** Tells for each path what the trees of a resolver hang on; `undefined` where `cache.key` should, and does not. */
export function sourceTold(settings: Settings): ToldSource | undefined {
  const { parser, remarkPlugins, format, syntax, isPartial, cache } = settings
  const isHosts = typeof parser === 'function' || remarkPlugins.length > 0
  if (isHosts && cache.key === undefined) return undefined
  const { headingIds, comments, fences, admonitions, placeholders } = syntax
  const told = [cache.key ?? null, format, [...headingIds], comments, [...fences], admonitions, placeholders]
  const name = typeof parser === 'function' ? 'parse' : `${parser.name} ${parser.version}`
  return (path) => {
    const isMarkdown = format !== 'mdx' && /\.md$/i.test(path)
    const isMasked = placeholders !== false && isPartial(path)
    // What a function makes of a path, only its host knows.
    const own = typeof parser === 'function' ? path : null
    return { parser: name, syntax: JSON.stringify([...told, isMarkdown, isMasked, own]) }
  }
}
