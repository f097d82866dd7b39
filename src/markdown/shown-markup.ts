import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Docset } from '../docset/docset.js'
import type { Reader } from '../model/reader.js'
import { Plans } from '../plan/plans.js'
import { stringify } from '../source/stringify.js'
import { flatten } from '../tree/flatten.js'
import type { ImportedNames } from './imported-values.js'

/** What Markdown shows where an element stands for it. */
export interface ShownMarkup {
  /** Path of its file. */
  readonly file: string
  /** As it is in the words of the page. */
  readonly open: () => { readonly tree: Root; readonly docset: Docset }
}

/** The page in which an element stands. */
export interface Place {
  /** Path of the page's own file. */
  readonly source: string
  readonly reader: Reader
  readonly docset: Docset
}

/** What an element shows whose name the page imports from Markdown; `undefined` for any other. */
export function markupShownBy(
  element: MdxJsxFlowElement | MdxJsxTextElement,
  names: ImportedNames,
  { source, reader, docset }: Place,
): ShownMarkup | undefined {
  const { name } = element
  const found = name ? names.markup(name) : undefined
  if (!found || !docset.settings.imports.has(found.name)) return undefined
  const open = (): { tree: Root; docset: Docset } => {
    // A page of its own, with nothing but the element; a name in lower case would be one of HTML.
    const shown = { ...element, name: 'Shown' }
    const children = shown.type === 'mdxJsxFlowElement' ? [shown] : [paragraphOf(shown)]
    const clause = found.name === 'default' ? shown.name : `{ ${found.name} as ${shown.name} }`
    const text = `import ${clause} from ${JSON.stringify(found.specifier)}\n\n${stringify({ type: 'root', children })}`
    const alone = docset.change(new Map([[source, text]]))
    const { plan } = new Plans(alone).for(source, reader, { isVariant: false })
    return { tree: flatten(alone, plan).tree, docset: alone }
  }
  return { file: found.file, open }
}

const paragraphOf = (element: MdxJsxTextElement): Root['children'][number] => ({
  type: 'paragraph',
  children: [element],
})
