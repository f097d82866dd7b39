import type { Root } from 'mdast'
import type { Settings } from '../../model/settings.js'
import { maskPlaceholders, unmaskedWords } from './mask.js'
import { unmask } from './unmask.js'

/** What a parser gives. */
interface Parsed {
  readonly tree: Root
  readonly failure?: { readonly why: string }
}

/** A parser that reads the placeholders of partials, if there are to be any. */
export function withPlaceholders<Given extends Parsed>(
  { syntax: { placeholders }, isPartial }: Settings,
  parse: (source: string, path: string) => Given,
): (source: string, path: string) => Given {
  if (placeholders === false) return parse
  return (source, path) => {
    const masked = isPartial(path) ? maskPlaceholders(source, placeholders) : undefined
    if (masked === undefined) return parse(source, path)
    const parsed = parse(masked.text, path)
    const { failure } = parsed
    return {
      ...parsed,
      tree: unmask(parsed.tree, masked),
      ...(failure && { failure: { ...failure, why: unmaskedWords(failure.why, masked) } }),
    }
  }
}
