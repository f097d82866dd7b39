import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { append } from '../model/append.js'
import type { Resolved } from '../output/resolved.js'
import { expectOutput } from './expect-output.js'
import { dataOf } from './output-data.js'
import { placeMessages, tellMessage } from './place-message.js'
import { placeTree } from './place-tree.js'
import { keepPlaces, type Absolute } from './places.js'
import { showHtml } from './show-html.js'
import { Shifts, type Positions } from './shifts.js'
import { Sources } from './sources.js'

/** How an output is handed over. */
export interface Opening {
  readonly positions: Positions
  readonly absolute: Absolute
}

/**
 * Puts an output into a file: its text, its messages, `data.mdxPartials`, and places for what is said of it later.
 *
 * @returns a tree of its own, with positions in that text
 * @throws {TypeError} where it is none
 */
export function openOutput(output: Resolved, file: VFile, { positions, absolute }: Opening): Root {
  const textOf = expectOutput(output)
  const { path } = output.file
  const sources = new Sources(path, textOf)
  const tree = placeTree(output.tree, new Shifts(sources, positions))
  file.value = String(sources)
  file.data.mdxPartials = dataOf(output, absolute)
  append(file.messages, toldOf(positions === 'include' ? [output.file] : output.files, absolute))
  showHtml(tree)
  keepPlaces(file, { sources, absolute })
  placeMessages(file, sources, absolute)
  return tree
}

// What is wrong with a partial comes before the include that it spoils: whoever shows one shows that.
function toldOf(files: readonly VFile[], absolute: Absolute): VFileMessage[] {
  const messages = files.flatMap((at) => at.messages.map((message) => tellMessage(message, at.path, absolute)))
  const isCaused = ({ cause }: VFileMessage): boolean =>
    cause instanceof VFileMessage && cause.source === 'mdx-partials'
  return [...messages.filter((message) => !isCaused(message)), ...messages.filter(isCaused)]
}
