import { describe, it } from 'vitest'
import { expectStopped, largeBombs } from './bombs.js'

describe('a bomb', () => {
  it.each(Object.entries(largeBombs))('is stopped, the rest is intact, and the graph agrees: %s', expectStopped)
})
