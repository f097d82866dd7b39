import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder with a docs set and what renders its pages to text. */
export interface Site {
  /** Absolute path, links resolved. */
  readonly folder: string
  /** The absolute path of a file. */
  at(path: string): string
  /** Writes a file, gives its absolute path. */
  write(path: string, text: string): string
  remove(path?: string): void
}

/** A runtime of JSX whose elements are texts, by the names that MDX imports. */
const runtime = `
const flat = (child) => Array.isArray(child) ? child.map(flat).join('') : child ?? ''
export const Fragment = ({ children }) => flat(children)
export const jsx = (type, { children, ...props }) =>
  typeof type === 'function' ? type({ children, ...props }) : \`<\${type}>\${flat(children)}</\${type}>\`
export const jsxs = jsx
export const jsxDEV = jsx
`

const docs = {
  'docs/guide.mdx': [
    '# Guide',
    '<If sdk="go">For Go.</If>',
    '<Include src="_partials/call" />',
    '<Include src="_partials/note" />',
  ].join('\n\n'),
  'docs/plain.mdx': '# Plain\n',
  'docs/_partials/call.mdx': '## Calling\n\nCall it.\n',
  'docs/_partials/note.mdx': 'Be kind.\n',
}

/** Makes one, with more files. */
export function makeSite(files: Readonly<Record<string, string>> = {}): Site {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'site-')))
  const site: Site = {
    folder,
    at: (path) => join(folder, path),
    write: (path, text) => {
      mkdirSync(dirname(site.at(path)), { recursive: true })
      writeFileSync(site.at(path), text)
      return site.at(path)
    },
    remove: (path = '') => rmSync(site.at(path), { recursive: true, force: true }),
  }
  const names = ['jsx-runtime.js', 'jsx-dev-runtime.js'].map((name) => [`runtime/${name}`, runtime])
  const all = { ...docs, ...Object.fromEntries(names), ...files } as Record<string, string>
  for (const [path, text] of Object.entries(all)) site.write(path, text)
  return site
}

/** Options of a plugin for the docs of a site. */
export const optionsOf = (site: Site) => ({
  root: site.at('docs'),
  sdks: { react: 'React', go: 'Go' },
  mdx: { jsxImportSource: site.at('runtime') },
})

/** A page that takes two others as values, one of them for a reader of its own, and a program that shows both. */
export const values = {
  files: {
    'docs/values.mdx': `import Call from './_partials/call.mdx'\n\nexport { default as Plain } from './plain.mdx?sdk=react'\n\n{[Call({})]}\n`,
    'docs/_partials/call.mdx': '<If sdk="go">Go</If><If sdk="react">React</If>\n',
    'docs/plain.mdx': '<If sdk="go">Go</If><If sdk="react">React</If>\n',
  },
  entry: "import Page, { Plain } from './docs/values.mdx?sdk=go'\nexport const html = [Page({}), Plain({})]",
  html: ['<p>Go</p>', '<p>React</p>'],
}

/** Pages whose names have marks that mean something in an address, and a program that shows them all by their routes. */
export const marked = {
  files: { 'docs/what?.mdx': 'What?', 'docs/c#.mdx': 'C#', 'docs/100%.mdx': '100' },
  entry: `
import { routes } from 'virtual:mdx-partials/routes'
const pages = routes.filter(({ page, sdk }) => sdk === 'go' && /[?#%]/.test(page))
export const html = () => Promise.all(pages.map(async ({ load }) => (await load()).default({})))
`,
  html: ['<p>100</p>', '<p>C#</p>', '<p>What?</p>'],
}

/** What such a program shows. */
export const shown = (program: Record<string, unknown>): Promise<string[]> =>
  (program.html as () => Promise<string[]>)()

/** A program that shows a page for two readers. */
export const entry = `
import Go from './docs/guide.mdx?sdk=go'
import React from './docs/guide.mdx?sdk=react'
export const html = [Go({}), React({})]
`

/** What that shows. */
export const guides = [
  '<h1>Guide</h1>\n<p>For Go.</p>\n<h2>Calling</h2>\n<p>Call it.</p>\n<p>Be kind.</p>',
  '<h1>Guide</h1>\n<h2>Calling</h2>\n<p>Call it.</p>\n<p>Be kind.</p>',
]

/** Runs a module. */
export const run = async (code: string): Promise<Record<string, unknown>> =>
  (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Record<string, unknown>

/** An include of nothing, on line 3 of a partial. */
export const broken = 'Call it.\n\n<Include src="_partials/nope" />\n'
