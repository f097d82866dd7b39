import { describe, it } from 'vitest'
import { expectTakesChain, expectTakesDeep } from './hostile.js'

describe('includes', () => {
  it.each([500, 5000])('takes a chain of %i partials, or says why not: it never throws', expectTakesChain)
})

describe('a file', () => {
  it.each([
    ['quotes', `${'>'.repeat(5000)} x`],
    ['lists', Array.from({ length: 210 }, (_, index) => `${'  '.repeat(index)}- x`).join('\n')],
    ['links', `${'['.repeat(3000)}x${'](y)'.repeat(3000)}`],
  ])('of deeply nested %s is resolved, or a message says why not', (_, source) => {
    expectTakesDeep(source)
  })
})
