import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createResolver, type Options, type Resolver } from '../../src/index.js'
import { applyChanges, type ProjectFiles } from '../random-project.js'

/** What a partial may become: of most of it, no trace tells. */
const bodies = [
  'Text.',
  'Text and *more*, `code`, [a link](https://example.com).\n\nMore.\n\n- a\n- b',
  '# One\n\nof it\n\n## Two\n\nof that',
  '## Two\n\nalone',
  '```js title="a"\n// #region r\na\n// #endregion r\n```',
  '```js\na\n```\n\n```ts\nb\n```',
  'One [a] and [^n].\n\n[a]: https://example.com\n\n[^n]: A note.',
  '[^n]: A note of [b].\n\n[b]: https://example.com',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  '<b>bold</b> and <Card title="t">\n  a\n</Card>',
  '---\nsdk: go\n---\n\nFor one.',
  '---\nprops:\n  name: { default: x }\n---\n\nText.',
  '{props.children}',
  'Hi {props.name}, {props.note}',
  '{1 + 1} and {sdk}',
  'export const id = "go"\n\nText.',
  'export const id = "react"\n\nText.',
  '<Include src="_b" />',
  'a <Include src="_b#two" />',
  '<Tab>\n\nA panel.\n\n</Tab>',
  '<If sdk="go">\n\nFor one: <Include src="_b" />\n\n</If>',
  'broken <',
  '',
]

/** How pages and partials show one. */
const uses = [
  '<Include src="_a" />',
  'Inline <Include src="_a" /> of it.',
  '- item\n\n  <Include src="_a" />',
  '<Include src="_a#two" />',
  '<Include src="_a" lines="1" />',
  '<Include src="_a" lines="5-" />',
  '<Include src="_a" region="r" />',
  '<Include src="_a">\n\nA child: <Include src="_b" />\n\n</Include>',
  '<Include src="_a" name="x" note={<Include src="_b" />} />',
  '<Tabs items={["Go", "React"]}>\n\n<Include src="_a" />\n\n<Include src="_b" />\n\n</Tabs>',
  '<Tabs items={["Go", "React"]}>\n<Tab>\n\n<Include src="_a" />\n\n</Tab>\n<Tab>\n\n<Include src="_b" />\n\n</Tab>\n</Tabs>',
  '<If sdk="go">\n\n<Include src="_a" />\n\n</If>',
  '<If sdk={id}>\n\n<Include src="_b" />\n\n</If>',
  '<Include src={{ go: "_a", react: "_b" }} />',
  '<A /> and <B />',
  '<Steps components={{ A, p: B }} />',
  '{[<A />, <Include src="_b" />]}',
  '<Tabs items={["Go", "React"]}>\n\n<Include src="_a" />\n\n```js\n(! c.js !)\n```\n\n</Tabs>',
  '<Include src="_via" />',
  '[a], [^n], {frontmatter.title}',
  '<Include src="_a" /> <Include src="_a" /> <Include src="_b" />',
]

const imports = "import A, { id } from './_a.mdx'\nimport B from './_b.mdx'\n\n"

const page = fc
  .tuple(fc.boolean(), fc.array(fc.constantFrom(...uses), { minLength: 1, maxLength: 3 }))
  .map(([isImporting, parts]) => (isImporting ? imports : '') + parts.join('\n\n'))

const body = fc.constantFrom(...bodies)

const files = fc.record({
  'page.mdx': page,
  'other.mdx': page,
  '_via.mdx': page,
  '_a.mdx': body,
  '_b.mdx': body,
  'c.js': fc.constant('c()'),
})

const changes = fc.oneof(
  { weight: 4, arbitrary: fc.record({ '_a.mdx': body, '_b.mdx': body }, { requiredKeys: [] }) },
  { weight: 1, arbitrary: fc.record({ '_a.go.mdx': fc.oneof(body, fc.constant(null)) }) },
  { weight: 1, arbitrary: fc.record({ 'page.mdx': page, '_via.mdx': page }, { requiredKeys: [] }) },
)

const options = fc.record<Options>(
  {
    sdks: fc.constant(['go', 'react']),
    imports: fc.constant(true),
    syntax: fc.constant({ codeIncludes: ['(!', '!)'] as const }),
    limits: fc.record({ nodes: fc.constantFrom(6, 12, 20, 40, 250_000) }, { requiredKeys: [] }),
    cache: fc.constant({ maxBytes: 1 }),
  },
  { requiredKeys: ['sdks', 'imports', 'syntax'] },
)

/** What is asked between one change and the next. */
const asks: Readonly<Record<string, (resolver: Resolver) => unknown>> = {
  nothing: () => undefined,
  graph: (resolver) => resolver.graph,
  fingerprints: (resolver) => [...resolver.resolveAll()].map(({ fingerprint }) => fingerprint),
  some: (resolver) => resolver.resolve('page.mdx', { sdk: 'go' }).tree,
  all: (resolver) => [...resolver.resolveAll()].map(({ tree }) => tree),
}

/** All that is told of a docs set, trees last: what is asked without them must not hang on them. */
function toldOf(resolver: Resolver): unknown {
  const graph = JSON.stringify(resolver.graph)
  const outputs = resolver.pages.flatMap((path) => resolver.sdks.map((sdk) => resolver.resolve(path, { sdk })))
  const made = outputs.map(({ fingerprint, dependencies, missing }) => ({ fingerprint, dependencies, missing }))
  const flat = outputs.map((output) => [resolver.toMdx(output), output.file.messages.map(String)])
  return { graph, made, flat }
}

const flatOf = (resolver: Resolver): Map<string, string> =>
  new Map(
    resolver.pages.flatMap((path) =>
      resolver.sdks.map((sdk) => [`${path} ${sdk}`, resolver.toMdx(resolver.resolve(path, { sdk }))] as const),
    ),
  )

it('a docs set in which partials are edited, of which most lead nowhere, tells what it would tell if it were new', () => {
  fc.assert(
    fc.property(
      files,
      options,
      fc.array(fc.tuple(changes, fc.constantFrom(...Object.keys(asks))), { minLength: 1, maxLength: 6 }),
      (given, settings, series) => {
        const resolver = createResolver(given, settings)
        void resolver.graph
        let current: ProjectFiles = given
        for (const [change, ask] of series) {
          const before = flatOf(createResolver(current, settings))
          const { changed } = resolver.update(change)
          current = applyChanges(current, change)
          const fresh = createResolver(current, settings)
          const reached = new Set(changed.flatMap(({ page, sdks }) => sdks.map((sdk) => `${page} ${sdk}`)))
          for (const [output, text] of flatOf(fresh)) if (text !== before.get(output)) expect(reached).toContain(output)
          asks[ask]?.(resolver)
          if (ask !== 'nothing') expect(JSON.stringify(resolver.graph)).toBe(JSON.stringify(fresh.graph))
        }
        expect(toldOf(resolver)).toEqual(toldOf(createResolver(current, settings)))
      },
    ),
  )
})
