import { describe, expect, it } from 'vitest'
import { clerk } from '../../src/dialects.js'
import type { Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const options: Options = { dialect: clerk() }
const react = { sdk: 'react' }
const vue = { sdk: 'vue' }

const site: Record<string, string> = {
  '_partials/note.mdx': '> [!NOTE]\n> Take care.\n',
  '_partials/keys.mdx': 'The general key.\n',
  '_partials/keys.vue.mdx': 'The key of Vue.\n',
  '_partials/outer.mdx': 'Outer.\n\n<Include src="_partials/keys" />\n',
  'guides/_partials/local.mdx': 'Local.\n',
  '_tooltips/term.mdx': 'A term.\n',
  'quickstart.mdx': '---\nsdk: react\n---\n\nFor React.\n',
  'quickstart.vue.mdx': '---\nsdk: vue\n---\n\nFor Vue.\n',
}

const page = (text: string, reader = react, path = 'guides/page.mdx'): string =>
  flatten({ ...site, [path]: text }, path, reader, options)

describe("Clerk's docs", () => {
  it.each<[string, string, string, string]>([
    [
      'an include from the root',
      '<Include src="_partials/note" />\n',
      '> [!NOTE]\n> Take care.\n',
      '> [!NOTE]\n> Take care.\n',
    ],
    [
      'an include of a file for each SDK',
      '<Include src="_partials/keys" />\n',
      'The general key.\n',
      'The key of Vue.\n',
    ],
    [
      'an include in an include',
      '<Include src="_partials/outer" />\n',
      'Outer.\n\nThe general key.\n',
      'Outer.\n\nThe key of Vue.\n',
    ],
    ['a relative include', '<Include src="./_partials/local" />\n', 'Local.\n', 'Local.\n'],
    [
      'an include in a list item',
      '1. One\n\n   <Include src="_partials/keys" />\n',
      '1. One\n\n   The general key.\n',
      '1. One\n\n   The key of Vue.\n',
    ],
    ['a condition', '<If sdk="react">One.</If>\n\n<If notSdk="react">Two.</If>\n', 'One.\n', 'Two.\n'],
    [
      'a condition on several',
      "<If sdk={['react', 'vue']}>Both.</If>\n\n<If sdk={[\"vue\"]}>Two.</If>\n",
      'Both.\n',
      'Both.\n\nTwo.\n',
    ],
    ['conditions in a sentence', 'Use <If sdk="react">one</If><If sdk="vue">two</If>.\n', 'Use one.\n', 'Use two.\n'],
    [
      'tabs',
      '<Tabs items={["React", "Vue"]}>\n  <Tab>\n    One.\n  </Tab>\n\n  <Tab>\n    Two.\n  </Tab>\n</Tabs>\n',
      'One.\n',
      'Two.\n',
    ],
    [
      'blocks of code in tabs',
      '<CodeBlockTabs options={["React", "Vue"]}>\n  ```tsx {{ filename: \'a.tsx\' }}\n  a\n  ```\n\n  ```tsx\n  b\n  ```\n</CodeBlockTabs>\n',
      "```tsx {{ filename: 'a.tsx' }}\na\n```\n",
      '```tsx\nb\n```\n',
    ],
  ])('reads %s', (_, text, forReact, forVue) => {
    expect(page(text)).toBe(forReact)
    expect(page(text, vue)).toBe(forVue)
  })

  it.each([
    [
      'tabs of package managers',
      '<CodeBlockTabs options={["npm", "yarn"]}>\n  ```sh {{ filename: \'terminal\' }}\n  npm i\n  ```\n\n  ```sh {{ filename: \'terminal\' }}\n  yarn add\n  ```\n</CodeBlockTabs>\n',
    ],
    [
      'tabs of components',
      '<Tabs items={["<UserButton />", "<SignIn />"]}>\n  <Tab>\n    One.\n  </Tab>\n\n  <Tab>\n    Two.\n  </Tab>\n</Tabs>\n',
    ],
    ['annotations', "## Title {{ id: 'own', toc: false }}\n\n[a](/b){{ target: '_blank' }}\n"],
    ['alerts with an id', '> \\[!QUIZ own-id]\n> Why?\n>\n> ___\n>\n> So.\n'],
    ['tooltips', 'The [active organization](!active-organization).\n'],
    ['cards', '<Cards>\n  - [A](/a)\n  - About a.\n\n  ___\n\n  - [B](/b)\n  - About b.\n</Cards>\n'],
    ['conditions of an experiment', '<If condition={experiment.enabled}>\n  Text.\n</If>\n'],
    ['short codes', '```sh\nKEY={{pub_key}}\n```\n'],
    ['what another tool writes', '<Typedoc src="clerk-react/use-auth" />\n'],
  ])('keeps %s', (_, text) => {
    expect(page(text)).toBe(text)
  })

  it('takes a file of an SDK beside a page for that reader', () => {
    expect(flatten(site, 'quickstart.mdx', react, options)).toBe('---\nsdk: react\n---\n\nFor React.\n')
    expect(flatten(site, 'quickstart.mdx', vue, options)).toBe('---\nsdk: vue\n---\n\nFor Vue.\n')
  })

  it.each<[string, string, string[]]>([
    ['a partial that is not there', '<Include src="_partials/gone" />\n', ['include-missing guides/page.mdx:1:1']],
  ])('tells of %s', (_, text, expected) => {
    expect(said({ ...site, 'guides/page.mdx': text }, 'guides/page.mdx', react, options)).toEqual(expected)
  })

  it('tells what a change to a partial reaches, as resolving does', () => {
    const files = { ...site, 'guides/page.mdx': '<Include src="_partials/outer" />\n' }
    const { graph, pages } = expectLaws(files, options)
    expect(pages).toEqual(['guides/page.mdx', 'quickstart.mdx'])
    expect(graph.affected(['_partials/keys.vue.mdx']).map(({ page: one, sdks }) => [one, sdks])).toEqual([
      ['guides/page.mdx', ['vue']],
    ])
  })
})
