import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import type { Names } from './names.js'

/** What an element means that no dialect knows. */
export type DirectiveData =
  /** It brings a file in: `src` as an include would write it, or the name by which the file imports a text. */
  | {
      readonly role: 'include'
      readonly src: string | { readonly import: string }
      readonly props?: Readonly<Record<string, unknown>>
    }
  /** It keeps its content for readers: by axis, the ids that are for it, none of them for nobody, and those that are not. */
  | {
      readonly role: 'condition'
      readonly is?: Readonly<Record<string, Names>>
      readonly not?: Readonly<Record<string, Names>>
    }
  /** It holds panels, with these labels; left out, panels have their own. */
  | { readonly role: 'tabs'; readonly items?: readonly string[] }
  /** It is a panel. */
  | { readonly role: 'tab'; readonly label?: string }

/**
 * Reads an element that is written in no way that options can say; `undefined` for any other. It is asked once an element,
 * of what is around it first.
 *
 * @param element the element as mdast has it, frozen
 */
export type ReadDirective = (
  element: Readonly<MdxJsxFlowElement | MdxJsxTextElement>,
  file: { readonly path: string },
) => DirectiveData | undefined
