import type { VFile } from 'vfile'
import type { Sources } from './sources.js'

/** What others call a file of the docs, such as its absolute path. */
export type Absolute = (path: string) => string

/** What tells the places of a file that holds an output. */
export interface Places {
  readonly sources: Sources
  readonly absolute: Absolute
  /** The text of a file, by what others call it; `''` for one that is not of the output. */
  readonly textOf: (name: string) => string
}

const places = new WeakMap<VFile, Places>()

/** What tells the places of a file; `undefined` for one that holds no output. */
export const placesOf = (file: VFile): Places | undefined => places.get(file)

/** Keeps what tells the places of a file for those who are handed the file alone. */
export function keepPlaces(file: VFile, of: Places): void {
  places.set(file, of)
}
