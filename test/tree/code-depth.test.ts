import { expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'

const nest = (depth: number, open: string, close: string, inside: string): string =>
  open.repeat(depth) + inside + close.repeat(depth)

const resolve = (files: Record<string, string>, limits = {}) => {
  const { file, tree } = createResolver(files, { sdks: ['go', 'react'], limits }).resolve('page.mdx', { sdk: 'go' })
  return { rules: [...new Set(file.messages.map(({ ruleId }) => ruleId))], tree }
}

it.each([
  ['elements', nest(450, '<b>', '</b>', '<If sdk="go">x</If>')],
  ['conditions', nest(450, '<If sdk="go">', '</If>', 'x')],
  ['fragments', nest(450, '<>', '</>', '<If sdk="go">x</If>')],
])('reports JSX of %s that is nested deeper than a file may be', (_, jsx) => {
  for (const page of [`{later && ${jsx}}`, `{true && ${jsx}}`, `<Card a={${jsx}} />`, `export const x = () => ${jsx}`])
    expect(resolve({ 'page.mdx': page }).rules).toEqual(['parse-error'])
})

it.each([
  ['blocks', `a\n\n${'> '.repeat(450)}x`, '3:801'],
  ['elements', nest(450, '<b>', '</b>', 'x'), '1:1198'],
  ['JSX', `a\n\n{true && ${nest(450, '<b>', '</b>', '<If sdk="go">x</If>')}}`, '3:1'],
])('says where %s are nested too deep', (_, page, place) => {
  const { messages } = createResolver({ 'page.mdx': page }).resolve('page.mdx').file
  expect(messages.map(({ ruleId, line, column }) => `${ruleId} ${line}:${column}`)).toEqual([`parse-error ${place}`])
})

it('counts the nodes of JSX that is passed on and placed over and over', () => {
  const files: Record<string, string> = { 'page.mdx': '<Include src="_p0" x={<b>x</b>} />' }
  for (let at = 0; at < 40; at++) files[`_p${at}.mdx`] = `<Include src="_p${at + 1}" x={<>{props.x}{props.x}</>} />`
  files['_p40.mdx'] = 'a {props.x}'
  expect(resolve(files, { nodes: 500 }).rules).toEqual(['include-limit'])
})

it('counts the nodes of lists that hold JSX over and over', () => {
  const files: Record<string, string> = { 'page.mdx': '<Include src="_p0" x={<b>x</b>} />' }
  for (let at = 0; at < 40; at++) files[`_p${at}.mdx`] = `<Include src="_p${at + 1}" x={[props.x, props.x]} />`
  files['_p40.mdx'] = 'a {props.x}'
  expect(resolve(files, { nodes: 500 }).rules).toEqual(['include-limit'])
})
