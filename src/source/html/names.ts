import { htmlTagNames } from 'html-tag-names'
import { htmlVoidElements } from 'html-void-elements'
import { htmlBlockNames } from 'micromark-util-html-tag-name'

const known: ReadonlySet<string> = new Set(htmlTagNames)
const voids: ReadonlySet<string> = new Set(htmlVoidElements)
const blocks: ReadonlySet<string> = new Set(htmlBlockNames)
const verbatim: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea'])

/** The name of an element: HTML may be written in capitals, but a component that has the name of one keeps its own. */
export function elementName(written: string): string {
  const lower = written.toLowerCase()
  return written === written.toUpperCase() && known.has(lower) ? lower : written
}

/** Whether JSX takes a name for an element: one of HTML, of a component, or of a member of one. */
export const isElementName = (name: string): boolean =>
  /^[A-Za-z][\w$-]*(?::[A-Za-z][\w$-]*|(?:\.[A-Za-z][\w$]*)*)$/.test(name)

/** Whether JSX takes a name for an attribute. */
export const isAttributeName = (name: string): boolean => /^[A-Za-z_$][\w$-]*(?::[A-Za-z_$][\w$-]*)?$/.test(name)

/** Whether an element has no content, and so no end. */
export const isVoid = (name: string): boolean => voids.has(name)

/** Whether white space beside an element says nothing. */
export const isBlockName = (name: string): boolean => blocks.has(name)

/** Whether white space in an element is shown, or read, as written. */
export const isVerbatim = (name: string): boolean => verbatim.has(name)

const cells = ['td', 'th']
const rows = [...cells, 'tr']
const groups = [...rows, 'tbody', 'tfoot', 'thead']
/** By the name of a start tag: the elements that end there without a tag of their own. */
const ended = new Map([
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['li', ['li']],
  ['optgroup', ['optgroup', 'option']],
  ['option', ['option']],
  ['tbody', groups],
  ['td', cells],
  ['tfoot', groups],
  ['th', cells],
  ['thead', groups],
  ['tr', rows],
])

/** Whether HTML lets an element end where the next one of its kind starts. */
export const endsAt = (name: string, next: string): boolean => ended.get(next)?.includes(name) === true

/** Whether HTML lets an element end with the one around it. */
export const endsWithParent = (name: string): boolean => ended.has(name)
