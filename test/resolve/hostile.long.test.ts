import { describe, it } from 'vitest'
import { expectTakesChain } from './bomb.js'

describe('includes', () => {
  it.each([5000])('takes a chain of %i partials, or says why not: it never throws', expectTakesChain)
})
