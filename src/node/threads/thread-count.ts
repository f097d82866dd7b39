import { availableParallelism } from 'node:os'

/**
 * How many characters a thread has to have to parse before it pays: it takes a quarter of a second to start, and as much
 * as a second to be at speed. On two cores it pays little even so, for the engine compiles and collects on the other one.
 */
const lengthThatPays = 1_000_000

/**
 * How many threads pay beside the main one.
 *
 * @param length of all that is to be parsed, in characters
 * @param most that are wanted; left out, as many as the machine runs at once, but for the main one
 */
export function threadCount(length: number, most = availableParallelism() - 1): number {
  return Math.min(most, Math.floor(length / lengthThatPays))
}
