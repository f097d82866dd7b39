import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { DiffHtmlOptions } from '../../src/html.js'
import type { Diff } from '../../src/review.js'
import { largeDiff } from './diff-sample.js'

const built = new URL('../../dist/html.js', import.meta.url).href
const { diffToHtml } = (await import(built)) as typeof import('../../src/html.js')

const between = (html: string, start: string, end: string) =>
  html.slice(html.indexOf(start) + start.length).split(end)[0] ?? ''
const dataOf = (html: string) => between(html, '<script type="application/json" id="data">', '</script>')

describe('diffToHtml', () => {
  const diff = largeDiff(10)
  const html = diffToHtml(diff)

  it('loads nothing, and forbids the browser to', () => {
    const script = between(html, '<script>', '</script>')
    const markup = html.replace(script, '').replace(dataOf(html), '')
    expect(markup).not.toMatch(/<script[^>]+src|<link|<img|<iframe|<object|<embed|@import|url\(|https?:|\/\//i)
    const hash = createHash('sha256').update(script).digest('base64')
    expect(between(html, 'http-equiv="Content-Security-Policy" content="', '"').split('; ')).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash}'`,
      "style-src 'unsafe-inline'",
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('keeps the notice that the licence of the library asks for', () => {
    expect(html).toMatch(/\/\*! diff[\s\S]*Redistributions in binary form[\s\S]*?\*\//)
  })

  it('embeds what the docs say so that it ends no element', () => {
    expect(dataOf(html)).toContain('onerror')
    expect(dataOf(html)).not.toMatch(/[<>&\u2028\u2029]/)
    expect(html.match(/<\/script/gi)).toHaveLength(2)
    expect(JSON.parse(dataOf(html))).toEqual(diff)
  })

  it('gives the same bytes for the same diff, or for its JSON', () => {
    expect(diffToHtml(JSON.parse(JSON.stringify(diff)) as Diff)).toBe(html)
  })

  it('has the title that it is given, as text', () => {
    expect(html).toContain('<title>What readers see changed</title>')
    expect(diffToHtml(diff, { title: '<b>' }).match(/&lt;b&gt;/g)).toHaveLength(2)
  })

  it.each<[string, unknown, unknown, RegExp]>([
    ['what is no diff', undefined, undefined, /Expected what `diff` gives, not `undefined`/],
    ['another object', {}, undefined, /Expected what `diff` gives/],
    ['an unknown option', diff, { titel: 'x' }, /Unexpected option `titel`; did you mean `title`\?/],
    ['a title that is no string', diff, { title: 1 }, /`title` to be a string, not `1`/],
  ])('refuses %s', (_, given, options, message) => {
    const call = () => diffToHtml(given as Diff, options as DiffHtmlOptions)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})
