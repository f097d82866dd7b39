import { expect, it } from 'vitest'
import { project } from '../project.js'

/** How often elements that a condition emptied are asked about, in footnotes of which each refers to the next. */
function asked(count: number, isDropped: boolean): number {
  let calls = 0
  const notes = Array.from(
    { length: count },
    (_, index) => `[^n${index}]: <A><If sdk="go">x</If></A> y[^n${index + 1}]`,
  ).join('\n\n')
  const last = `[^n${count}]: end`
  const page = `t[^n0]\n\n${isDropped ? `<If sdk="go">\n\n${notes}\n\n${last}\n\n</If>` : `${notes}\n\n${last}`}`
  const emptied = (): 'drop' => {
    calls++
    return 'drop'
  }
  const { tree } = project({ 'page.mdx': page }, { emptied }).resolve('page.mdx', { sdk: 'react' })
  expect(tree.children.filter(({ type }) => type === 'footnoteDefinition')).toHaveLength(count + 1)
  return calls
}

it.each([
  ['stand on the page', false],
  ['come back from a branch that goes', true],
])('footnotes that %s are put together in steps that grow with their number', (_, isDropped) => {
  const [few, many] = [asked(50, isDropped), asked(200, isDropped)]
  expect(few).toBeGreaterThan(0)
  expect(many).toBeLessThanOrEqual(4 * few)
})
