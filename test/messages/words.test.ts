import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { project } from '../project.js'

type Files = Record<string, string>

const told = (files: Files, ruleId: string, options: Options = {}): readonly string[] =>
  project(files, options)
    .report()
    .flatMap(({ messages }) => messages)
    .filter((message) => message.ruleId === ruleId)
    .map(({ reason }) => reason)

const code = (lines: number): Files => ({ '_s.js': 'x\n'.repeat(lines) })
const help = { '_p/help.mdx': '## Ask us\n\nx\n\n## Call\n\ny' }

describe('the words of a message', () => {
  it.each<[string, string, Files, string]>([
    [
      'say once for whom a footnote is empty',
      'footnote-removed',
      { 'a.mdx': 'x[^n]\n\n[^n]: <If sdk="go">y</If>' },
      'footnote `n`, which has no content left, for `nextjs` and `react`, expected',
    ],
    [
      'say once for whom tabs have no panel',
      'tabs-unmatched',
      { 'a.mdx': '<Tabs items={["Next.js", "Go"]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>' },
      'a panel that fits, for `react`, expected one for the reader, or for everybody else, beside',
    ],
    ['say what no map is', 'front-matter-invalid', { 'a.mdx': '---\n- a\n---' }, 'front matter: it is not a map, '],
    [
      'say what front matter without an end lacks',
      'front-matter-invalid',
      { 'a.mdx': '---\na: 1\n\nText' },
      'front matter: it has no end, expected a line of `---` behind it. Add one; it is text until then.',
    ],
    [
      'leave the place of front matter to the message',
      'front-matter-invalid',
      { 'a.mdx': '---\na: 1\na: 2\n---' },
      'front matter: duplicated mapping key, expected',
    ],
    [
      'say that there is no path',
      'include-dynamic',
      { 'a.mdx': '<Include />' },
      '`<Include>` without a file to include,',
    ],
    [
      'say that an attribute has no value',
      'heading-offset',
      { 'a.mdx': '<Include src="_p/help" headingOffset />', ...help },
      'heading offset `true`, expected',
    ],
    [
      'ask for one paragraph in a link',
      'include-blocks',
      { 'a.mdx': '[x <Include src="_p/help" />](y)', ...help },
      'content from `_p/help` in a link, expected one paragraph of text, without links of its own',
    ],
    [
      'name lines of a long file',
      'lines-missing',
      { 'a.mdx': '<Include src="_s.js" lines="9" />', ...code(4) },
      '`1,3-4`',
    ],
    [
      'name lines of a short file',
      'lines-missing',
      { 'a.mdx': '<Include src="_s.js" lines="9" />', ...code(2) },
      '`1-2`',
    ],
    [
      'name the only line',
      'lines-missing',
      { 'a.mdx': '<Include src="_s.js" lines="9" />', ...code(1) },
      'there is, `1`.',
    ],
    [
      'name no line where there is none',
      'lines-missing',
      { 'a.mdx': '<Include src="_s.js" lines="9" />', ...code(0) },
      'has lines.',
    ],
    [
      'list the sections that there are',
      'section-missing',
      { 'a.mdx': '<Include src="_p/help#about" />', ...help },
      'element of that file: `ask-us`, `call`. Correct',
    ],
    [
      'name the only section that may be meant once',
      'section-missing',
      { 'a.mdx': '<Include src="_p/one#onee" />', '_p/one.mdx': '# One' },
      'element of that file; did you mean `one`? Correct',
    ],
    [
      'say that a section is empty',
      'section-missing',
      { 'a.mdx': '<Include src="_p/help#" />', ...help },
      'Unexpected empty section of',
    ],
    [
      'lead from a section of code to its regions',
      'section-missing',
      { 'a.mdx': '<Include src="_s.js#x" region="y" />', ...code(1) },
      'expected a region that is named once. Name it behind `#` or by `region`;',
    ],
    [
      'list no region twice',
      'region-missing',
      { 'a.mdx': '<Include src="_s.js" region="qq" />', '_s.js': '// #region q\nx\n// #endregion' },
      'a region that the file marks; did you mean `q`?',
    ],
    [
      'speak of children as several',
      'prop-unused',
      { 'a.mdx': '<Include src="_p/help">x</Include>', ...help },
      'Place them in the partial, or remove them here; they are left out.',
    ],
    [
      'count one item',
      'tabs-count',
      { 'a.mdx': '<Tabs items={["React"]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>' },
      'Unexpected 1 item for 2 panels,',
    ],
    [
      'say of tabs in two orders which labels differ',
      'tabs-count',
      {
        'a.mdx':
          '<Tabs items={["React", "Go"]}>\n<L>\n<B>Go</B>\n<B>React</B>\n</L>\n<L>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</L>\n</Tabs>',
      },
      'Unexpected label `React` of the panel that `Go` shows,',
    ],
    [
      'say of a heading that comes twice that it is the same',
      'heading-id',
      { 'a.mdx': '<Include src="_p/one" />\n\n<Include src="_p/one" />', '_p/one.mdx': '# One' },
      'the first is this one, brought in before, expected an id of its own for each heading of a page. Include it once, or write a prop into it; its link is `#one-1`.',
    ],
  ])('%s', (_, ruleId, files, words) => {
    const [reason, ...others] = told(files, ruleId)
    expect(others).toEqual([])
    expect(reason).toContain(words)
  })

  it.each<[string, string, string, string]>([
    [
      'include',
      'include-dynamic',
      '<Render src="_a" />',
      '`<Render>` without a file to include, expected a path written out: `file="…"`, `',
    ],
    [
      'include',
      'include-dynamic',
      '<Render file={x} />',
      'expected a path written out: `file="…"`, `file={\'…\'}`, or',
    ],
    [
      'list of items',
      'tabs-dynamic',
      '<Tabs labels={x}>\n<Tab>1</Tab>\n</Tabs>',
      "expected labels written out: `labels={['A', 'B']}`",
    ],
  ])('take the names that the options give: %s', (_, ruleId, page, words) => {
    const components = { include: { name: 'Render', src: 'file' }, tabs: { items: 'labels' } }
    expect(told({ 'a.mdx': page }, ruleId, { components })[0]).toContain(words)
  })

  it.each<[Options, string, string]>([
    [{}, 'prop `k` for `_a.mdx`, which does not use it, expected `{props.k}` in the partial', '_a'],
    [{ bareProps: true }, 'expected `{k}` in the partial. Use it in the partial, or remove it here', '_a'],
    [{ syntax: { placeholders: ['{{ .', '}}'] } }, 'expected `{{ .k }}` in the partial', '_a'],
    [
      {},
      'expected what says how to show code: `lang`, `meta`, `lines`, `region`. Remove it here; it is left out.',
      '_c.ts',
    ],
  ])('name a prop that is not used as a partial writes it: %j', (options, words, src) => {
    const files = { 'a.mdx': `<Include src="${src}" k="x" />`, '_a.mdx': 'a', '_c.ts': 'c' }
    expect(told(files, 'prop-unused', options)[0]).toContain(words)
  })

  it.each([{}, { bareProps: true }])('name a prop that is no word as code has to: %j', (options) => {
    const files = { 'a.mdx': '<Include src="_a" data-k="x" />', '_a.mdx': 'a' }
    expect(told(files, 'prop-unused', options)[0]).toContain('expected `{props["data-k"]}` in the partial')
  })

  it.each<[string, string, string]>([
    ['condition-dynamic', '<If sdk={[\n  a,\n  b\n]}>x</If>', 'value `sdk={[ a, b ]}` that'],
    ['tabs-dynamic', '<Tabs items={[\n  a\n]}>\n<Tab>1</Tab>\n</Tabs>', 'items `items={[ a ]}` that'],
    ['include-dynamic', `<Include src={${'x'.repeat(300)}} />`, `Unexpected \`src={${'x'.repeat(95)}…\` for`],
  ])('are on one line, whatever they quote: %s', (ruleId, page, words) => {
    const [reason] = told({ 'a.mdx': page }, ruleId)
    expect(reason).toContain(words)
    expect(reason).not.toContain('\n')
  })

  it.each([
    [{ includes: 1 }, '1 include.'],
    [{ chain: 1 }, '1 include that lead to one another.'],
    [{ depth: 2 }, '2 nodes in one another.'],
    [{ nodes: 6 }, '6 nodes that includes, children and props bring in.'],
  ])('name the limit that is met, and how it is raised: %j', (limits, words) => {
    const include = '<Include src="_b">x</Include>'
    const files = {
      'a.mdx': `${include}\n\n> ${include}`,
      '_b.mdx': '> > {props.children}\n\n<Include src="_c" />',
      '_c.mdx': '- c',
    }
    const [reason] = told(files, 'include-limit', { limits })
    expect(reason).toContain(`, expected at most ${words} Look for partials`)
    expect(reason).toContain(`or raise \`limits.${Object.keys(limits)[0]}\`;`)
  })

  it.each(['zz', '9'])('mean no file whose name has nothing of the one that is not there: %s', (name) => {
    expect(told({ 'a.mdx': `<Include src="_p/${name}" />`, '_p/un.mdx': 'x' }, 'include-missing')[0]).not.toContain(
      'mean',
    )
  })
})
