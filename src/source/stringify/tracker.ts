import type { State } from './handle.js'

const here = { now: { line: 1, column: 1 }, lineShift: 0 }

/**
 * Keeps no account of lines and columns in what is written, which only extensions could ask for: it cuts each text into
 * lines again on each level.
 */
export const tracker: ReturnType<State['createTracker']> = {
  current: () => here,
  move: (text) => text ?? '',
  shift: () => undefined,
}
