import { describe, expect, it } from 'vitest'
import { createResolver, type Options, type ResolveOptions } from '../../src/index.js'
import { flat } from '../project.js'
import { table, type Case } from '../tree/check.js'

const options: Options = {
  axes: { audience: { values: { llm: 'For agents', human: 'For people' }, attribute: 'is' } },
  components: { if: { labels: { View: ['title', 'name'], 'Only.For': 'label' } } },
}
const next = { sdk: 'nextjs' }
const go = { sdk: 'go' }

const on = (
  source: string,
  reader: ResolveOptions,
  mdx: string,
  messages: readonly string[] = [],
  files: Record<string, string> = {},
): Case => ({ files: { 'page.mdx': source, ...files }, reader, mdx, messages, options })

const kept = (text: string, reader: ResolveOptions = next): Case => on(text, reader, text)

describe('a label that is a condition', () => {
  table({
    'unwraps for whom it names': on('<View title="Next.js">\n  a\n</View>', next, 'a'),
    'drops for others': on('a\n\n<View title="Next.js">\n  b\n</View>', go, 'a'),
    'may be an id': on('<View title="nextjs">\n  a\n</View>', next, 'a'),
    'is read without regard to case and punctuation': on('<View title="NEXT JS">\n  a\n</View>', next, 'a'),
    'may be in braces': on("<View title={'Next.js'}>\n  a\n</View>", next, 'a'),
    'takes other attributes with it': on('<View title="Next.js" icon="react">\n  a\n</View>', next, 'a'),
    'may be of several attributes': on('<View name="Next.js">\n  a\n</View>', next, 'a'),
    'may be of a member': on('<Only.For label="Go">\n  a\n</Only.For>\n\n<View title="Go">\n  b\n</View>', next, ''),
    'may be of any axis': on('<View title="For agents">\n  a\n</View>', { audience: 'human' }, ''),
    'may be in a sentence': on('a <View title="Go">b</View> <View title="Next.js">c</View>', go, 'a b'),
    'may be nested': on(
      '<View title="Go">\n  <View title="For agents">\n    a\n  </View>\n</View>',
      { ...go, audience: 'llm' },
      'a',
    ),
    'may be in code': on('{<View title="Go">a</View>}\n\n{<View title="Next.js">b</View>}', go, 'a'),
    'may be beside an attribute that lists values': on(
      '<View title="Go" is="llm">\n  a\n</View>\n\n<View title="Go" is="human">\n  b\n</View>',
      { ...go, audience: 'llm' },
      'a',
    ),
    'stays where the reader leaves it open': kept('<View title="Next.js">\n  a\n</View>', { audience: 'llm' }),
    'stays where it names no value': kept('<View title="Cloud">\n  a\n</View>'),
    'stays where it is code': on('<View title={name}>\n  a\n</View>', next, '<View title={name}>\n  a\n</View>'),
    'stays where there is none': kept('<View icon="Go">\n  a\n</View>'),
    'stays where it has no text': kept('<View title>\n  a\n</View>'),
    'is of no other element': kept('<Card title="Go">\n  a\n</Card>'),
    'is in a partial': on('<Include src="_p" />', go, 'b', [], {
      '_p.mdx': '<View title="Next.js">\n  a\n</View>\n\n<View title="Go">\n  b\n</View>',
    }),
  })

  it.each<[string, object, string]>([
    ['no object', { labels: 'View' }, 'Expected `components.if.labels` to be an object, not `View`'],
    ['no name', { labels: { View: 1 } }, 'Expected option `components.if.labels.View` to hold strings, not `1`'],
    ['a slip', { label: {} }, 'label'],
  ])('is rejected where it is %s', (_, given, message) => {
    const wrong = { components: { if: given } } as Options
    expect(() => createResolver({}, wrong)).toThrow(message)
  })
})

describe('tabs that keep their element', () => {
  const kinds: Options = { components: { tabs: [{}, { name: 'Example', unwrap: false }] } }
  const tabs = (...panels: string[]): string => `<Example>\n${panels.join('\n\n')}\n</Example>`
  const fence = (label: string): string => `  \`\`\`js ${label}\n  a\n  \`\`\``
  const tab = (label: string): string => `  <Tab title="${label}">\n    a\n  </Tab>`

  it.each([
    ['one block of code left', tabs(fence('Go'), fence('Next.js')), tabs(fence('Go'))],
    ['one panel left', tabs(tab('Go'), tab('Next.js')), tabs(tab('Go'))],
    ['one panel from the start', tabs(tab('Go')), tabs(tab('Go'))],
    ['several panels left', tabs(tab('Go'), tab('npm'), tab('Next.js')), tabs(tab('Go'), tab('npm'))],
  ])('stay with %s', (_, text, expected) => {
    expect(flat({ 'page.mdx': text }, go, kinds)).toBe(`${expected}\n`)
  })

  it('are of their name alone', () => {
    expect(flat({ 'page.mdx': `<Tabs>\n${tab('Go')}\n\n${tab('Next.js')}\n</Tabs>\n` }, go, kinds)).toBe('a\n')
  })

  it('are known by a truth value', () => {
    const wrong = { components: { tabs: { unwrap: 'no' } } } as unknown as Options
    expect(() => createResolver({}, wrong)).toThrow(
      'Expected option `components.tabs.unwrap` to be a boolean, not `no`',
    )
  })
})
