import picomatch from 'picomatch'
import { foldersIn } from '../page/site/site.js'
import { globIn } from './glob.js'
import type { HostPages } from './host-pages.js'

/** A glob, and names that it stands for: where all of them would be partials, so would be what else it matches. */
interface Naming {
  readonly glob: string
  readonly names: readonly string[]
}

const anyMarkup = '*.@(md|mdx)'
const pageNames = ['index.mdx', 'README.md', 'guide.mdx']

const namesIn = (folder: string): string[] =>
  ['', 'a/'].flatMap((to) => pageNames.map((name) => `${folder}/${to}${name}`))

const underscores: readonly Naming[] = [
  { glob: `**/_${anyMarkup}`, names: ['_a.mdx', 'a/_index.md', 'a/b/_c.mdx'] },
  { glob: `**/_*/**/${anyMarkup}`, names: ['_a', 'a/_b', 'a/_b/c'].flatMap(namesIn) },
]

/**
 * Globs for partials by how they are named, so that those which come later are left out too: an underscore, or a folder
 * that has nothing else. None that a page has the name of.
 */
export function partialGlobs({ pages, others, isPartial }: HostPages): string[] {
  const found: string[] = []
  const take = ({ glob, names }: Naming): void => {
    const matches = picomatch(glob)
    if (names.every(isPartial) && ![...pages].some((page) => matches(page))) found.push(glob)
  }
  for (const naming of underscores) take(naming)
  // What is around a folder has been asked before it.
  for (const folder of [...foldersIn(others).folders].sort()) {
    const names = namesIn(folder)
    const isTaken = picomatch(found)
    if (!names.every((name) => isTaken(name))) take({ glob: globIn(folder, `**/${anyMarkup}`), names })
  }
  return found
}
