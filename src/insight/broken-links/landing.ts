import type { Root } from 'mdast'
import { hasWrittenId, headingId, headingText } from '../../directives/headings.js'
import { formOf } from '../../model/path.js'
import type { SiteOptions } from '../../model/site-options.js'
import { anchorsIn, type Anchor } from '../../page/anchors.js'
import { possibleIdsIn } from './possible-ids.js'

/** What links to a flat page can end in. */
export interface Landing {
  /** The ids that are there, in document order. */
  readonly ids: readonly string[]
  /** Whether an anchor is there, or may be by what is written. */
  readonly has: (anchor: string) => boolean
  /** Whether it may be there all the same: something on the page may have any id, or one that reads alike. */
  readonly mayHave: (anchor: string) => boolean
}

/**
 * Finds what links to a flat page can end in.
 *
 * @param page its title, which may be shown as a heading, and whether nothing is missing on it
 */
export function landingOf(
  tree: Root,
  { title, isWhole }: { readonly title: unknown; readonly isWhole: boolean },
  { slug }: SiteOptions,
): Landing {
  const anchors = anchorsIn(tree, slug)
  const ids = new Set(anchors.map(({ id }) => formOf(id)))
  const { texts, isOpen } = possibleIdsIn(tree)
  const known = new Set([...texts, ...(typeof title === 'string' ? [title] : [])].map(lettersOf))
  const likeHeadings = new Set(anchors.flatMap((anchor) => formsOf(anchor, ids)).map(lettersOf))
  const has = (anchor: string): boolean => {
    const written = anchor.replace(directive, '')
    if (ofSite.test(written)) return true
    const id = written.replace(clobber, '')
    if (ids.has(id) || known.has(lettersOf(id)) || known.has(lettersOf(id.replace(ofField, '')))) return true
    return slug === undefined && likeHeadings.has(lettersOf(id))
  }
  return { ids: [...ids], has, mayHave: (anchor) => !isWhole || isOpen || likeHeadings.has(lettersOf(anchor)) }
}

/** What sites may make of a heading: its text, and its number, which some count from 1 and some from 2. */
function formsOf({ id, node }: Anchor, ids: ReadonlySet<string>): string[] {
  if (node.type !== 'heading' || hasWrittenId(node)) return []
  const [, name, number] = /^(.+)-(\d+)$/.exec(id) ?? []
  const isNumbered = name !== undefined && ids.has(name)
  return isNumbered ? [id, `${name}-${Number(number) + 1}`] : [id, headingId(node), headingText(node)]
}

// What browsers keep from the page: a text to go to.
const directive = /:~:.*$/s

// What no content has: the top of a page, what scripts of the page read, footnotes.
const ofSite = /^(?:|_?top|[/!].*|(?:user-content-)?(?:fn|fnref)-.*|footnote-label)$/s

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
