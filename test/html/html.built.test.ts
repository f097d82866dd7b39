import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { HtmlOptions } from '../../src/html.js'
import type { GraphJson } from '../../src/model/dependency.js'
import type { Reader } from '../../src/model/reader.js'
import { threeAxes } from './axes-sample.js'
import { sample } from './sample.js'

const built = new URL('../../dist/html.js', import.meta.url).href
const { toHtml } = (await import(built)) as typeof import('../../src/html.js')
const index = new URL('../../dist/index.js', import.meta.url).href
const { createResolver } = (await import(index)) as typeof import('../../src/index.js')

const between = (html: string, start: string, end: string) =>
  html.slice(html.indexOf(start) + start.length).split(end)[0] ?? ''
const dataOf = (html: string) => between(html, '<script type="application/json" id="data">', '</script>')

describe('toHtml', () => {
  const html = toHtml(sample)

  it('loads nothing', () => {
    const markup = html.replace(/<script>[\s\S]*?<\/script>/, '').replace(dataOf(html), '')
    expect(markup).not.toMatch(/<script[^>]+src|<link|<img|<iframe|<object|<embed|@import|url\(|https?:|\/\//i)
    expect(html).not.toMatch(/XMLHttpRequest|\bfetch\(|WebSocket|EventSource|sendBeacon|importScripts|\bimport\(/)
  })

  it('forbids the browser to fetch anything, and to run any script but its own', () => {
    const script = between(html, '<script>', '</script>')
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

  it('keeps the notice that the licence of the drawing library asks for', () => {
    expect(html).toMatch(/\/\*! cytoscape\n[\s\S]*Permission is hereby granted[\s\S]*?\*\//)
  })

  it('embeds paths so that they end no element and open no comment', () => {
    expect(dataOf(html)).not.toMatch(/[<>&\u2028\u2029]/)
    expect(html.match(/<\/script/gi)).toHaveLength(2)
    expect(html).not.toContain('<!--')
    expect(JSON.parse(dataOf(html))).toEqual({ graph: sample, matrix: null, view: 'graph', reader: {}, focus: null })
  })

  it('knows of a resolver what varies on its pages, and what is wrong with them', () => {
    const resolver = createResolver(
      { 'a.mdx': '<If sdk="go">\n  <Include src="_gone" />\n</If>', 'b.mdx': 'Text.' },
      { sdks: ['go', 'vue'] },
    )
    const text = toHtml(resolver, { view: 'matrix' })
    expect(JSON.parse(dataOf(text))).toEqual({
      graph: resolver.graph.toJSON(),
      matrix: {
        contents: [
          {
            kind: 'condition',
            page: 'a.mdx',
            path: 'a.mdx',
            line: 1,
            words: '<If sdk="go">',
            axis: 'sdk',
            own: ['go'],
            fallback: [],
            none: [],
          },
        ],
        messages: [
          {
            page: 'a.mdx',
            path: 'a.mdx',
            line: 2,
            severity: 'error',
            ruleId: 'include-missing',
            reason: expect.stringContaining('Unexpected') as string,
            readers: [{ sdk: 'go' }],
          },
        ],
      },
      view: 'matrix',
      reader: {},
      focus: null,
    })
    expect(toHtml(resolver, { view: 'matrix' })).toBe(text)
  })

  it('escapes the title', () => {
    const titled = toHtml(sample, { title: '</title><b a="1">&' })
    expect(titled.match(/&lt;\/title&gt;&lt;b a=&quot;1&quot;&gt;&amp;/g)).toHaveLength(2)
    expect(titled).not.toContain('<b a')
    expect(toHtml(sample)).toContain('<title>mdx-partials</title>')
  })

  it('gives the same bytes for the same graph, as JSON or with `toJSON()`', () => {
    const copy = JSON.parse(JSON.stringify(sample)) as GraphJson
    expect(toHtml(copy)).toBe(html)
    expect(toHtml({ toJSON: () => copy })).toBe(html)
  })

  it.each<[string, unknown, HtmlOptions | undefined, RegExp]>([
    ['no graph', undefined, undefined, /Expected a graph/],
    ['null', null, undefined, /Expected a graph/],
    ['another object', {}, undefined, /Expected a graph/],
    ['another version', { ...sample, version: 1 }, undefined, /Expected a graph of version 2, not 1/],
    ['a graph without traces', { ...sample, traces: undefined }, undefined, /Expected a graph/],
    ['a `toJSON()` that gives no graph', { toJSON: () => 1 }, undefined, /Expected a graph/],
    ['options that are none', sample, 1 as HtmlOptions, /Expected `options` to be an object/],
    ['an unknown option', sample, { focsu: 'a' } as HtmlOptions, /Unexpected option `focsu`; did you mean `focus`\?/],
    [
      'an unknown view',
      sample,
      { view: 'matrx' } as unknown as HtmlOptions,
      /`view` to be one of .*; did you mean `matrix`\?/,
    ],
    ['what is like a resolver', { graph: sample }, undefined, /Expected a resolver/],
    ['an unknown SDK', sample, { sdk: 'raect' }, /Expected `raect` to be a declared SDK; did you mean `react`\?/],
    ['an unknown axis', threeAxes, { reader: { audiance: 'llm' } }, /`audiance`; did you mean `audience`\?/],
    ['an axis by the name of an option', sample, { reader: { deep: 'go' } }, /Unexpected axis of a reader `deep`/],
    ['an unknown value', threeAxes, { reader: { audience: 'lm' } }, /value of `audience`; did you mean `llm`\?/],
    [
      'two SDKs',
      sample,
      { sdk: 'go', reader: { sdk: 'vue' } },
      /Expected one SDK, not `go` and, as `reader\.sdk`, `vue`/,
    ],
    ['a reader that is none', sample, { reader: 'go' as unknown as Reader }, /Expected `reader` to be an object/],
    [
      'a focus that is no file',
      sample,
      { focus: 'guide/one.mdx' },
      /not `guide\/one\.mdx`; did you mean `guides\/one\.mdx`\?/,
    ],
    ['a title that is no string', sample, { title: 1 as unknown as string }, /`title` to be a string, not `1`/],
  ])('refuses %s', (_, graph, options, message) => {
    const call = () => toHtml(graph as GraphJson, options)
    expect(call).toThrow(TypeError)
    expect(call).toThrow(message)
  })
})

describe('the choice of toHtml', () => {
  const chosen = (options: HtmlOptions) => {
    const { reader, focus } = JSON.parse(dataOf(toHtml(threeAxes, options))) as { reader: Reader; focus: string | null }
    return { reader, focus }
  }
  it.each<[HtmlOptions, Reader]>([
    [{}, {}],
    [{ sdk: 'go' }, { sdk: 'go' }],
    [{ reader: { sdk: 'go', audience: 'llm' } }, { sdk: 'go', audience: 'llm' }],
    [
      { sdk: 'go', reader: { version: '2', audience: undefined } },
      { sdk: 'go', version: '2' },
    ],
    [{ sdk: 'go', reader: { sdk: 'go' } }, { sdk: 'go' }],
  ])('takes %j for the reader %j', (options, reader) => {
    expect(chosen(options)).toEqual({ reader, focus: null })
  })

  it('finds its focus by a path that is not normal', () => {
    expect(chosen({ focus: './guides//start.mdx' }).focus).toBe('guides/start.mdx')
  })
})
