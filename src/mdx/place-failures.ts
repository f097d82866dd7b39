import type { Processor } from 'unified'
import type { Node } from 'unist'
import type { VFile } from 'vfile'
import { placeError } from './place-message.js'
import { placesOf } from './places.js'

type Done = (error: unknown, ...result: unknown[]) => unknown

/**
 * Has what any plugin throws while a file is processed say where it is, as what is said through the file does.
 *
 * For a plugin that is attached: whoever processes a file, runs the plugins after that, and takes what they throw.
 */
export function placeFailures(processor: Processor): void {
  processor.run = new Proxy(processor.run, {
    apply(run, self, [tree, file, done]: [Node, VFile, Done?]): unknown {
      if (done === undefined) return Reflect.apply(run, self, [tree, file])
      const placed: Done = (error, ...result) => {
        const places = placesOf(file)
        done(error && places ? placeError(error, places) : error, ...result)
      }
      return Reflect.apply(run, self, [tree, file, placed])
    },
  })
}
