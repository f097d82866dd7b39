import { describe, expect, it } from 'vitest'
import { supabase } from '../../src/dialects.js'
import { createResolver, type Options } from '../../src/index.js'
import { expectLaws, flatten, said } from './law.js'

const sdks = { js: 'JavaScript', dart: ['Dart', 'Flutter'], swift: 'Swift', csharp: 'C#' }
const options: Options = { dialect: supabase(), sdks }
const js = { sdk: 'js' }
const dart = { sdk: 'dart' }

const content = 'apps/docs/content/'
const partials = `${content}_partials/`

/** A site as its repository has it. */
const site: Record<string, string> = {
  [`${partials}note.mdx`]: '<Admonition type="note">\n\nMind it.\n\n</Admonition>\n',
  [`${partials}plain.md`]: 'Plain.',
  [`${partials}deep/price.mdx`]: '<Price>$0.015</Price> a piece. See [it](/docs/guides/prices).\n',
  [`${partials}outer.mdx`]: 'Outer.\n\n<$Partial path="note.mdx" />\n',
  [`${partials}hello.mdx`]: 'Hello **{{ .name }}**, from {{.place}}.\n',
  [`${partials}connect.mdx`]:
    'Open [the **dialog**](/dashboard/_?show=true&tab={{ .tab }}&framework={{ .framework }}) first.\n',
  [`${partials}heading.mdx`]: '## Use {{ .name }}\n\n- Turn on **{{ .name }} sign-in**.\n',
  [`${partials}code.mdx`]: 'Run `call {{ .name }}`:\n\n```sh name=a.sh\ncall {{ .name }}\n```\n',
  [`${partials}attributes.mdx`]: '<Image alt="{{ .name }} in use" src="/img/{{ .name }}.png" />\n',
  [`${partials}pass.mdx`]:
    'Passed on.\n\n<$Partial path="hello.mdx" variables={{ "name": "{{ .name }}", "place": "there" }} />\n',
  [`${partials}escaped.mdx`]: '```yaml\nkey: \\{{ .name }}\n```\n',
  [`${partials}dashed.mdx`]: 'It is {{ .my-name }} and {{ .my_name }}.\n',
  [`${partials}data.mdx`]: 'export const sql = `select 1`\n\n<a href={`/sql?content=${sql}`}>Run it</a>\n',
  'examples/start/client.ts': "import { make } from 'lib'\n\nconst url = 'a'\n\nexport const client = make(url)\n",
  'examples/start/setup.sql': 'create table a (id int);\n\ninsert into a values (1);\n',
}

const path = `${content}guides/start.mdx`
const page = (text: string, reader = js): string => flatten({ ...site, [path]: text }, path, reader, options)

const tabs = (...panels: string[]): string =>
  `<Tabs\n  scrollable\n  size="small"\n  type="underlined"\n  defaultActiveId="js"\n  queryGroup="language"\n>\n${panels.join('')}</Tabs>\n`
const panel = (id: string, label: string, body: string): string =>
  `<TabPanel id="${id}" label="${label}">\n\n${body}\n\n</TabPanel>\n`
const show = (flag: string, body: string): string => `<$Show if="${flag}">\n${body}</$Show>\n`

describe('docs of Supabase', () => {
  it.each<[string, string, string]>([
    ['a partial', '<$Partial path="note.mdx" />\n', '<Admonition type="note">\n  Mind it.\n</Admonition>\n'],
    ['a partial of Markdown', '<$Partial path="plain.md" />\n', 'Plain.\n'],
    ['a path that starts with a slash', '<$Partial path="/plain.md" />\n', 'Plain.\n'],
    [
      'a partial of a folder',
      '<$Partial path="deep/price.mdx" />\n',
      '<Price>$0.015</Price> a piece. See [it](/docs/guides/prices).\n',
    ],
    [
      'a partial of a partial',
      '<$Partial path="outer.mdx" />\n',
      'Outer.\n\n<Admonition type="note">\n  Mind it.\n</Admonition>\n',
    ],
    ['two on lines that touch', '<$Partial path="plain.md" />\n<$Partial path="plain.md" />\n', 'Plain.\n\nPlain.\n'],
    [
      'one in a panel',
      tabs(panel('sql', 'SQL', '<$Partial path="plain.md" />'), panel('ui', 'Dashboard', 'Click.')),
      '<Tabs scrollable size="small" type="underlined" defaultActiveId="js" queryGroup="language">\n  <TabPanel id="sql" label="SQL">\n    Plain.\n  </TabPanel>\n\n  <TabPanel id="ui" label="Dashboard">\n    Click.\n  </TabPanel>\n</Tabs>\n',
    ],
    [
      'one in a list',
      '1. First\n\n   <$Partial path="plain.md" />\n\n1. Second\n',
      '1. First\n\n   Plain.\n\n2. Second\n',
    ],
    [
      'variables in text',
      '<$Partial path="hello.mdx" variables={{ "name": "Ann", "place": "here" }} />\n',
      'Hello **Ann**, from here.\n',
    ],
    [
      'a variable that is left out, as nothing',
      '<$Partial path="hello.mdx" variables={{ "name": "Ann" }} />\n',
      'Hello **Ann**, from .\n',
    ],
    [
      'variables in an address',
      '<$Partial path="connect.mdx" variables={{ "framework": "vue", "tab": "web" }} />\n',
      'Open [the **dialog**](/dashboard/_?show=true\\&tab=web\\&framework=vue) first.\n',
    ],
    [
      'variables in a heading',
      '<$Partial path="heading.mdx" variables={{ "name": "Figma" }} />\n',
      '## Use Figma\n\n- Turn on **Figma sign-in**.\n',
    ],
    [
      'variables in code',
      '<$Partial path="code.mdx" variables={{ "name": "it" }} />\n',
      'Run `call it`:\n\n```sh name=a.sh\ncall it\n```\n',
    ],
    [
      'variables in attributes',
      '<$Partial path="attributes.mdx" variables={{ "name": "tool" }} />\n',
      '<Image alt="tool in use" src="/img/tool.png" />\n',
    ],
    [
      'variables that are passed on',
      '<$Partial path="pass.mdx" variables={{ "name": "Ann" }} />\n',
      'Passed on.\n\nHello **Ann**, from there.\n',
    ],
    [
      'variables with dashes',
      '<$Partial path="dashed.mdx" variables={{ "my-name": "one", "my_name": "two" }} />\n',
      'It is one and two.\n',
    ],
    [
      'data of a partial',
      '<$Partial path="data.mdx" />\n',
      'export const sql = `select 1`\n\n<a href={`/sql?content=${sql}`}>Run it</a>\n',
    ],
  ])('brings in %s', (_, text, mdx) => {
    expect(page(text)).toBe(mdx)
    expect(page(text, dart)).toBe(mdx)
  })

  it.each<[string, string, string]>([
    [
      'whole',
      '<$CodeSample path="/start/client.ts" lines={[[1, -1]]} meta="name=lib/client.ts" />\n',
      "```ts name=lib/client.ts\nimport { make } from 'lib'\n\nconst url = 'a'\n\nexport const client = make(url)\n```\n",
    ],
    [
      'without lines',
      '<$CodeSample path="start/client.ts" />\n',
      "```ts\nimport { make } from 'lib'\n\nconst url = 'a'\n\nexport const client = make(url)\n```\n",
    ],
    [
      'in parts',
      '<$CodeSample path="/start/client.ts" lines={[[1, 1], [3, -1]]} />\n',
      "```ts\nimport { make } from 'lib'\nconst url = 'a'\n\nexport const client = make(url)\n```\n",
    ],
    [
      'as SQL',
      '<$CodeSample path="/start/setup.sql" lines={[[3, 3]]} />\n',
      '```sql\ninsert into a values (1);\n```\n',
    ],
    [
      'in tabs of code',
      '<$CodeTabs>\n\n<$CodeSample path="/start/setup.sql" lines={[[1, 1]]} meta="name=setup.sql" />\n\n```js name=a.js\na()\n```\n\n</$CodeTabs>\n',
      '<$CodeTabs>\n  ```sql name=setup.sql\n  create table a (id int);\n  ```\n\n  ```js name=a.js\n  a()\n  ```\n</$CodeTabs>\n',
    ],
  ])('shows a sample of code %s', (_, text, mdx) => {
    expect(page(text)).toBe(mdx)
  })

  it('leaves a sample of another repository alone', () => {
    const text =
      '<$CodeSample external={true} org="o" repo="r" commit="c" path="/start/client.ts" lines={[[1, -1]]} meta="name=a.ts" />\n'
    expect(page(text)).toBe(text)
  })

  it.each<[string, string, string]>([
    ['is on', show('docs:web', '\nShown.\n\n'), 'Shown.\n'],
    ['is not to be on', `${show('!docs:web', '\nHidden.\n\n')}\nEnd.\n`, 'End.\n'],
    ['is in another', show('docs:web', `\nOuter.\n\n${show('!docs:more', '\nInner.\n\n')}\n`), 'Outer.\n'],
  ])('keeps content whose feature %s', (_, text, mdx) => {
    expect(page(text)).toBe(mdx)
  })

  const languages = tabs(
    panel('js', 'JavaScript', '```js\nsignOut()\n```'),
    show('sdk:dart', panel('dart', 'Dart', '```dart\nsignOut();\n```')),
    show('sdk:swift', panel('swift', 'Swift', 'Swift:\n\n```swift\nsignOut()\n```')),
    show('sdk:csharp', panel('csharp', 'C#', '```c#\nSignOut();\n```')),
  )

  it('chooses the panel of a language, also behind features', () => {
    expect(page(languages, js)).toBe('```js\nsignOut()\n```\n')
    expect(page(languages, dart)).toBe('```dart\nsignOut();\n```\n')
    expect(page(languages, { sdk: 'swift' })).toBe('Swift:\n\n```swift\nsignOut()\n```\n')
  })

  it('keeps panels that are for everybody, and the first of those that are left open', () => {
    const text = tabs(
      panel('js', 'JavaScript', 'Call it.'),
      panel('http', 'HTTP', 'Post it.'),
      panel('dart', 'Dart', 'Dart it.'),
    )
    expect(page(text, dart)).toBe(
      '<Tabs scrollable size="small" type="underlined" queryGroup="language">\n  <TabPanel id="http" label="HTTP">\n    Post it.\n  </TabPanel>\n\n  <TabPanel id="dart" label="Dart">\n    Dart it.\n  </TabPanel>\n</Tabs>\n',
    )
  })

  it('leaves tabs about other things alone, in panels too', () => {
    const text = tabs(
      panel('nextjs', 'Next.js', tabs(panel('client', 'Client', 'A.'), panel('server', 'Server', 'B.'))),
      panel('express', 'Express', 'C.'),
    )
    expect(page(text).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })

  it('leaves what is not about partials and languages as it is', () => {
    const text = `---
id: 'start'
title: 'Start'
subtitle: 'Learn how to start.'
---

<StepHikeCompact>
  <StepHikeCompact.Step step={1}>
    <StepHikeCompact.Details title="Sign in" fullWidth>
      The count is 1.
    </StepHikeCompact.Details>
  </StepHikeCompact.Step>
</StepHikeCompact>

<Accordion type="default" className="mt-8 space-y-4">
  <AccordionItem header={<span className="x">What</span>} id="what">
    That.
  </AccordionItem>
</Accordion>

<NavData data="items">
  {(data) => data.map((item) => <Link href={\`\${item.url}\`} key={item.name}>{item.name}</Link>)}
</NavData>

<AuthRateLimits />

{/* prettier-ignore */}

\`\`\`vue
<p>{{ text }}</p>
\`\`\`

Pass \`{ scope: 'local' }\`.
`
    expect(page(text).replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
  })

  it('keeps an escaped variable', () => {
    expect(page('<$Partial path="escaped.mdx"  />\n')).toBe('```yaml\nkey: \\{{ .name }}\n```\n')
  })

  it.each<[string, (name: string) => string]>([
    ['the root of the repository', (name) => name],
    ['the folder of the docs', (name) => name.replace('apps/docs/', '')],
    ['the folder of the content', (name) => name.replace(content, '')],
  ])('finds partials by %s', (_, key) => {
    const files = Object.fromEntries(
      Object.entries({ ...site, [path]: '<$Partial path="outer.mdx" />\n' }).map(([name, text]) => [key(name), text]),
    )
    expect(flatten(files, key(path), js, options)).toBe(
      'Outer.\n\n<Admonition type="note">\n  Mind it.\n</Admonition>\n',
    )
    expect(createResolver(files, options).pages).toEqual([key(path)])
  })

  it.each<[string, string, readonly string[]]>([
    ['a partial that is not there', '<$Partial path="nott.mdx" />\n', [`include-missing ${path}:1:1`]],
  ])('reports %s', (_, text, rules) => {
    expect(said({ ...site, [path]: text }, path, js, options)).toEqual(rules)
  })

  it.each(['', 'apps/docs/'])('takes samples from the app, %j, where its build has copied them', (app) => {
    const sample = { [`${app}content/guides/a.mdx`]: '<$CodeSample path="/b.ts" />', [`${app}examples/b.ts`]: 'b()\n' }
    expect(flatten(sample, `${app}content/guides/a.mdx`, js, options)).toBe('```ts\nb()\n```\n')
  })

  it('knows the libraries, unless it is told others', () => {
    expect(createResolver(site, { dialect: supabase() }).sdks).toEqual([
      'js',
      'dart',
      'swift',
      'kotlin',
      'python',
      'csharp',
    ])
    expect(createResolver(site, { dialect: supabase(), sdks: ['js'] }).sdks).toEqual(['js'])
  })

  it('keeps the laws, uses every partial and knows whom a change reaches', () => {
    const names = Object.keys(site).filter((name) => name.startsWith(partials) && name !== `${partials}note.mdx`)
    const files = {
      ...site,
      [path]: names
        .map((name) => `<$Partial path="${name.slice(partials.length)}" variables={{ "name": "x" }} />\n`)
        .join('\n'),
      [`${content}guides/auth/sign-out.mdx`]: languages,
      [`${content}guides/auth/panel.mdx`]: tabs(
        panel('js', 'JavaScript', '<$Partial path="plain.md" />'),
        show('sdk:dart', panel('dart', 'Dart', 'Dart it.')),
      ),
    }
    const { graph } = expectLaws(files, options)
    expect(graph.unused().filter((name) => name.startsWith(partials))).toEqual([])
    expect(graph.affected([`${partials}plain.md`])).toMatchObject([
      { page: `${content}guides/auth/panel.mdx`, sdks: ['js', 'swift', 'csharp'] },
      { page: path, sdks: ['js', 'dart', 'swift', 'csharp'] },
    ])
  })
})
