import { describe, expect, it } from 'vitest'
import { write } from './write.js'

const partials = {
  '_p/js.mdx':
    'import { v } from \'./_v.mdx\'\n\nJS **{v}** {props.name ?? null}\n\n[more](./more) <If sdk="go">for Go</If>',
  '_p/go.mdx': '- Go\n\n```go\ngo()\n```',
  '_p/_v.mdx': "export const v = '2.1'",
}
const head =
  "import Js from './_p/js.mdx'\nimport { default as Go } from './_p/go.mdx'\nimport low from './_p/go.mdx'\n\n"

/** The Markdown of a page that imports two partials. */
const of = (mdx: string, files: Record<string, string> = {}): string =>
  write({ 'page.mdx': head + mdx, ...partials, ...files }, {}, {}, { sdk: 'go' })

const js = 'JS **2.1**\n\n[more](./_p/more) for Go'
const go = '- Go\n\n```go\ngo()\n```'

describe('Markdown that only code of the page shows', () => {
  it.each([
    ['where a condition of the page decides', '{cond ? <Js /> : <Go />}', `${js}\n\n${go}`],
    ['with what it is given', '{cond && <Js name="Acme" />}', 'JS **2.1** Acme\n\n[more](./_p/more) for Go'],
    ['as an attribute', '<Platforms js={Js} go={Go} />', `${js}\n\n${go}`],
    [
      'as elements in attributes',
      '<Platforms js={<Js />} go={<><Go /></>} />',
      'JS **2.1** [more](./_p/more) for Go\n\nGo `go()`',
    ],
    ['in a map', "<Demo code={{ Js, go: { files: { 'a.go': Go } } }} />", `${js}\n\n${go}`],
    ['by a name in lower case', "<Demo code={{ js: { files: { 'a.go': low } } }} />", go],
    ['in a list, and where the page decides', '<Demo of={[Js, dark ? Go : null]} />', `${js}\n\n${go}`],
    ['in an element that stays', '<Js components={{ b: B }} />', js],
    ['beside what an element says', '<Demo title="T" code={Go}>\n  Text.\n</Demo>', `**T**\n\nText.\n\n${go}`],
  ])('is written out: %s', (_, mdx, markdown) => {
    expect(of(mdx)).toBe(markdown)
  })

  it('is written out as far as it does not show itself', () => {
    const own = "import Js from './js.mdx'\n\nJS {cond && <Js />}"
    expect(of('{cond && <Js />}', { '_p/js.mdx': own })).toBe('JS')
  })

  it('is bounded where each shows others twice', () => {
    const files = Object.fromEntries(
      Array.from({ length: 10 }, (_, at) => [
        `_p/${at}.mdx`,
        `import A from './${at + 1}.mdx'\n\n${at} {x && <A />} {y && <A />}`,
      ]),
    )
    const page = "import A from './_p/0.mdx'\n\n{x && <A />}"
    const markdown = write({ 'page.mdx': page, ...files, '_p/10.mdx': 'last' })
    expect(markdown).toContain('0\n\n1\n\n2')
    expect(markdown.length).toBeLessThan(100_000)
  })

  it('is none where imports are left alone, where the file is not there, and in what a function takes', () => {
    const page =
      "import Js from './_p/js.mdx'\nimport No from './no.mdx'\n\nText.\n\n{x && <No />}\n\n<A f={(Js) => Js} />"
    expect(write({ 'page.mdx': page, ...partials })).toBe('Text.')
    const value = "import Js from './_p/js.mdx'\n\nText.\n\n<A f={Js} />"
    expect(write({ 'page.mdx': value, ...partials }, { imports: false })).toBe('Text.')
  })
})
