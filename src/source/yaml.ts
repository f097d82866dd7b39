import engines from 'gray-matter/lib/engines.js'

/** What the reader of YAML tells of each value while it reads: that it begins or ends at an offset, and what it is. */
export type YamlListener = (
  event: 'open' | 'close',
  state: { readonly position: number; readonly result: unknown },
) => void

// gray-matter's reader of YAML by itself: the whole of it is twice as dear to load, copies what it is given into a `Buffer`,
// which browsers have not, ends the block at any line that starts with `---`, and would take a word behind the fence for
// a language to run.
const { yaml } = engines

/** The line break that stands before what is read, that of the fence: errors count the lines of the file. */
export const lead = '\n'

/**
 * Reads YAML as data; nothing in it is ever run.
 *
 * @throws where it is none
 */
export function parseYaml(text: string, listener?: YamlListener): unknown {
  return yaml.parse(`${lead}${text}`, listener && { listener })
}
