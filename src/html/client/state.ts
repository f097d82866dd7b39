import type { Mark, Order } from './facts/ranking.js'
import type { Choice } from './facts/readers.js'
import type { Vertex } from './facts/vertices.js'

/** What the reader has asked for. All that is shown follows from it. */
export interface State {
  readonly view: 'graph' | 'matrix'
  readonly picked: Vertex | null
  readonly choice: Choice
  readonly query: string
  /** Whether the picked vertex and its neighbours are laid out alone. */
  readonly alone: boolean
  /** Whether the files without includes are drawn too. */
  readonly loose: boolean
  /** How the pages of the matrix are put in order. */
  readonly order: Order
  /** What the pages of the matrix are narrowed to. */
  readonly only: Mark | null
}

/** The state, and those who want to hear of its changes. */
export interface Store {
  get(): State
  set(change: Partial<State>): void
  listen(listener: (now: State, before: State) => void): void
}

export function storeOf(first: State): Store {
  const listeners: ((now: State, before: State) => void)[] = []
  let state = first
  return {
    get: () => state,
    set(change) {
      const before = state
      state = { ...before, ...change }
      for (const listener of listeners) listener(state, before)
    },
    listen: (listener) => void listeners.push(listener),
  }
}

/**
 * Takes one step back: out of the selection first, or what the matrix is narrowed to, then out of the search, then out of
 * the choice of readers.
 */
export function stepBack(state: State): Partial<State> {
  if (state.view === 'matrix' && state.only) return { only: null }
  if (state.view === 'graph' && state.picked) return { picked: null }
  if (state.query) return { query: '' }
  return { choice: {} }
}
