import { describe, expect, it } from 'vitest'
import * as dialects from '../../src/dialects.js'
import type { Dialect } from '../../src/index.js'
import { write } from './write.js'

type Row = readonly [name: string, mdx: string, markdown: string]

/** What components are in Markdown: name, MDX, Markdown. */
function tells(dialect: Dialect | undefined, rows: readonly Row[]): void {
  it.each(rows)('%s', (_, mdx, markdown) => {
    expect(write(mdx, dialect ? { dialect } : {})).toBe(markdown)
  })
}

const fence = (lang: string, value: string): string => `\`\`\`${lang}\n${value}\n\`\`\``

describe('a component by its usual name', () => {
  tells(undefined, [
    ['makes alerts of callouts', '<Callout type="warning">\n\nMind.\n\n</Callout>', '> [!WARNING]\n> Mind.'],
    ['keeps their titles', '<Note title="So">Mind.</Note>', '> [!NOTE]\n> **So**\n>\n> Mind.'],
    ['reads their kind in bare attributes', '<Callout danger>Mind.</Callout>', '> [!CAUTION]\n> Mind.'],
    ['keeps their emoji', '<Callout emoji="🚫">No.</Callout>', '> [!NOTE]\n> 🚫 No.'],
    ['says the kind of a callout in a cell', '| a |\n| - |\n| <Tip>b</Tip> |', '| a |\n| - |\n| **Tip:** b |'],
    [
      'makes headings of tabs, under the one before them',
      '## A\n\n<Tabs items={["B", "C"]}>\n<Tab>\n\n### D\n\n1\n\n</Tab>\n<Tab>2</Tab>\n</Tabs>',
      '## A\n\n### B\n\n#### D\n\n1\n\n### C\n\n2',
    ],
    [
      'names panels outside of any tabs',
      '<Tab title={<b>A</b>}>1</Tab>\n\n<Tab value="b">2</Tab>\n\n- <Tab name="c">3</Tab>',
      '## **A**\n\n1\n\n## b\n\n2\n\n- **c**\n\n  3',
    ],
    [
      'makes lists of trees',
      '<FileTree><FileTree.Folder name="a"><FileTree.File name="b" /></FileTree.Folder></FileTree>',
      '- `a`\n  - `b`',
    ],
    [
      'reads the lists of data of those that show nothing otherwise',
      '<Steps items={[{ title: "A", content: <>b <code>c</code></> }]} />\n\nx\n\n<Accordions items={[{ question: "Q", answer: "R" }]} />\n\ny\n\n<Cards cards={[{ title: "T", href: "/t", description: "U" }]} />',
      '- A: b `c`\n\nx\n\n- Q: R\n\ny\n\n- [T](/t): U',
    ],
    ['leaves those out that are there for nobody to read', '<Icon items={[{ title: "A" }]} /> x', 'x'],
    ['makes bold text of them in a list', '- <Tabs items={["B"]}><Tab>1</Tab></Tabs>', '- **B**\n\n  1'],
    [
      'makes bold text of them in a cell',
      '| a |\n| - |\n| <Tabs><Tab title="B">1</Tab></Tabs> |',
      '| a |\n| - |\n| **B** 1 |',
    ],
    [
      'names panels, and what is folded, by JSX',
      '<Tabs items={[<b>A</b>, { label: <i>B</i> }]}>\n<Tab>1</Tab>\n<Tab>2</Tab>\n</Tabs>\n\n<Accordions titles={[<b>C</b>]}>\n<Accordion>3</Accordion>\n</Accordions>',
      '## A\n\n1\n\n## B\n\n2\n\n## C\n\n3',
    ],
    [
      'keeps JSX in a table of types',
      '<TypeTable type={{ a: { type: <a href="/t">T</a>, description: <>One <b>b</b></> } }} />',
      '| Prop | Type | Default | Description |\n| - | - | - | - |\n| `a` | [T](/t) | | One **b** |',
    ],
    [
      'names panels by what shows them',
      '<Tabs><TabsList><TabsTrigger value="a">Alpha</TabsTrigger></TabsList><Tab value="a">1</Tab></Tabs>',
      '## Alpha\n\n1',
    ],
    [
      'names panels by what has their id',
      '<Tabs><Bar><Item id="a">Alpha</Item><Item id="b">Beta</Item></Bar><Pages><Tab id="b">1</Tab><Tab id="a">2</Tab></Pages></Tabs>',
      '## Beta\n\n1\n\n## Alpha\n\n2',
    ],
    [
      'makes titled fences of code in tabs',
      `<Tabs items={['npm', 'pnpm']}>\n${fence('sh', 'npm i')}\n${fence("sh {{ filename: 'terminal' }}", 'pnpm i')}\n</Tabs>`,
      `${fence('sh title="npm"', 'npm i')}\n\n${fence('sh title="pnpm: terminal"', 'pnpm i')}`,
    ],
    [
      'keeps nothing but the title of code',
      fence('js title="a.js" {1,3} showLineNumbers', 'x'),
      fence('js title="a.js"', 'x'),
    ],
    ['takes no switch for a title of code', fence('sh shouldWrap', 'x'), fence('sh', 'x')],
    ['makes a list of steps', '<Steps><Step title="A">1</Step><Step>2</Step></Steps>', '1. **A**\n\n   1\n\n2. 2'],
    ['makes it of headings', '<Steps>\n### A\n\n1\n\n### B\n\n2\n</Steps>', '1. ### A\n\n   1\n\n2. ### B\n\n   2'],
    ['keeps the list that is there', '<Steps>\n1. A\n2. B\n</Steps>', '1. A\n2. B'],
    [
      'makes links of cards',
      '<Cards><Card title="A" href="/a">One</Card><Card title="B" /></Cards>',
      '- [A](/a): One\n- **B**',
    ],
    [
      'keeps the links that a card without a title has',
      '<Card href="/a">One, see [b](/b).</Card>',
      '- One, see [b](/b). ([/a](/a))',
    ],
    [
      'reads cards that lines part',
      '<Cards>\n- [A](/a)\n- One\n\n---\n\n- [B](/b)\n- Two\n</Cards>',
      '- [A](/a): One\n- [B](/b): Two',
    ],
    ['makes headings of accordions', '<Accordion title="Why?">So.</Accordion>', '## Why?\n\nSo.'],
    [
      'makes headings of details',
      '<details>\n<summary>Why *so*?</summary>\n\nSo.\n\n</details>',
      '## Why _so_?\n\nSo.',
    ],
    ['keeps captions', '<Frame caption="Cap"><img src="/a.png" alt="Alt" /></Frame>', '![Alt](/a.png)\n\n_Cap_'],
    [
      'makes items of fields',
      '<ParamField path="id" type="string" required>The id.</ParamField>',
      '- `id` (`string`, required): The id.',
    ],
    [
      'makes items of whatever says its name and its type',
      '<Properties>\n<Property name="a" type="string">One</Property>\n<Property name="b" type={<a href="/t">T</a>} required />\n</Properties>\n\n<ResponseField name="c" type="d" pre={["e"]} post={["f", <b>g</b>]} />\n\n<Param name="h" type="i" description="J" />',
      '- `a` (`string`): One\n- `b` ([T](/t), required)\n- `c` (e, `d`, f, **g**)\n- `h` (`i`): J',
    ],
    [
      'makes items of what says a name, a type and what that is, whatever its own name',
      '<Shape>\n<ShapeEntry name="a.b" type="Map<Id,Text>" required>\nOne\n</ShapeEntry>\n<ShapeEntry name="c" type="string">\nTwo\n\n- three\n</ShapeEntry>\n</Shape>',
      '- `a.b` (`Map<Id,Text>`, required): One\n- `c` (`string`): Two\n  - three',
    ],
    [
      'takes nothing else for one',
      '<Sign name="ok" type="solid" />\n\n<Box name="a" type="b" title="T">\nText\n</Box>\n\n<Box name="a">\nMore\n</Box>\n\nIn <Sign name="ok" type="solid">text</Sign>.',
      '**T**\n\nText\n\nMore\n\nIn text.',
    ],
    [
      'makes items of properties',
      '<Properties>\n- `a`\n- `string`\n\nOne\n\n---\n\n- `b`\n\nTwo\n</Properties>',
      '- `a` `string`: One\n- `b`: Two',
    ],
    [
      'makes a table of types',
      "<TypeTable type={{ a: { type: 'string', description: 'One', default: 1 } }} />",
      '| Prop | Type | Default | Description |\n| - | - | - | - |\n| `a` | `string` | `1` | One |',
    ],
    [
      'makes lists of trees of files',
      '<Files><Folder name="a"><File name="b.ts" /></Folder></Files>',
      '- `a`\n  - `b.ts`',
    ],
    ['makes links of videos', '<YouTube id="x1" title="Intro" />', '[Intro](https://www.youtube.com/watch?v=x1)'],
    [
      'makes code of code',
      '<CodeBlock language="js" title="a.js">{`a\nb`}</CodeBlock>',
      fence('js title="a.js"', 'a\nb'),
    ],
    ['keeps what tooltips say', 'A <Tooltip tip="b c">word</Tooltip>.', 'A word (b c).'],
    [
      'keeps where tooltips lead',
      'A <Tooltip tip="b c" cta="More" href="/x">word</Tooltip>.',
      'A word (b c [More](/x)).',
    ],
    [
      'makes no item of what shows nothing',
      '<Cards>\n<Card />\n<Card icon="x" />\n<Card title="A" />\n</Cards>\n\n<Steps><Step /></Steps>\n\n<ParamField />\n\n<Folder />\n\nB',
      '- **A**\n\nB',
    ],
    ['takes no setting of code for its title', fence('bash npm2yarn', 'npm i'), fence('bash', 'npm i')],
    [
      'says of panels for one reader whom they are for',
      '<Tabs items={["Go"]}><If sdk="go"><Tab>x</Tab></If></Tabs>',
      '_For Go:_\n\n## Go\n\nx',
    ],
    ['drops icons', 'A <Icon name="x" /> b', 'A b'],
  ])
})

describe('an element of HTML', () => {
  tells(undefined, [
    [
      'keeps the number that a list starts with',
      '<ol start="3"><li>A</li></ol>\n\n<ol start={0}><li>B</li></ol>',
      '3. A\n\n0) B',
    ],
    ['tells an exponent from what it stands behind', '10<sup>6</sup> H<sub>2</sub>O', '10^6 H2O'],
    ['keeps how a word is read', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢 (kan)'],
    ['keeps the text of HTML that it is set to', '<p dangerouslySetInnerHTML={{ __html: "a <b>b</b>" }} />', 'a b'],
    ['keeps titles of pictures', '<img src="/a.png" alt="A" title="B" />', '![A](/a.png "B")'],
    ['drops items that show nothing', '<ul><li></li><li><Icon /></li><li>A</li></ul>\n\n<ol><li /></ol>', '- A'],
    ['quotes what is quoted', 'A <q>b *c*</q>', 'A “b _c_”'],
    ['makes a list of what may be chosen', '<select><option>A</option><option>B</option></select>', '- A\n- B'],
    [
      'keeps cells in their columns beside those that go over several',
      '<table><tr><th colSpan={2}>A</th><th>B</th></tr><tr><td>1</td><td rowspan="2">2</td><td>3</td></tr><tr><td>4</td><td>5</td></tr></table>',
      '| A | | B |\n| - | - | - |\n| 1 | 2 | 3 |\n| 4 | | 5 |',
    ],
    [
      'makes a link of a video that says elsewhere where it is',
      '<video><source src="/a.webm" /><source src="/a.mp4" />Old</video>',
      '[video](/a.webm) Old',
    ],
    [
      'keeps the indent of code',
      '<pre>{`\n      a:\n        b`}</pre>\n\n<CodeBlock>{`    a:\n        b`}</CodeBlock>',
      '```\n    a:\n      b\n```\n\n```\n    a:\n      b\n```',
    ],
    ['is what Markdown has for it', '<p>a <b>b</b> <i>c</i> <s>d</s> <kbd>e</kbd></p>', 'a **b** _c_ ~~d~~ `e`'],
    ['keeps links and pictures', '<a href="/a"><img src="/b.png" alt="b" /></a>', '[![b](/b.png)](/a)'],
    ['keeps lists', '<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol>', '1. a\n2. b\n   - c'],
    ['keeps headings', '<h2 id="x">A <small>b</small></h2>', '## A b'],
    ['keeps code', '<pre><code className="language-js">{`a`}</code></pre>', fence('js', 'a')],
    ['keeps code on lines of its own', '<pre>\n  <code className="language-js">a</code>\n</pre>', fence('js', 'a')],
    ['keeps breaks', 'a<br />b', 'a\\\nb'],
    ['keeps breaks without the space around them', 'a <br /> *b* <br />\nc', 'a\\\n_b_\\\nc'],
    ['has no break in a cell', '| a |\n| - |\n| b<br />c |', '| a |\n| - |\n| b c |'],
    [
      'keeps tables',
      '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td></tr></table>',
      '| A | B |\n| - | - |\n| 1 | |',
    ],
    ['keeps terms', '<dl><dt>A</dt><dd>B</dd></dl>', '**A**\n\nB'],
    ['keeps what plays', '<iframe src="https://x.dev" title="Demo" />', '[Demo](https://x.dev)'],
  ])
})

describe('a component of Docusaurus', () => {
  tells(dialects.docusaurus(), [
    [
      'makes alerts of admonitions',
      ':::danger[Take *care*]\n\nText\n\n:::',
      '> [!CAUTION]\n> **Take _care_**\n>\n> Text',
    ],
    ['keeps the title of any other container', ':::aside Head\n\nText\n\n:::', '**Head**\n\nText'],
    [
      'names panels by their values',
      "<Tabs values={[{ label: 'Go', value: 'go' }, { label: 'JS', value: 'js' }]}>\n<TabItem value=\"js\">1</TabItem>\n<TabItem value=\"go\">2</TabItem>\n</Tabs>",
      '## JS\n\n1\n\n## Go\n\n2',
    ],
    [
      'takes one of several themes',
      "<ThemedImage alt=\"L\" sources={{ light: useBaseUrl('/l.png'), dark: '/d.png' }} />",
      '![L](/l.png)',
    ],
    ['keeps pictures that are required', '<img src={require(\'./a.png\').default} alt="A" />', '![A](./a.png)'],
    ['keeps pictures that are imported', 'import a from \'./a.png\'\n\n<Zoom src={a} alt="A" />', '![A](./a.png)'],
    [
      'drops what is there for translators, and for the head of the page',
      '<Translate id="a" description="b">Text</Translate>\n\n<Head><title>c</title></Head>\n\n<head><title>d</title></head>',
      'Text',
    ],
    ['follows links', '<Link to="/x">Go</Link>', '[Go](/x)'],
    [
      'lists the cards it is given',
      '<DocCardList items={[{ href: "/a", label: "A", description: "b" }]} />',
      '- [A](/a): b',
    ],
    ['makes nothing of what a sidebar lists', 'Text\n\n<DocCardList />\n\n<TOCInline toc={toc} />', 'Text'],
  ])
})

describe('a component of Mintlify', () => {
  tells(dialects.mintlify(), [
    [
      'makes titled fences of code groups',
      `<CodeGroup>\n${fence('bash npm', 'a')}\n${fence('bash yarn', 'b')}\n</CodeGroup>`,
      `${fence('bash title="npm"', 'a')}\n\n${fence('bash title="yarn"', 'b')}`,
    ],
    ['makes sections of updates', '<Update label="May" description="v1">Text</Update>', '## May\n\nv1\n\nText'],
    [
      'keeps names and values of colors',
      '<Color>\n<Color.Row title="Brand">\n<Color.Item name="blue" value="#00f" />\n</Color.Row>\n</Color>',
      '**Brand**\n\n- `blue` (`#00f`)',
    ],
    [
      'nests fields',
      '<ResponseField name="a" type="object">\n<Expandable title="props">\n<ResponseField name="b">Text</ResponseField>\n</Expandable>\n</ResponseField>',
      '- `a` (`object`)\n\n  **props**\n\n  - `b`: Text',
    ],
    [
      'makes lists of cards in columns',
      '<Columns cols={2}>\n<Card title="A" href="/a" cta="Go">One</Card>\n</Columns>',
      '- [A](/a): One\n\n  Go',
    ],
  ])
})

describe('a component of Starlight', () => {
  tells(dialects.starlight(), [
    ['makes alerts of asides', '<Aside type="caution" title="So">Text</Aside>', '> [!CAUTION]\n> **So**\n>\n> Text'],
    ['makes links of cards', '<LinkCard title="A" href="/a" description="One" />', '- [A](/a): One'],
    [
      'keeps labels of buttons and badges',
      '<LinkButton href="/a">Go</LinkButton> <Badge text="New" />',
      '[Go](/a) New',
    ],
    ['makes code of code', '<Code code={`a`} lang="js" title="a.js" />', fence('js title="a.js"', 'a')],
    ['says how packages are installed', '<PackageManagers pkg="astro" dev />', fence('sh', 'npm install -D astro')],
  ])
})

describe('a component of Nextra', () => {
  tells(dialects.nextra(), [
    ['makes alerts of callouts', '<Callout type="error">Text</Callout>', '> [!CAUTION]\n> Text'],
    ['makes links of cards', '<Cards><Cards.Card title="A" href="/a" icon={<I />} /></Cards>', '- [A](/a)'],
    ['drops ids of headings', '## A [#a]', '## A'],
    [
      'makes tables of tables',
      '<Table><thead><Table.Tr><Table.Th>A</Table.Th><Table.Th>B</Table.Th></Table.Tr></thead><tbody><Table.Tr><Table.Td>1</Table.Td></Table.Tr></tbody></Table>',
      '| A | B |\n| - | - |\n| 1 | |',
    ],
  ])
})

describe('a component of any other ecosystem', () => {
  it.each<[string, Dialect, string, string]>([
    [
      'Amplify: blocks are panels',
      dialects.amplify(),
      '<BlockSwitcher><Block name="JS">1</Block></BlockSwitcher>',
      '## JS\n\n1',
    ],
    [
      'Clerk: titles of accordions',
      dialects.clerk(),
      "<Accordion titles={['A', 'B']}>\n<AccordionPanel>1</AccordionPanel>\n<AccordionPanel>2</AccordionPanel>\n</Accordion>",
      '## A\n\n1\n\n## B\n\n2',
    ],
    [
      'Clerk: what comes first',
      dialects.clerk(),
      "<TutorialHero beforeYouStart={[{ title: 'A', link: '/a' }]} />",
      '**Before you start**\n\n- [A](/a)',
    ],
    ['Cloudflare: details', dialects.cloudflare(), '<Details header="A">1</Details>', '## A\n\n1'],
    ['Fumadocs: tabs of code', dialects.fumadocs(), fence('ts tab="A"', '1'), fence('ts title="A"', '1')],
    [
      'Fumadocs: tabs of code that are files',
      dialects.fumadocs(),
      fence('ts title="a.ts" tab="A"', '1'),
      fence('ts title="A: a.ts"', '1'),
    ],
    [
      'Fumadocs: tabs of code that are files whose names are part of a word of these',
      dialects.fumadocs(),
      fence('ts title="x" tab="Next.js"', '1'),
      fence('ts title="Next.js: x"', '1'),
    ],
    [
      'Sentry: names and options',
      dialects.sentry(),
      '<SdkOption name="dsn" type="string">Set <PlatformIdentifier name="a-b" />.</SdkOption>',
      '- `dsn` (`string`): Set `a-b`.',
    ],
    [
      'Sentry: names of files',
      dialects.sentry(),
      fence('js {filename:a.js} {tabTitle: npm}', '1'),
      fence('js title="a.js: npm"', '1'),
    ],
    [
      'Supabase: admonitions',
      dialects.supabase(),
      '<Admonition type="tip" label="A">1</Admonition>',
      '> [!TIP]\n> **A**\n>\n> 1',
    ],
    [
      'Supabase: steps',
      dialects.supabase(),
      '<StepHikeCompact><StepHikeCompact.Step step={1}><StepHikeCompact.Details title="A">1</StepHikeCompact.Details></StepHikeCompact.Step></StepHikeCompact>',
      '1. **A**\n\n   1',
    ],
    ['Teams: as Docusaurus', dialects.teams(), ':::note\n\nText\n\n:::', '> [!NOTE]\n> Text'],
  ])('%s', (_, dialect, mdx, markdown) => {
    expect(write(mdx, { dialect })).toBe(markdown)
  })
})
