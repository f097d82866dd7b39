import { extensionOf, isMarkup } from '../../model/path.js'
import { attributeOf, literalOf } from '../attributes.js'
import type { Include } from '../directive.js'

/** What of a code file to take, and how to show it. */
export const snippetAttributes: ReadonlySet<string> = new Set(['lines', 'region', 'lang', 'meta'])

const langName: ReadonlySet<string> = new Set(['lang'])

/** Whether an include shows a file as a block of code: a file of code, or any whose `lang` is said and is no prop. */
export const isSnippet = ({ node, own }: Include, path: string): boolean =>
  !isMarkup(path) || (own.has('lang') && attributeOf(node, langName) !== undefined)

/** The language of the code that an include shows, where that is written out. */
export function writtenLang({ node, told }: Include, path: string): string | undefined {
  const attribute = told ? undefined : attributeOf(node, langName)
  const lang = told ? told.lang : attribute && literalOf(attribute)?.value
  return typeof lang === 'string' ? lang : extensionOf(path).slice(1) || undefined
}

/** The meta that an include gives its code, the last that it says; `undefined` where that is not written out. */
export function writtenMeta({ node, told, objects }: Include): string | undefined {
  let meta: unknown = told?.meta
  for (const attribute of told ? [] : node.attributes) {
    // Any prop may be among what is spread, or in an object of props.
    if (attribute.type === 'mdxJsxExpressionAttribute' || objects.has(attribute.name)) meta = undefined
    else if (attribute.name === 'meta') meta = literalOf(attribute)?.value
  }
  return typeof meta === 'string' ? meta : undefined
}
