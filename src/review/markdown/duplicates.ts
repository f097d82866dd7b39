import type { Duplicate } from '../../insight/duplicates/duplicates.js'
import { entry, type Block } from './blocks.js'
import { codeSpan } from './code-span.js'
import { locations } from './paths.js'
import { count } from './phrase.js'

/** Says what stands in several files: of those in a partial, which it is. */
export function duplicateBlocks(duplicates: readonly Duplicate[]): Block[] {
  return duplicates.map(({ kind, similarity, size, partial, locations: all }) => {
    const what = count(size, kind === 'code' ? 'line of code' : 'word', kind === 'code' ? 'lines of code' : 'words')
    const where = locations(all.map(({ path, position }) => ({ path, line: position.start.line })))
    const how = similarity === 1 ? 'the same' : 'nearly the same'
    return entry(`${how} ${what} at ${where}${partial === undefined ? '' : `; ${codeSpan(partial, 120)} is it`}`, [])
  })
}
