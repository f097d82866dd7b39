import { createResolver, type Graph } from '../../src/index.js'

const axes = { audience: { values: ['human', 'llm'], attribute: 'is' }, version: ['1', '2', '3'] }

const files = {
  'guides/start.mdx': `<Include src="_partials/intro" />

<If is="llm">
  <Include src="_partials/notes" />
</If>

<If sdk="go" version={['1', '2']}>
  <Include src="_partials/legacy" />
</If>
`,
  'guides/go.mdx': `---
sdk: go
---

<If is="llm">
  <Include src="_partials/notes" />
</If>

<Include src="_partials/setup#setup" />
`,
  'guides/refused.mdx': `<Include src="_partials/setup#setup" />

<Include src="_partials/steps#nowhere" />

<Include src="_partials/broken" />

<Include src="code/a.ts" region="nowhere" />

<Include src="code/a.ts" lines="80" />

<Include src="_partials/gone" />

<Include src="../../outside" />

<Include src={path} />

<Include src="_partials/ring" />

<Include src="_partials/notes" />
`,
  '_partials/intro.mdx': '<If sdk="react" is="human"><Include src="_partials/notes" /></If>\n',
  '_partials/legacy.mdx': 'Once.\n',
  '_partials/notes.mdx': 'Notes.\n',
  '_partials/notes.vue.mdx': 'Notes for Vue.\n',
  '_partials/setup.mdx': '## Setup\n\nDo.\n',
  '_partials/setup.go.mdx': 'Do.\n',
  '_partials/steps.mdx': 'Do.\n',
  '_partials/broken.mdx': '<If\n',
  '_partials/ring.mdx': '<Include src="_partials/ring" />\n',
  '_partials/unused.mdx': '<Include src="_partials/steps#never" />\n',
  'code/a.ts': 'create()\n',
}

const graphOf = (options: Parameters<typeof createResolver>[1]): Graph =>
  createResolver(files, { sdks: ['go', 'react', 'vue'], limits: { includes: 9 }, ...options }).graph

/** The same files with three axes, and with SDKs alone. Among them is an include for each rule that refuses one. */
export const [threeAxes, oneAxis] = [graphOf({ axes }), graphOf({})]

/** The files with an axis, but no SDKs. */
export const noSdks = createResolver(
  { 'a.mdx': '<If is="llm"><Include src="_b" /></If>\n', '_b.mdx': 'b\n' },
  { sdks: [], axes },
).graph
