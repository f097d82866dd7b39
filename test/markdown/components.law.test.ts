import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as dialects from '../../src/dialects.js'
import { common } from '../../src/markdown/common.js'
import { tableOf } from '../../src/markdown/tables.js'
import { toMarkdown } from '../../src/markdown.js'
import { project } from '../project.js'
import { missingWords, read, textsOf, typesOf, wordsIn } from './words.js'

const makers = Object.entries(dialects).filter(([name]) => name !== 'detectDialect')

/** Components of which a reader sees what the page makes, not what is written. */
const made = new Set([
  'DirectoryListing',
  'DocCardList',
  'Head',
  'Icon',
  'Overview',
  'PageGrid',
  'TOCInline',
  'Translate',
  'Typedoc',
])

const html =
  'a b blockquote code dd del details div dl dt em figcaption figure h2 h4 kbd li ol p pre section span table td tr ul'
const roles = ['Tabs', 'Tab', 'TabItem', 'CodeGroup', 'Tabs.Tab', 'Block', 'BlockSwitcher', 'If']

// Words that nobody else says: where one is missing, it is known which.
const word = fc.integer({ min: 0, max: 99_999 }).map((id) => `w${id}`)

const inline: fc.Arbitrary<string> = fc.oneof(
  word,
  word.map((one) => `*${one}*`),
  word.map((one) => `**${one}**`),
  word.map((one) => `\`${one}\``),
  word.map((one) => `[${one}](/x)`),
  word.map((one) => `![${one}](/x.png)`),
  word.map((one) => `{'${one}'}`),
)

const sentence = fc.array(inline, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' '))

const attribute = fc
  .tuple(fc.constantFrom('title', 'description', 'label', 'caption', 'text', 'summary', 'alt'), word, fc.boolean())
  .map(([name, said, isCode]) => (isCode ? `${name}={'${said}'}` : `${name}="${said}"`))

const attributes = fc
  .tuple(
    fc.uniqueArray(attribute, { maxLength: 3, selector: (one) => one.slice(0, one.indexOf('=')) }),
    fc.constantFrom('', ' href="/y"', ' icon="i"', ' type="warning"', ' top={<b>up</b>}'),
  )
  .map(([list, more]) => [...list, ''].join(' ') + more)

function blocks(names: readonly string[]): fc.Arbitrary<string> {
  const name = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...names) },
    fc.constantFrom(...html.split(' '), ...roles, 'Foo'),
  )
  return fc.letrec<{ blocks: string; block: string }>((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n')),
    block: fc.oneof(
      { maxDepth: 3, depthSize: 'small' },
      sentence,
      sentence.map((text) => `## ${text}`),
      sentence.map((text) => `- ${text}\n- ${text}`),
      sentence.map((text) => `| ${text} | b |\n| - | - |\n| c | ${text} |`),
      word.map((one) => `\`\`\`js title="${one}"\n${one}\n\`\`\``),
      fc
        .tuple(name, attributes, sentence)
        .map(([tag, said, text]) => `a <${tag}${tag === 'If' ? '' : ` ${said}`}>${text}</${tag}> b`),
      fc.tuple(name, attributes).map(([tag, said]) => `<${tag}${tag === 'If' ? '' : ` ${said}`} />`),
      fc
        .tuple(name, attributes, tie('blocks'))
        .map(([tag, said, inner]) => `<${tag}${tag === 'If' ? '' : ` ${said}`}>\n\n${inner}\n\n</${tag}>`),
      tie('blocks').map((inner) => inner.replace(/^/gm, '> ')),
    ),
  })).blocks
}

describe('Markdown of components', () => {
  it.each([['none', () => undefined] as const, ...makers])('of %s has every word which a reader sees', (_, make) => {
    const dialect = (make as () => ReturnType<typeof dialects.clerk> | undefined)()
    const names = Object.keys(dialect ? tableOf(dialect.name) : common).filter((name) => !made.has(name))
    fc.assert(
      fc.property(blocks(names), (mdx) => {
        const output = project({ 'page.mdx': mdx }, dialect ? { dialect } : {}).resolve('page.mdx')
        const markdown = toMarkdown(output)
        const parsed = read(markdown)
        expect([...typesOf(parsed)].filter((type) => type === 'html')).toEqual([])
        expect(missingWords(wordsIn(textsOf(output.tree)), wordsIn(textsOf(parsed))), markdown).toEqual([])
      }),
    )
  })
})
