import fc from 'fast-check'

/** Files by path. */
export type ProjectFiles = Record<string, string>

/** SDKs of random projects; one has a dot, as file names have. */
export const randomSdks = { nextjs: 'Next.js', react: 'React', 'node.js': ['Node.js', 'Node'] } as const

const ids = Object.keys(randomSdks)
const partials = ['_a.mdx', '_b.mdx', '_c.md', '_p/d.mdx', '_p/e.mdx']
const pages = ['page.mdx', 'guides/two.mdx', 'guides/three.md']
const variants = [...partials, ...pages].flatMap((path) => ids.map((sdk) => path.replace(/(\.mdx?)$/, `.${sdk}$1`)))
// Variant files that stand beside no plain one, or beside one with the other extension.
const strays = ['_c.react.mdx', '_f.nextjs.md', '_v1.2.react.mdx']

const paths = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...partials) },
  { weight: 2, arbitrary: fc.constantFrom(...pages) },
  { weight: 2, arbitrary: fc.constantFrom(...variants) },
  { weight: 1, arbitrary: fc.constantFrom(...strays) },
)

const src = fc
  .oneof(
    { weight: 6, arbitrary: fc.constantFrom('_a', '_a.mdx', '_b', '_c', '_c.md', '_p/d.mdx', '_p/e') },
    { weight: 2, arbitrary: fc.constantFrom('./d.mdx', '../_a', './_b', '_f', '_v1.2', '_a.react.mdx', '_p\\d') },
    { weight: 2, arbitrary: fc.constantFrom('_a#one', '_b#two', '_p/d.mdx#one', '_a#gone') },
    { weight: 1, arbitrary: fc.constantFrom('_gone', 'page', 'guides/two', '../out', '_c#') },
  )
  .map((path) => `src="${path}"`)

const include = fc.oneof(
  { weight: 8, arbitrary: src.map((written) => `<Include ${written} />`) },
  { weight: 1, arbitrary: fc.constantFrom('<Include src={path} />', '<Include />') },
  { weight: 1, arbitrary: src.map((written) => `<Include ${written} name="N" />`) },
)

const sdkList = fc.oneof(
  { weight: 8, arbitrary: fc.subarray(ids, { minLength: 1, maxLength: 2 }).map((list) => list.join(', ')) },
  { weight: 1, arbitrary: fc.constantFrom('unknown', 'unknown, react', '') },
)
const condition = fc.oneof(
  { weight: 5, arbitrary: sdkList.map((list) => `sdk="${list}"`) },
  { weight: 3, arbitrary: sdkList.map((list) => `notSdk="${list}"`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'condition={x}',
      'sdk={x}',
      'sdk="react" notSdk="nextjs"',
      'is="llm"',
      'is="human" sdk="react"',
    ),
  },
)
const label = fc.constantFrom('Next.js', 'React', 'node', 'npm', 'Other')

const phrase: fc.Arbitrary<string> = fc.letrec<{ phrase: string }>((tie) => ({
  phrase: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(
      'text',
      '**bold**',
      '`code <If sdk="react">x</If>`',
      '[^n]',
      '[ref]',
      '{props.name}',
      '{props.children}',
    ),
    include,
    fc.tuple(condition, tie('phrase')).map(([written, inner]) => `<If ${written}>${inner}</If>`),
    fc.tuple(tie('phrase'), tie('phrase')).map(([left, right]) => `${left} ${right}`),
  ),
})).phrase

const indent = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

const content: fc.Arbitrary<string> = fc.letrec<{ blocks: string; block: string; panel: string }>((tie) => ({
  blocks: fc
    .array(tie('block'), { minLength: 1, maxLength: 3, depthIdentifier: 'd' })
    .map((blocks) => blocks.join('\n\n')),
  block: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'd', withCrossShrink: true },
    phrase.map((text) => `Some ${text} here.`),
    include,
    fc.constantFrom('# One', '## Two', '[ref]: https://a.test', 'export const x = 1', '{/* <Include src="_b" /> */}'),
    phrase.map((text) => `[^n]: ${text}`),
    fc.array(phrase, { minLength: 1, maxLength: 3 }).map((items) => items.map((item) => `- ${item}`).join('\n')),
    fc.tuple(condition, tie('blocks')).map(([written, inner]) => `<If ${written}>\n\n${inner}\n\n</If>`),
    fc.tuple(src, tie('blocks')).map(([written, inner]) => `<Include ${written}>\n\n${inner}\n\n</Include>`),
    tie('blocks').map((inner) => `> ${indent(inner, '> ')}`),
    fc
      .tuple(fc.array(label, { minLength: 1, maxLength: 3 }), fc.array(tie('panel'), { minLength: 1, maxLength: 3 }))
      .map(([labels, panels]) => `<Tabs items={${JSON.stringify(labels)}}>\n\n${panels.join('\n\n')}\n\n</Tabs>`),
    fc
      .array(tie('panel'), { minLength: 1, maxLength: 3 })
      .map((panels) => `<Tabs>\n\n${panels.join('\n\n')}\n\n</Tabs>`),
  ),
  panel: fc.oneof(
    { depthSize: 'small', depthIdentifier: 'd', withCrossShrink: true },
    fc.tuple(label, tie('blocks')).map(([title, inner]) => `<Tab title="${title}">\n\n${inner}\n\n</Tab>`),
    tie('blocks').map((inner) => `<Tab>\n\n${inner}\n\n</Tab>`),
    include,
    fc
      .tuple(condition, tie('blocks'))
      .map(([written, inner]) => `<Tab ${written.includes('dk=') ? written : ''}>\n\n${inner}\n\n</Tab>`),
    fc.tuple(condition, tie('panel')).map(([written, inner]) => `<If ${written}>\n\n${inner}\n\n</If>`),
  ),
})).blocks

const frontMatter = fc.oneof(
  { weight: 5, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.subarray(ids, { minLength: 1 }).map((list) => `---\nsdk: ${list.join(', ')}\n---\n\n`) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '---\nsdk: [unknown]\n---\n\n',
      '---\na: [\n---\n\n',
      '---\nprops:\n  name: { default: N }\n---\n\n',
    ),
  },
)

/** A source: nested conditions, tabs, includes, sections, footnotes; now and then one that is not MDX. */
export const randomSource: fc.Arbitrary<string> = fc.oneof(
  { weight: 20, arbitrary: fc.tuple(frontMatter, content).map(([front, body]) => `${front}${body}\n`) },
  { weight: 1, arbitrary: fc.constantFrom('', '<If', '{') },
)

/** A project: `page.mdx` and any other pages, partials and variant files. */
export const randomFiles: fc.Arbitrary<ProjectFiles> = fc
  .tuple(randomSource, fc.dictionary(paths, randomSource, { minKeys: 1, maxKeys: 9, noNullPrototype: true }))
  .map(([page, files]) => ({ ...files, 'page.mdx': page }))

/** Changes to a project: `null` for a file that goes. */
export const randomChanges: fc.Arbitrary<Record<string, string | null>> = fc.dictionary(
  paths,
  fc.option(randomSource, { freq: 3 }),
  { minKeys: 1, maxKeys: 3, noNullPrototype: true },
)

/** A project after changes. */
export function applyChanges(files: ProjectFiles, changes: Readonly<Record<string, string | null>>): ProjectFiles {
  const left = Object.entries({ ...files, ...changes }).filter((entry): entry is [string, string] => entry[1] !== null)
  return Object.fromEntries(left)
}
