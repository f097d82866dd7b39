import { describe, expect, it } from 'vitest'
import { flat, resolve } from '../project.js'
import { all, parseAll, shapeOf, textsOf } from './syntax.js'

const comments = { syntax: { comments: true } }

describe('an HTML comment', () => {
  it.each([
    'a <!-- c --> b',
    '<!-- c -->',
    'a\n<!-- c -->\nb',
    '- <!-- c -->\n- b',
    '- a\n  <!-- c -->\n- b',
    '- a\n<!-- c -->\n- b',
    '- a\n\n<!-- c -->\n\n- b',
    '1. a\n   <!-- b\n   c -->\n2. d',
    '- [ ] <!-- c -->',
    '- [x] a <!-- c -->',
    '| a |\n| - |\n| <!-- c --> |',
    '| a |\n| - |\n| b |\n<!-- c -->\n| d |',
    '| a |\n| - |\n| <!-- c | d --> |',
    '> a\n<!-- c -->',
    '> <!-- c\n> d -->',
    '> <!-- c\nd -->',
    '> a <!-- c\nd -->',
    '> - <!-- c -->\n>   b',
    '# a <!-- c -->',
    '# <!-- c -->',
    'a <!-- c -->\n===',
    '**a <!-- c -->**',
    '*a <!-- b* -->*',
    '[a <!-- c -->](b)',
    '<A><!-- c --></A>',
    '<A>\n<!-- c -->\n</A>',
    '<A> <!-- c --> </A>',
    '<A><!-- c -->x</A>',
    '<A><!--c--><B/></A>',
    '<A>{/* a */}<!-- b -->{/* c */}</A>',
    '<A><!-- a\nb --></A>',
    '<A><!-- a\n\nb --></A>',
    '<A\n  b="c"\n><!-- d -->\n</A>',
    '<A>\n  <!-- c\n  d -->\n</A>',
    '- <A>\n    <!-- c\n    d -->\n  </A>',
    '<A/> <!-- c --> text',
    'text <A/><!-- c -->',
    'x <b><!-- c --></b>',
    '{1}<!--c-->',
    '{1} <!--c--> {2}',
    '<!--c-->{1}',
    '<!--c--><A/>',
    '<!--c--> a',
    '<!--c-->\na',
    '<!-- a --><!-- b -->',
    '<!-- a --> <!-- b -->\n<!-- c -->',
    'a <!-- b\nc --> d',
    'a <!-- b\n   c -->',
    'a <!-- b\n\n   c -->',
    '<!-- a\n\n\nb -->',
    '<!-- a\n\n    b\n\tc\n -->',
    '<!-- a\r\n  b\r\n-->',
    '<!-- a\n\nb --> c',
    '<!--\n-->',
    '<!----><!---->',
    '<!-- - a\n- b -->',
    '<!-- <A> {b} -->',
    'a <!-- **b** `c` -->',
    '<!-- a > b -- c -->',
    '<!-- ::: -->',
    '<!-- a',
    'a <!-- b',
    '[^a]: <!-- c -->\n\n[^a]',
    ':::a\n<!-- b -->\n:::',
    ':::a[b <!-- c -->]\n:::',
    ':::a b <!-- c -->\n:::',
    '<!-- c -->\nexport const a = 1',
    'a\\\n<!-- c -->',
    'a  \n<!-- c --> b',
    '<!-- c -->\n| a |\n| - |',
  ])('is what MDX makes of its own: %j', (text) => {
    const own = text.replaceAll('<!--', '{/*').replaceAll('-->', '*/}')
    expect(shapeOf(() => parseAll(text))).toEqual(shapeOf(() => parseAll(own)))
  })

  it.each(['`<!-- a -->`', '```\n<!-- a -->\n```', '<A b="<!-- c -->" />', '<A b={`<!-- c -->`} />', 'a \\<!-- b -->'])(
    'is none in %j',
    (text) => {
      expect(flat({ 'page.mdx': text }, {}, comments)).toBe(`${text}\n`)
    },
  )

  it.each([
    ['a `*/`', '<!-- a */ b -->', '{/* a *\\/ b */}\n'],
    ['several', '<!-- **/*/ -->', '{/* **\\/*\\/ */}\n'],
    ['a slash at its start', '<!--/ a -->', '{/*/ a */}\n'],
    ['a star at its end', '<!-- a *-->', '{/* a **/}\n'],
    ['nothing', '<!-->', '{/**/}\n'],
    ['a dash', '<!--->', '{/**/}\n'],
    ['dashes', '<!-----a----->', '{/*---a---*/}\n'],
    ['braces', '<!-- } { -->', '{/* } { */}\n'],
  ])('may hold %s', (_, text, mdx) => {
    expect(flat({ 'page.mdx': text }, {}, comments)).toBe(mdx)
    expect(flat({ 'page.mdx': mdx }, {}, comments)).toBe(mdx)
  })

  it('has the comment and no statement in its program, at its own place', () => {
    const [node] = parseAll('a\n\n<!-- b -->').children.slice(1)
    expect(node).toMatchObject({
      type: 'mdxFlowExpression',
      value: '/* b */',
      position: { start: { line: 3, column: 1, offset: 3 }, end: { line: 3, column: 11, offset: 13 } },
      data: { estree: { type: 'Program', body: [], comments: [{ type: 'Block', value: ' b ', start: 3, end: 13 }] } },
    })
  })

  it.each(['', '\uFEFF'])('has true positions behind %j', (start) => {
    const source = '# a <!-- b -->\n\n- <A><!-- c\n  d --></A>\n\ne <!-- f\ng --> h'
    expect(textsOf(parseAll(start + source), source)).toEqual([
      'heading "# a <!-- b -->"',
      'text "a "',
      'mdxTextExpression "<!-- b -->"',
      'list "- <A><!-- c\\n  d --></A>"',
      'listItem "- <A><!-- c\\n  d --></A>"',
      'mdxJsxFlowElement "<A><!-- c\\n  d --></A>"',
      'mdxFlowExpression "<!-- c\\n  d -->"',
      'paragraph "e <!-- f\\ng --> h"',
      'text "e "',
      'mdxTextExpression "<!-- f\\ng -->"',
      'text " h"',
    ])
  })

  it('shows nothing: what it is left alone in goes', () => {
    const page = 'a\n\n<Card><!-- only --><If sdk="go">b</If></Card>\n\n- <!-- c --> <If sdk="go">d</If>\n- e'
    expect(flat({ 'page.mdx': page }, { sdk: 'react' }, comments)).toBe('a\n\n- e\n')
  })

  it('keeps directives in it as text', () => {
    const page = '<!-- <Include src="_none" /> <If sdk="none"> -->\n\na'
    expect(flat({ 'page.mdx': page }, { sdk: 'go' }, comments)).toBe(
      '{/* <Include src="_none" /> <If sdk="none"> */}\n\na\n',
    )
  })

  it('comes with a partial, in a sentence too', () => {
    const files = { 'page.mdx': 'a <Include src="_p" /> b', '_p.mdx': '*c* <!-- d -->' }
    expect(flat(files, {}, comments)).toBe('a *c* {/* d */} b\n')
  })

  it.each([{}, { syntax: { comments: false } }, { syntax: { admonitions: true, headingIds: true } }])(
    'is an error without the option: %j',
    (options) => {
      expect(resolve({ 'page.mdx': 'a\n\n<!-- b -->' }, {}, options).messages).toEqual(['parse-error page.mdx:3:2'])
    },
  )

  it('is an error where it does not end', () => {
    expect(resolve({ 'page.mdx': 'a\n\n<!-- b\n\nc' }, {}, comments).messages).toEqual(['parse-error page.mdx:3:2'])
  })
})

describe('an HTML comment in Markdown', () => {
  const markdown = { ...all, format: 'md' as const }

  it('goes, as all of them do', () => {
    const page = '# a <!-- b -->\n\n<!-- c\n\nd -->\n\ne <!-- f --> g\n\n<Card>\n<!-- h -->\ni\n</Card>'
    expect(resolve({ 'page.md': page }, {}, markdown, 'page.md')).toMatchObject({
      mdx: '# a\n\ne g\n\n<Card>\n  i\n</Card>\n',
      messages: [],
    })
  })

  it('may stand between the tags of components', () => {
    const page = '<Card a={1}><!-- b --><If sdk="go">c</If></Card>\n\n<Card a={2}><!-- d --></Card>\n\n<!-- e --> f *g*'
    const { messages, mdx } = resolve({ 'page.md': page }, { sdk: 'go' }, markdown, 'page.md')
    expect({ messages, mdx }).toEqual({
      messages: [],
      mdx: '<Card a={1}>c</Card>\n\n<Card a={2}>\n  {/* d */}\n</Card>\n\nf \\*g\\*\n',
    })
  })

  it('is no reason to read a file as Markdown, where MDX is tried first', () => {
    const { mdx, messages } = resolve({ 'page.md': 'a <!-- b -->' }, {}, all, 'page.md')
    expect({ mdx, messages }).toEqual({ mdx: 'a {/* b */}\n', messages: [] })
  })
})
