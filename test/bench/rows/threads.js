import { availableParallelism } from 'node:os'
import { programAt, runChild } from '../child.js'
import { writeFolder } from '../peers/write-folder.js'

const program = programAt('./build-folder.js', import.meta.url)

/** What a process waits for that opens a folder, to what one does that parses its files on one thread. */
export const threads = [
  row('distinct outputs of a folder, a thread beside the main one', 0.62, () => ({ threads: 1 })),
  row('the same without', undefined, () => ({ threads: 0 })),
  row('the same where another process has kept packs in a folder', undefined, ({ root }) => ({
    cache: `${root}/.packs`,
  })),
]

function row(what, bound, optionsOf) {
  const measure = (subject) => {
    if (availableParallelism() < 2) return undefined
    const root = rootOf(subject)
    const build = () => runChild([program, root, JSON.stringify({ sdks: subject.sdks, ...optionsOf({ root }) })])
    // What may be kept, is.
    build()
    return build() / runChild([program, root, 'parse'])
  }
  return { what, unit: '×', bound, apart: true, measure }
}

const roots = new WeakMap()

function rootOf(subject) {
  if (!roots.has(subject)) roots.set(subject, writeFolder(subject.files))
  return roots.get(subject)
}
