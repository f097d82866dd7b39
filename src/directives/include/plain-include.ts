import type { Element, Include } from '../directive.js'

const none: ReadonlySet<string> = new Set()

/** The include that an element is, of which nothing more is known than what it includes, and how that is written. */
export function plainInclude(element: Element, { src, actual }: Pick<Include, 'src' | 'actual'>): Include {
  return {
    ...element,
    kind: 'include',
    lists: [],
    src,
    actual,
    section: undefined,
    folder: '',
    gap: undefined,
    isText: false,
    pathAttributes: [],
    own: none,
    objects: none,
    told: undefined,
    imported: undefined,
    textName: undefined,
    isValue: false,
  }
}
