import type { Root } from 'mdast'
import { hasWrittenId, headingText } from '../../directives/headings.js'
import { formOf } from '../../model/path.js'
import type { SiteOptions } from '../../model/site-options.js'
import { anchorsIn } from '../../page/anchors.js'
import { possibleIdsIn } from './possible-ids.js'

/** What links to a flat page can end in. */
export interface Landing {
  /** The ids that are there, in document order. */
  readonly ids: readonly string[]
  /** Whether an anchor is there, or may be by what is written. */
  readonly has: (anchor: string) => boolean
  /** Whether something on the page may have any id. */
  readonly isOpen: boolean
}

/**
 * Finds what links to a flat page can end in.
 *
 * @param title of the page, which may be shown as a heading
 */
export function landingOf(tree: Root, title: unknown, { slug }: SiteOptions): Landing {
  const anchors = anchorsIn(tree, slug)
  const ids = new Set(anchors.map(({ id }) => formOf(id)))
  const { texts, isOpen } = possibleIdsIn(tree)
  const alike = new Set([...texts, ...(typeof title === 'string' ? [title] : [])].map(lettersOf))
  for (const { id, node } of anchors) {
    if (node.type !== 'heading') continue
    if (slug === undefined && !hasWrittenId(node))
      for (const text of [id, headingText(node)]) alike.add(lettersOf(text))
    // Sites count from 1 or from 2.
    const [, name, number] = /^(.+)-(\d+)$/.exec(id) ?? []
    if (name !== undefined && ids.has(name)) alike.add(lettersOf(`${name}-${Number(number) + 1}`))
  }
  const has = (anchor: string): boolean => {
    if (ofSite.test(anchor)) return true
    const id = anchor.replace(clobber, '')
    return ids.has(id) || alike.has(lettersOf(id)) || alike.has(lettersOf(id.replace(ofField, '')))
  }
  return { ids: [...ids], has, isOpen }
}

// What no content has: the top of a page, a text on it, footnotes.
const ofSite = /^(?:_?top|:~:.*|(?:user-content-)?(?:fn|fnref)-.*|footnote-label)$/s

// Put before ids where raw HTML is made safe.
const clobber = /^user-content-/

// Put before the names of fields by the components that show them.
const ofField = /^(?:param|response)-/

/** What ways to make an id of a text have in common. */
const lettersOf = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
