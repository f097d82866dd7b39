import { expect, it, vi } from 'vitest'
import { Planning } from '../../src/plan/planning.js'
import { project } from '../project.js'

/** How many directives are asked while a page includes so many sections of one file, each of which is in a condition. */
function questions(count: number): number {
  const numbers = Array.from({ length: count }, (_, at) => at)
  const sections = numbers.map((at) => `<If sdk="${at % 2 ? 'react' : 'go'}">\n\n## h${at}\n\ntext\n\n</If>`)
  const resolver = project({
    'a.mdx': numbers.map((at) => `<Include src="_s#h${at}" />`).join('\n\n'),
    '_s.mdx': sections.join('\n\n'),
  })
  const ask = vi.spyOn(Planning.prototype, 'ask')
  try {
    expect(resolver.resolve('a.mdx', { sdk: 'react' }).tree.children).toHaveLength(count)
    return ask.mock.calls.length
  } finally {
    ask.mockRestore()
  }
}

it('all sections of a file ask its conditions as often as there are sections', () => {
  const [few, many] = [questions(24), questions(96)]
  expect(few).toBeGreaterThan(24)
  expect(many).toBeLessThanOrEqual(4.2 * few)
})
