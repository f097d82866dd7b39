import { describe, expect, it } from 'vitest'
import type { Options } from '../../src/index.js'
import { flat, project, resolve } from '../project.js'
import { table, type Case } from './check.js'

const out = '<If sdk="go">x</If>'
const on = (page: string, mdx: string, more: Partial<Case> = {}): Case => ({
  files: { 'page.mdx': page, '_p/none.mdx': '', '_p/out.mdx': out },
  mdx,
  reader: { sdk: 'react' },
  ...more,
})
const given = (children: string, partial: string, mdx: string, more: Partial<Case> = {}): Case => {
  const page = `<Include src="_p/a">${children}</Include>\n\nend`
  return on(page, mdx === '' ? 'end' : `${mdx}\n\nend`, {
    files: { 'page.mdx': page, '_p/a.mdx': partial, '_p/b.mdx': card },
    ...more,
  })
}
const card = '<Card title="x">{props.children}</Card>'
const cells = (row: string): string => `| a | b |\n| - | - |\n${row}\n\nend`

describe('a cell that is emptied', () => {
  table({
    'stays in a row': on(
      `<table><tbody>\n<tr><td>Name</td><td>${out}</td><td>Desc</td></tr>\n</tbody></table>`,
      '<table>\n  <tbody>\n    <tr><td>Name</td><td /><td>Desc</td></tr>\n  </tbody>\n</table>',
    ),
    'stays on a line of its own': on(
      `<table>\n<tr>\n<td>Name</td>\n<td>${out}</td>\n</tr>\n</table>`,
      '<table>\n  <tr>\n    <td>Name</td>\n\n    <td />\n  </tr>\n</table>',
    ),
    'stays on three lines': on(
      `<table>\n<tr>\n<td>\n${out}\n</td>\n<td>\nb\n</td>\n</tr>\n</table>`,
      '<table>\n  <tr>\n    <td />\n\n    <td>\n      b\n    </td>\n  </tr>\n</table>',
    ),
    'stays where an include brings nothing': on(
      '<table>\n<tr><td>a</td><td><Include src="_p/none" /></td></tr>\n</table>',
      '<table>\n  <tr><td>a</td><td /></tr>\n</table>',
    ),
    'stays at the head': on(
      `<table>\n<tr><th>a</th><th>${out}</th></tr>\n</table>`,
      '<table>\n  <tr><th>a</th><th /></tr>\n</table>',
    ),
    'stays in a list of definitions': on(`<dl><dt>a</dt><dd>${out}</dd></dl>`, '<dl><dt>a</dt><dd /></dl>'),
    'stays among options': on(
      `<select><option>a</option><option>${out}</option></select>`,
      '<select><option>a</option><option /></select>',
    ),
    'goes with a row of nothing but such': on(
      `<table>\n<tr><td>${out}</td><td>${out}</td></tr>\n<tr><td>a</td><td>b</td></tr>\n</table>`,
      '<table>\n  <tr><td>a</td><td>b</td></tr>\n</table>',
    ),
    'goes with a row of such and of those that were empty': on(
      `<table>\n<tr>\n<td>${out}</td>\n<td></td>\n</tr>\n<tr><td>a</td><td>b</td></tr>\n</table>`,
      '<table>\n  <tr><td>a</td><td>b</td></tr>\n</table>',
    ),
    'goes with a table of nothing but such': on(`<table>\n<tr>\n<td>${out}</td>\n</tr>\n</table>\n\nend`, 'end'),
    'holds a row that says something by itself': on(
      `<table>\n<tr id="r"><td>${out}</td></tr>\n</table>`,
      '<table>\n  <tr id="r">\n    <td />\n  </tr>\n</table>',
    ),
  })
})

describe('a row of a table', () => {
  table({
    'goes where all its cells are emptied': on(cells(`| ${out} | ${out} |\n| c | d |`), cells('| c | d |')),
    'goes where an include brings nothing': on(
      cells('| <Include src="_p/out" /> | <Include src="_p/none" /> |\n| c | d |'),
      cells('| c | d |'),
    ),
    'goes where the other cells were written empty': on(cells(`| ${out} | |\n| c | d |`), cells('| c | d |')),
    'stays where a cell has content left': on(cells(`| c | ${out} |`), cells('| c | |')),
    'stays where it was written empty': on(cells(`| | |\n| ${out} | ${out} |`), cells('| | |')),
    'stays at the head': on(`| ${out} | ${out} |\n| - | - |\n| c | d |`, '| | |\n| - | - |\n| c | d |'),
    'goes from a partial': on('<Include src="_p/a" />', cells('| c | d |'), {
      files: { 'page.mdx': '<Include src="_p/a" />', '_p/a.mdx': cells(`| ${out} | ${out} |\n| c | d |`) },
    }),
    'leaves the head where it was the last': on(cells(`| ${out} | ${out} |`), '| a | b |\n| - | - |\n\nend'),
    'goes with a table whose head is empty too': on(`| | |\n| - | - |\n| ${out} | ${out} |\n\nend`, 'end'),
    'goes with a table whose head is emptied too': on(`| ${out} |\n| - |\n| ${out} |\n\nend`, 'end'),
    'stays for a reader who is left open': on(cells(`| ${out} | ${out} |`), cells(`| ${out} | ${out} |`), {
      reader: {},
    }),
  })
})

describe('an element that is emptied', () => {
  table({
    'stays with a path': on(
      `<ParamField path="id" type="string" required>${out}</ParamField>`,
      '<ParamField path="id" type="string" required />',
    ),
    'stays with a path on lines of its own': on(
      `<ParamField path="id" type="string" required>\n  ${out}\n</ParamField>`,
      '<ParamField path="id" type="string" required />',
    ),
    'stays with a name': on(`<a name="x">${out}</a>`, '<a name="x" />'),
    'stays with a link': on(`<Card href="/x">${out}</Card>`, '<Card href="/x" />'),
    'stays with a source': on(`<Frame src="/x">${out}</Frame>`, '<Frame src="/x" />'),
    'stays with a target': on(`<Link to="/x">${out}</Link>`, '<Link to="/x" />'),
    'stays with an expression': on(`<a id={x}>${out}</a>`, '<a id={x} />'),
    'stays with attributes that nobody knows': on(`<Card {...x}>${out}</Card>`, '<Card {...x} />'),
    'stays in a sentence': on(`a <a id="x">${out}</a> b`, 'a <a id="x" /> b'),
    'stays in a heading': on(`# a <a id="x">${out}</a>`, '# a <a id="x" />'),
    'stays in an item': on(`- <a id="x">${out}</a>\n- ${out}`, '- <a id="x" />'),
    'stays beside another': on(`<a id="x">${out}</a>\n<a id="y">${out}</a>`, '<a id="x" />\n\n<a id="y" />'),
    'stays in a partial': on('<Include src="_p/a" to="y" />', '<a id="y" />', {
      files: { 'page.mdx': '<Include src="_p/a" to="y" />', '_p/a.mdx': `<a id={props.to}>${out}</a>` },
    }),
    'goes where a prop leaves it no id': on('<Include src="_p/a" to={undefined} />\n\nb', 'b', {
      files: { 'page.mdx': '<Include src="_p/a" to={undefined} />\n\nb', '_p/a.mdx': `<a id={props.to}>${out}</a>` },
    }),
    'stays with a title, where its partial has nothing for it': given('', card, '<Card title="x" />'),
    'stays with a title, where its partial has nothing for what is in it': given(
      '',
      '<Card title="x">\n\n> - **{props.children}**\n\n<i>{props.more ?? null}</i>\n\n</Card>',
      '<Card title="x" />',
    ),
    'goes with a title, where something in it was for others': given(
      '',
      '<Card title="x">\n\n**{props.children}**\n\n**<If sdk="go">x</If>**\n\n</Card>\n\ny',
      'y',
    ),
    'stays with a title, where a prop is not there': given(
      '',
      '<Card title="x">{props.more && <b>{props.more}</b>}</Card>',
      '<Card title="x" />',
    ),
    'stays with a title, where nobody wrote children to pass on': given(
      '',
      '<Include src="_p/b">{props.children}</Include>',
      '<Card title="x" />',
    ),
    'goes with a title, where children are for others': given(out, card, ''),
    'goes with a title, where an axis is not the one': given(
      '',
      '<Card title="x">{sdk === "go" && <b>Go</b>}</Card>',
      '',
      { options: { names: { sdk: 'sdk' } } },
    ),
    'goes without a title, where its partial has nothing for it': given('', '<Card>{props.children}</Card>', ''),
    'goes where it is no component, and its partial has nothing for it': given(
      '',
      '<div className="x">{props.children}</div>',
      '',
    ),
    'goes with other attributes': on(`<Card title="x" type="note">${out}</Card>\n\nb`, 'b'),
    'goes with an id of nothing': on(`<a id="">${out}</a> <a id>${out}</a>\n\nb`, 'b'),
    'stays in an element beside another': on(
      `<b><a id="x">${out}</a></b>\n<i>y</i>`,
      '<b>\n  <a id="x" />\n</b>\n\n<i>y</i>',
    ),
    'stays in a panel beside another': on(
      `<Tabs items={["React", "A"]}>\n<Tab><a id="x">${out}</a></Tab>\n<Tab>y</Tab>\n</Tabs>`,
      '<Tabs items={["React", "A"]}>\n  <Tab>\n    <a id="x" />\n  </Tab>\n\n  <Tab>y</Tab>\n</Tabs>',
    ),
    'goes where it is a condition': on(`<If sdk={x} id="x">${out}</If>\n\nb`, 'b', {
      messages: ['condition-dynamic page.mdx:1:1'],
    }),
    'goes where it is a panel': on(
      `<Tabs items={["A", "B", "C"]}>\n<Tab name="A">${out}</Tab>\n<Tab name="B">b</Tab>\n<Tab name="C">c</Tab>\n</Tabs>`,
      '<Tabs items={["B", "C"]}>\n  <Tab name="B">b</Tab>\n  <Tab name="C">c</Tab>\n</Tabs>',
    ),
  })

  it('is a block where it is alone', () => {
    const { tree } = resolve({ 'page.mdx': `<a id="setup">${out}</a>` }, { sdk: 'react' }).resolved
    expect(tree.children.map(({ type }) => type)).toEqual(['mdxJsxFlowElement'])
  })
})

describe('a line of which the start or the end is dropped', () => {
  table({
    'starts without space after a hard break': on(`a\\\n${out} b`, 'a\\\nb'),
    'ends without space before a hard break': on(`a ${out}\\\nb`, 'a\\\nb'),
    'has no text left between an element and a hard break': on(`<b>a</b> ${out}\\\nb`, '<b>a</b>\\\nb'),
    'starts with an element after a hard break': on(`a\\\n${out} **b**`, 'a\\\n**b**'),
    'stays a line of its own': on(`a ${out}\nb`, 'a\nb'),
    'stays a line of its own in an item': on(`- a ${out}\n  b`, '- a\n  b'),
    'stays beside what an include brings': on('a\\\n<Include src="_p/a" /> c', 'a\\\nb c', {
      files: { 'page.mdx': 'a\\\n<Include src="_p/a" /> c', '_p/a.mdx': `${out} b` },
    }),
  })
})

describe('the option `emptied`', () => {
  const page = `<Card title="x">${out}</Card>\n\n<a id="x">${out}</a>\n\n<td>${out}</td>`
  const flatWith = (emptied: NonNullable<Options['emptied']>, source = page): string =>
    flat({ 'page.mdx': source }, { sdk: 'react' }, { emptied })

  it('keeps what would go', () => {
    expect(flatWith(({ name }) => (name === 'Card' ? 'keep' : undefined))).toBe(
      '<Card title="x" />\n\n<a id="x" />\n\n<td />\n',
    )
  })
  it('drops what would stay', () => {
    expect(flatWith(() => 'drop', `b\n\n${page}`)).toBe('b\n')
  })
  it('keeps the row of a cell', () => {
    expect(flatWith(({ name }) => (name === 'td' ? 'keep' : undefined), `<tr><td>${out}</td></tr>`)).toBe(
      '<tr>\n  <td />\n</tr>\n',
    )
  })
  it('is asked with the element that is there, frozen and without children', () => {
    const seen: unknown[] = []
    const files = { 'page.mdx': '<Include src="_a" to="x" />', '_a.mdx': `<Card id={props.to} {...y}>${out}</Card>` }
    flat(files, { sdk: 'react' }, { emptied: (element) => void seen.push(element) })
    expect(seen).toMatchObject([
      { name: 'Card', attributes: [{ name: 'id', value: 'x' }, { value: '...y' }], children: [] },
    ])
    const [{ attributes }] = seen as [{ attributes: object[] }]
    expect([seen[0], attributes, ...attributes].every(Object.isFrozen)).toBe(true)
  })
  it('is not asked about conditions, panels, and what has content', () => {
    const source = `<If sdk={x}>${out}</If><Tabs items={["A"]}><Tab>${out}</Tab></Tabs>\n\n<b>x</b>\n\n<Icon />`
    const asked = (): never => {
      throw new Error('asked')
    }
    const resolved = project({ 'page.mdx': source }, { emptied: asked }).resolve('page.mdx', { sdk: 'react' })
    expect(resolved.tree.children.length).toBe(2)
  })
  it.each([true, null, 'stay', {}])('throws where it answers %j', (answer) => {
    expect(() => flatWith(() => answer as never)).toThrow(/option `emptied`.*'keep', 'drop' or undefined.*<Card>/)
  })
})

describe('what is left nothing but definitions', () => {
  const partial = (rest: string): string => `${out}\n\n${rest}`
  const from = (page: string, rest: string, mdx: string): Case =>
    on(page, mdx, { files: { 'page.mdx': page, '_p/a.mdx': partial(rest) } })
  const include = '<Include src="_p/a" />'
  const tabs = `<Tabs items={['A', 'B']}>\n<Tab>\na\n</Tab>\n<Tab>\n${include}\n</Tab>\n</Tabs>`
  table({
    'goes, a quote with its footnote': from(`> ${include}\n\nend`, '[^n]: Note.', 'end'),
    'goes, a quote with its definition': from(`> ${include}\n\nend`, '[n]: /x', 'end'),
    'goes, an item with its footnote': from(`- a\n- ${include}`, '[^n]: Note.', '- a'),
    'goes, a list with its definition': from(`- ${include}\n\nend`, '[n]: /x', 'end'),
    'goes, a component': from(`<Card>\n${include}\n</Card>\n\nend`, '[^n]: Note.\n\n[n]: /x', 'end'),
    'goes, a panel': from(tabs, '[^n]: Note.', 'a'),
    'goes, a quote of the page': on(`> ${out}\n>\n> [n]: /x\n\nend`, 'end'),
    'goes, and a definition that is referred to comes to the end': on(
      `> ${out}\n>\n> [n]: /x\n\nSee [it][n].`,
      'See [it][n].\n\n[n]: /x',
    ),
    'goes, and so does a footnote that is referred to': on(
      `> ${out}\n>\n> [^n]: Note.\n\nSee.[^n]`,
      'See.[^n]\n\n[^n]: Note.',
    ),
    'goes where its author wrote nothing else, and nothing refers to it': on(`${include}\n\nend`, 'end', {
      files: { 'page.mdx': `${include}\n\nend`, '_p/a.mdx': '> [^n]: Note.\n\n- [^m]: Note.' },
    }),
    'goes where another says the same': on(`${include}\n\n${include}`, 'See [it][n].\n\n> [n]: /x\n\nSee [it][n].', {
      files: { 'page.mdx': `${include}\n\n${include}`, '_p/a.mdx': 'See [it][n].\n\n> [n]: /x' },
    }),
    'goes with a footnote that nothing refers to, and a definition comes to the end': on(
      `> ${include}\n\nend`,
      'end\n\n[q]: /q',
      { files: { 'page.mdx': `> ${include}\n\nend`, '_p/a.mdx': '> [^n]: Note.\n\n[q]: /q' } },
    ),
    'stays in an element with what it defines': on(
      `<Card>\n${include}\n</Card>\n\nend`,
      '<Card>\n  [q]: /q\n</Card>\n\nend',
      { files: { 'page.mdx': `<Card>\n${include}\n</Card>\n\nend`, '_p/a.mdx': '> [^n]: Note.\n\n[q]: /q' } },
    ),
    'stays where its author wrote nothing else': on('> [n]: /x\n\nSee [it][n].', '> [n]: /x\n\nSee [it][n].'),
  })
})
