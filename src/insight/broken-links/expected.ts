import { rebaseUrl } from '../../model/url.js'
import type { Verdict } from './judge.js'
import { nearestOf, type Suggestions } from './suggest.js'

/** What URLs may have been meant. */
export interface Candidates {
  /** Names of addresses. */
  readonly addresses: Suggestions
  /** Paths of pages. */
  readonly files: Suggestions
}

/** The URL that was meant by one on a page; `undefined` where none is near. */
export function expectedFor(
  url: string,
  from: string,
  { kind, anchor, destination, landings }: Verdict,
  { addresses, files }: Candidates,
): string | undefined {
  const [path = ''] = url.split('#', 1)
  if (destination.kind === 'pages') {
    const near = kind === 'anchor' && anchor !== null && nearestOf(anchor, new Set(landings.flatMap(({ ids }) => ids)))
    return typeof near === 'string' ? `${path}#${near}` : undefined
  }
  const hash = url.slice(path.length)
  const { name, file, ownership } = destination
  if (file !== undefined) {
    const page = pageNear(file, from, files)
    return page === undefined ? undefined : page + hash
  }
  const near = ownership === 'slip' ? addresses.slip(name) : addresses.near(name)
  return near === undefined ? undefined : `/${near}${hash}`
}

// In the words of the page: without an extension, where the link has none.
function pageNear(path: string, from: string, files: Suggestions): string | undefined {
  const extension = /\.mdx?$/i.exec(path)?.[0]
  const near = files.near(extension === undefined ? `${path}.mdx` : path)
  if (near === undefined) return undefined
  const url = rebaseUrl(`./${near.slice(near.lastIndexOf('/') + 1)}`, near, from)
  return extension === undefined ? url.replace(/\.mdx?$/i, '') : url
}
