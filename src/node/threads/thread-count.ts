import { availableParallelism } from 'node:os'

/**
 * How many characters a thread has to have to parse before it pays: it takes a quarter of a second to start, and as much
 * as a second to be at speed.
 */
const lengthThatPays = 1_000_000

// Whoever parses keeps most of a second core busy as it is: the engine compiles and collects there. On two cores a thread
// more was seen to save nothing.
const most = (): number => Math.max(0, availableParallelism() - 2)

/**
 * How many threads pay beside the main one.
 *
 * @param length of all that is to be parsed, in characters
 * @param wanted how many there may be; left out, two less than the machine runs at once
 */
export function threadCount(length: number, wanted = most()): number {
  return Math.min(wanted, Math.floor(length / lengthThatPays))
}
