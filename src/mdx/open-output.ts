import type { Root } from 'mdast'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { append } from '../model/append.js'
import type { Resolved } from '../output/resolved.js'
import { expectOutput } from './expect-output.js'
import { dataOf } from './output-data.js'
import { placeMessages } from './place-message.js'
import { placeTree } from './place-tree.js'
import { keepPlaces, type Absolute, type Places } from './places.js'
import { showHtml } from './show-html.js'
import { Shifts, type Positions } from './shifts.js'
import { Sources } from './sources.js'
import { isSpoilt, tellMessage } from './tell-message.js'

/** How an output is handed over. */
export interface Opening {
  readonly positions: Positions
  readonly absolute: Absolute
}

/** An output in a file. */
export interface OpenedOutput {
  /** A tree of its own, with positions in the text of the file. */
  readonly tree: Root
  readonly places: Places
}

/**
 * Puts an output into a file: its text, its messages, `data.mdxPartials`, and places for what is said of it later.
 *
 * @throws {TypeError} where it is none
 */
export function openOutput(output: Resolved, file: VFile, { positions, absolute }: Opening): OpenedOutput {
  const sources = new Sources(output.file.path, expectOutput(output))
  const tree = placeTree(output.tree, new Shifts(sources, positions))
  showHtml(tree)
  file.value = String(sources)
  file.data.mdxPartials = dataOf(output, absolute)
  append(file.messages, toldOf(positions === 'include' ? [output.file] : output.files, absolute))
  const named = [...output.files, ...sources.all]
  const places: Places = {
    sources,
    absolute,
    textOf: (name) => String(named.find(({ path }) => absolute(path) === name)?.value ?? ''),
  }
  keepPlaces(file, places)
  placeMessages(file, places)
  return { tree, places }
}

// What is wrong with a partial comes before the include that it spoils: whoever shows one shows that.
function toldOf(files: readonly VFile[], absolute: Absolute): VFileMessage[] {
  const messages = files.flatMap((at) => at.messages.map((message) => tellMessage(message, at.path, absolute)))
  const spoilt = new Set(messages.filter((message) => isSpoilt(message, messages, absolute)))
  return [...messages.filter((message) => !spoilt.has(message)), ...spoilt]
}
