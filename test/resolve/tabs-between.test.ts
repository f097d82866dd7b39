import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { resolve } from '../project.js'

const options: Options = {
  syntax: { admonitions: true },
  components: { if: { name: ['If', ':::if'], labels: { View: 'title' } }, tab: { name: ['Tab', ':::tab'] } },
  axes: { audience: ['human', 'llm'] },
}
const go = { sdk: 'go' }
const el = (name: string, ...inside: string[]): string =>
  `<${name}>\n${inside.join('\n\n').replace(/^(?=.)/gm, '  ')}\n</${name.split(' ', 1)[0] ?? ''}>`
const tab = (label: string, text: string): string => `<Tab title="${label}">${text}</Tab>`
const only = (audience: string, ...inside: string[]): string => el(`If audience="${audience}"`, ...inside)
const tabs = (...panels: string[]): string => el('Tabs', ...panels)

function run(page: string, reader: Record<string, string> = go, files: Record<string, string> = {}): object {
  const { mdx, messages } = resolve({ 'page.mdx': page, ...files }, reader, options)
  return { mdx, messages }
}
const silent = (mdx: string): object => ({ mdx: `${mdx}\n`, messages: [] })

describe('a condition between tabs and their panels that is left open', () => {
  const page = tabs(only('llm', tab('Go', 'One.')), tab('React', 'Two.'))

  it('stays, and leaves the tabs whom it may leave without a panel', () => {
    expect(run(page)).toEqual(silent(page))
  })

  it('decides for those who come later as for those who came at once', () => {
    const llm = { sdk: 'go', audience: 'llm' }
    const human = { sdk: 'go', audience: 'human' }
    expect(run(page, llm)).toEqual(silent('One.'))
    expect(run(page, human)).toEqual({
      mdx: `${tabs(tab('React', 'Two.'))}\n`,
      messages: ['tabs-unmatched page.mdx:1:1'],
    })
  })

  it.each([
    [
      'two hold a panel for everybody between them',
      tabs(only('llm', tab('Go', 'One.')), only('human', tab('Go', 'Two.')), tab('React', 'Three.')),
      tabs(only('llm', tab('Go', 'One.')), only('human', tab('Go', 'Two.'))),
    ],
    [
      'a panel beside it is for everybody',
      tabs(only('llm', tab('Go', 'One.')), tab('Go', 'Two.'), tab('React', 'Three.')),
      tabs(only('llm', tab('Go', 'One.')), tab('Go', 'Two.')),
    ],
    [
      'it stands in another, that is decided',
      tabs(el('If sdk="go"', only('llm', tab('Go', 'One.'))), tab('React', 'Two.')),
      tabs(only('llm', tab('Go', 'One.')), tab('React', 'Two.')),
    ],
    [
      'a partial brings it',
      tabs('<Include src="_p" />', tab('React', 'Two.')),
      tabs(only('llm', tab('Go', 'P.')), tab('React', 'Two.')),
    ],
    [
      'a partial in it brings the panel',
      tabs(only('llm', '<Include src="_q" />'), tab('React', 'Two.')),
      tabs(only('llm', tab('Go', 'Q.')), tab('React', 'Two.')),
    ],
    [
      'labels name nobody',
      tabs(only('llm', tab('npm', 'One.')), el('If sdk="react"', tab('yarn', 'Two.'))),
      tabs(only('llm', tab('npm', 'One.'))),
    ],
    [
      'it is a container',
      tabs(':::if{audience="llm"}\n:::tab[Go]\nOne.\n:::\n:::', tab('React', 'Two.'))
        .replace(':::if', '::::if')
        .replace(':::\n  :::\n', ':::\n  ::::\n'),
      tabs('::::if{audience="llm"}\n:::tab[Go]\nOne.\n:::\n::::', tab('React', 'Two.')),
    ],
    [
      'it says nothing of anybody, and so holds nobody back',
      tabs(el('View title="Rust"', tab('Go', 'One.')), tab('React', 'Two.')),
      tabs(el('View title="Rust"', tab('Go', 'One.'))),
    ],
    [
      'it is decided, and has another attribute',
      tabs(el('If sdk="go" class="x"', tab('Go', 'One.')), tab('React', 'Two.')),
      tabs(el('If class="x"', tab('Go', 'One.'))),
    ],
  ])('is kept where %s', (_, written, expected) => {
    const files = { '_p.mdx': only('llm', tab('Go', 'P.')), '_q.mdx': tab('Go', 'Q.') }
    expect(run(written, go, files)).toEqual(silent(expected))
  })

  it('finds the section of a partial that stands in such tabs', () => {
    const files = { '_p.mdx': tabs(only('llm', tab('Go', '\n\n## One\n\nA.\n')), tab('React', '\n\n## Two\n\nB.\n')) }
    const { messages } = resolve({ 'page.mdx': '<Include src="_p#two" />', ...files }, go, options)
    expect(messages).toEqual([])
  })
})
