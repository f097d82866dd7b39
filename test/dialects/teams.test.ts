import { describe, expect, it } from 'vitest'
import { teams } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const options: Options = { dialect: teams(), sdks: { typescript: 'TypeScript', csharp: 'C#', python: 'Python' } }
const python = { sdk: 'python' }
const csharp = { sdk: 'csharp' }

const templates = 'src/pages/templates/'
const includes = 'src/components/include/'

/** A site as its folder has it. */
const site: Record<string, string> = {
  [`${includes}send/reply/python.incl.md`]: `<!-- method -->

\`reply()\`

<!-- Example -->

\`\`\`python title="main.py"
# <!-- not a comment -->
await reply()
\`\`\`
:::tip
It *waits*. See [more](../auth/sign-in).
:::

<!-- flow-name -->

The **reply flow**

<!-- only-csharp -->

N/A

<!-- steps -->

1. Write.

   <!-- a remark that stays one -->

2. Send.

<!-- with-heading -->

## Replies {#replies}

They come.

<!-- link -->

- [Playground](/tools/playground)
`,
  [`${includes}send/reply/csharp.incl.md`]: `<!-- method -->

\`Reply()\`

<!-- example -->

import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

<Tabs groupId="version" defaultValue="core">
  <TabItem value="legacy" label="SDK 2.0 (Legacy)">

Old.

  </TabItem>
  <TabItem value="core" label="SDK 2.1 (Preview)">

New.

  </TabItem>
</Tabs>

<!-- flow-name -->

not applicable

<!-- only-csharp -->

:::info[Preview]
A **preview** is out:

- It is short.
:::

<!-- steps -->

1. Build.

<!-- with-heading -->

N/A

<!-- link -->

- [Emulator](/tools/emulator)
`,
  [`${includes}send/python.incl.md`]: '<!-- intro -->\n\nPython intro.\n',
  [`${includes}send/csharp.incl.md`]: '<!-- intro -->\n\nC# intro.\n',
}

const path = `${templates}send/reply.mdx`
const page = (text: string, reader = python, at = path): string => flatten({ ...site, [at]: text }, at, reader, options)

describe('docs of Teams', () => {
  it.each<[string, string, string, string]>([
    [
      'a section for each language',
      '<LanguageInclude section="example" />\n',
      '```python title="main.py"\n# <!-- not a comment -->\nawait reply()\n```\n\n:::tip\nIt *waits*. See [more](../auth/sign-in).\n:::\n',
      'import Tabs from \'@theme/Tabs\';\nimport TabItem from \'@theme/TabItem\';\n\n<Tabs groupId="version" defaultValue="core">\n  <TabItem value="legacy" label="SDK 2.0 (Legacy)">\n    Old.\n  </TabItem>\n\n  <TabItem value="core" label="SDK 2.1 (Preview)">\n    New.\n  </TabItem>\n</Tabs>\n',
    ],
    [
      'a section in a sentence',
      'Call <LanguageInclude section="method" /> to answer.\n',
      'Call `reply()` to answer.\n',
      'Call `Reply()` to answer.\n',
    ],
    [
      'nothing where a section does not apply',
      'One.\n\n<LanguageInclude section="only-csharp" />\n\nTwo.\n',
      'One.\n\nTwo.\n',
      'One.\n\n:::info[Preview]\nA **preview** is out:\n\n- It is short.\n:::\n\nTwo.\n',
    ],
    [
      'nothing into a sentence where a section does not apply',
      'It is <LanguageInclude section="flow-name" /> here.\n',
      'It is The **reply flow** here.\n',
      'It is here.\n',
    ],
    [
      'a list with a comment in it',
      '<LanguageInclude section="steps" />\n',
      '1. Write.\n\n   {/* a remark that stays one */}\n\n2. Send.\n',
      '1. Build.\n',
    ],
    [
      'a heading with an id',
      '<LanguageInclude section="with-heading" />\n\nEnd.\n',
      '## Replies \\{#replies}\n\nThey come.\n\nEnd.\n',
      'End.\n',
    ],
    [
      'the same section twice',
      '<LanguageInclude section="method" />\n\n<LanguageInclude section="method" />\n',
      '`reply()`\n\n`reply()`\n',
      '`Reply()`\n\n`Reply()`\n',
    ],
    [
      'words that stand in the page',
      'Set it by <LanguageInclude content={{"typescript": "the `state: true` option", "csharp": "`AddState()`", "python": "the `state=True` option"}} />.\n',
      'Set it by the `state=True` option.\n',
      'Set it by `AddState()`.\n',
    ],
    [
      'words that stand in the page for some languages',
      'In <LanguageInclude content={{"csharp": "C#"}} />it is so.\n',
      'In it is so.\n',
      'In C#it is so.\n',
    ],
  ])('brings in %s', (_, text, forPython, forCsharp) => {
    expect(page(text, python)).toBe(forPython)
    expect(page(text, csharp)).toBe(forCsharp)
  })

  it.each(['README', 'index'])('finds the sections of a folder beside it, for its %s', (name) => {
    const at = `${templates}send/${name}.mdx`
    expect(page('<LanguageInclude section="intro" />\n', python, at)).toBe('Python intro.\n')
    expect(page('<LanguageInclude section="intro" />\n', csharp, at)).toBe('C# intro.\n')
  })

  it('finds sections below the folder that the site is in', () => {
    const files = Object.fromEntries(Object.entries(site).map(([name, text]) => [`teams.md/${name}`, text]))
    const at = `teams.md/${path}`
    expect(flatten({ ...files, [at]: '<LanguageInclude section="method" />\n' }, at, python, options)).toBe(
      '`reply()`\n',
    )
  })

  it.each<[string, string, string, string]>([
    [
      'for one language',
      '<Language language="csharp">\n\n:::note[SDK 2.0 (Legacy)]\nOld.\n:::\n\n</Language>\n\nEnd.\n',
      'End.\n',
      ':::note[SDK 2.0 (Legacy)]\nOld.\n:::\n\nEnd.\n',
    ],
    [
      'for several',
      "<Language language={['typescript', 'python']}>\n\nEvents.\n\n</Language>\n\nEnd.\n",
      'Events.\n\nEnd.\n',
      'End.\n',
    ],
    [
      'in a sentence',
      'Use <Language language="python">it</Language><Language language="csharp">that</Language>.\n',
      'Use it.\n',
      'Use that.\n',
    ],
    [
      'with sections in it',
      '<Language language="python">\n\n<LanguageInclude section="method" />\n\n</Language>\n\nEnd.\n',
      '`reply()`\n\nEnd.\n',
      'End.\n',
    ],
  ])('decides what is %s', (_, text, forPython, forCsharp) => {
    expect(page(text, python)).toBe(forPython)
    expect(page(text, csharp)).toBe(forCsharp)
  })

  it('leaves both to who leaves the language open', () => {
    const text =
      'Call <LanguageInclude section="method" />.\n\n<LanguageInclude section="example" />\n\n<Language language="csharp">\n  Old.\n</Language>\n\nIn <LanguageInclude content={{"csharp": "C#"}} />.\n'
    expect(flatten({ ...site, [path]: text }, path, {}, options)).toBe(text)
  })

  it('chooses panels of languages', () => {
    const text = `import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

<Tabs>
<TabItem value="python" label="Python">

Py.

</TabItem>
<TabItem value="csharp" label="C#">

Sharp.

</TabItem>
</Tabs>
`
    const lines = "import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\n"
    expect(page(text, python)).toBe(`${lines}Py.\n`)
    expect(page(text, csharp)).toBe(`${lines}Sharp.\n`)
  })

  it('takes the scope of a page from its languages', () => {
    const files = { [path]: "---\nlanguages: ['typescript', 'python']\n---\n\nA.\n", [`${templates}b.mdx`]: 'B.\n' }
    const resolver = createResolver(files, options)
    expect(resolver.scope(path)).toEqual({ only: ['python', 'typescript'] })
    expect(resolver.scope(`${templates}b.mdx`)).toEqual({ except: [] })
  })

  it('knows languages, includes as partials, and templates that are out of the sidebar as pages', () => {
    const resolver = createResolver(
      { ...site, [`${templates}_LLMs.mdx`]: 'A.\n', 'docs/main/why.md': 'B.\n' },
      { dialect: teams() },
    )
    expect(resolver.sdks).toEqual(['typescript', 'csharp', 'python'])
    expect(resolver.pages).toEqual(['docs/main/why.md', `${templates}_LLMs.mdx`])
  })

  it('leaves what is not about languages as it is', () => {
    const text = `---
sidebar_position: 1
title: Reply
---

import FileCodeBlock from '@site/src/components/FileCodeBlock';

<details>
  <summary><strong>CLI</strong></summary>

  Use it.
</details>

> [!WARNING]
> Only locally.

:::info[SDK 2.1 Preview]
In the preview, \`Send\` waits.
:::

<FileCodeBlock lang="ts" src="/code/reply.ts" />
`
    expect(page(text).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })

  it('tells of a section that a language has not, though it has the file', () => {
    expect(said({ ...site, [path]: '<LanguageInclude section="metod" />\n' }, path, python, options)).toEqual([
      `section-missing ${path}:1:1`,
    ])
  })

  it('reports a language that has no file for a page, as the site does while it is written', () => {
    const at = `${templates}other.mdx`
    const files = { ...site, [at]: 'One.\n\n<LanguageInclude section="a" />\n' }
    expect(said(files, at, python, options)).toEqual([`include-missing ${at}:3:1`])
  })

  it('keeps the laws, uses every include and knows whom a change reaches', () => {
    const files = {
      ...site,
      [path]: '<LanguageInclude section="example" />\n\nCall <LanguageInclude section="method" />.\n',
      [`${templates}send/README.mdx`]:
        "---\nlanguages: ['python', 'csharp']\n---\n\n<LanguageInclude section=\"intro\" />\n",
    }
    const { graph } = expectLaws(files, options)
    expect(graph.unused()).toEqual([])
    expect(graph.affected([`${includes}send/reply/python.incl.md`])).toMatchObject([{ page: path, sdks: ['python'] }])
  })
})
