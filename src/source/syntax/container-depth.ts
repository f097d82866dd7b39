import type { Construct, ParseContext, State } from 'micromark-util-types'
import { VFileMessage } from 'vfile-message'
import { remember } from '../../model/remember.js'

const limit = 30

// The content of a container is read once it has ended, as a document by itself, so what is nested is read as often as it
// is deep: by line, how deep that is.
const depths = new WeakMap<ParseContext, Map<number, number>>()

/**
 * A construct for containers that stand in one another up to a limit, which keeps the work to a part of the text.
 *
 * @throws {VFileMessage} while it reads, where they are nested deeper
 */
export function withDepth(container: Construct): Construct {
  return {
    ...container,
    tokenize(effects, ok, nok) {
      const byLine = remember(depths, this.parser, () => new Map<number, number>())
      const { line, column, offset } = this.now()
      const depth = (byLine.get(line) ?? 0) + 1
      const end: State = (code) => {
        const last = this.now().line
        for (let inside = line + 1; inside <= last; inside++) byLine.set(inside, depth)
        return ok(code)
      }
      const start = container.tokenize.call(this, effects, end, nok)
      if (depth <= limit) return start
      return () => {
        throw new VFileMessage(`Unexpected container in ${limit} others`, { place: { line, column, offset } })
      }
    },
  }
}
