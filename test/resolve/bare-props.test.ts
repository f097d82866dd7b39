import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const options: Options = { bareProps: true }
const bring = (attributes: string, partial: string): string =>
  flat({ 'page.mdx': `<Include src="_a" ${attributes} />`, '_a.mdx': partial }, {}, options)

describe('a prop that is named alone', () => {
  it.each<[string, string, string, string]>([
    ['in a sentence', 'word="b"', 'A {word}.', 'A b.\n'],
    ['beside one that is not', 'a="1" b="2"', '{a}{props.b}', '12\n'],
    ['in a heading', 'word="b"', '## A {word}', '## A b\n'],
    ['in an attribute', 'word="b"', '<Card title={word} />', '<Card title="b" />\n'],
    ['in a template', 'word="b"', '<a href={`/x/${word}`}>x</a>', '<a href="/x/b">x</a>\n'],
    ['in a spread', 'word="b"', '<Card {...{ word }} />', '<Card\n  {...{\n    "word": "b"\n  }}\n/>\n'],
    ['in a choice', 'word="b"', "{word === 'b' ? 'yes' : 'no'}", 'yes\n'],
    ['that is guarded and not given', '', 'A {word && <b>{word}</b>}.', 'A .\n'],
    ['in what a child is', 'word="b"', '<Card>\n  {word}\n</Card>', '<Card>\n  b\n</Card>\n'],
    ['in code', 'word="b"', '```sh\nrun {word} { word } {other}\n```', '```sh\nrun b b {other}\n```\n'],
    [
      'in code that is a panel',
      'word="b"',
      '<Tabs>\n```sh npm\n{word}\n```\n\n```sh pnpm\n{word}\n```\n</Tabs>',
      '<Tabs>\n  ```sh npm\n  b\n  ```\n\n  ```sh pnpm\n  b\n  ```\n</Tabs>\n',
    ],
    ['in inline code, where it is text', 'word="b"', '{word} `{word}`', 'b `{word}`\n'],
  ])('is written in %s', (_, attributes, partial, expected) => {
    expect(bring(attributes, partial)).toBe(expected)
  })

  it.each([
    ['what the file binds', 'export const word = "own"\n\nA {word}.\n'],
    ['what a function takes', '{list.map((word) => <b key={word}>{word}</b>)}\n'],
    ['what engines define', 'A {JSON.stringify(1)}.\n'],
    ['what the page names', 'A {word}.\n'],
  ])('is not %s', (_, text) => {
    expect(flat({ 'page.mdx': text }, {}, options)).toBe(text)
  })

  it('is told of where it is not given', () => {
    const files = { 'page.mdx': '<Include src="_a" />', '_a.mdx': 'A {word}.' }
    expect(resolve(files, {}, options).messages).toEqual(['prop-missing page.mdx:1:1'])
  })

  it('is none without the option', () => {
    const files = { 'page.mdx': '<Include src="_a" word="b" />', '_a.mdx': 'A {word}.' }
    expect(resolve(files).messages).toEqual(['prop-unused page.mdx:1:1'])
  })
})
