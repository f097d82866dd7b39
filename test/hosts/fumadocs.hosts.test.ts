import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'
import type { Ran } from './run-command.js'

let example: Installed
beforeAll(async () => {
  example = await installExample('fumadocs')
})
afterAll(() => example.remove())

const run = (sdk: string): Promise<Ran> => example.run('next', ['build'], { SDK: sdk })

/** The page of users, once the docs of an SDK are built. */
async function build(sdk: string): Promise<string> {
  const { code, output } = await run(sdk)
  expect(code, output).toBe(0)
  return example.read(`dist/${sdk}/guides/users.html`)
}

const tocOf = (html: string): string[] =>
  [...html.matchAll(/<a href="#[^>]*>([^<]*)<\/a>/g)].map(([, text = '']) => text)

describe('examples/fumadocs', () => {
  // What Next keeps on disk goes from one of these builds to the next.
  it('builds the docs of an SDK, with headings of partials in the table of contents', async () => {
    const html = await build('react')
    expect(tocOf(html)).toEqual(['Install it', 'Create a user'])
    expect(html).toContain('<p>Use the <strong>hook</strong>.</p>')
    expect(html).not.toContain('the <strong>client')
    expect(example.read('dist/react/guides/keys.html')).toContain('<title>Keys</title>')
    expect(existsSync(join(example.folder, 'dist/react/guides/contexts.html'))).toBe(false)
  })

  it('builds the docs of another SDK after it, with titles of its own and pages that are only for it', async () => {
    const html = await build('go')
    expect(tocOf(html)).toEqual(['Get it', 'Create a user'])
    expect(html).toContain('<p>Use the <strong>client</strong>.</p>')
    expect(example.read('dist/go/guides/keys.html')).toContain('<title>Keys on a server</title>')
    expect(example.read('dist/go/guides/keys.html')).toContain('Keys for a server.')
    expect(example.read('dist/go/guides/contexts.html')).toContain('Pass a context.')
    expect(existsSync(join(example.folder, 'dist/go/guides/keys.go.html'))).toBe(false)
  })

  it('shows an edit of a partial in the next build', async () => {
    example.edit('content/docs/_partials/install.go.mdx', 'Get it', 'Fetch it')
    expect(tocOf(await build('go'))).toContain('Fetch it')
  })

  it('names file and line of what is wrong in a partial, shows it, and builds again without it', async () => {
    const partial = 'content/docs/_partials/install.go.mdx'
    example.edit(partial, '## Fetch it', '## Fetch it\n\n<include>./nope.mdx</include>')
    const { code, output } = await run('go')
    expect(code).toBe(1)
    expect(output).toContain(`${partial}:3:1: Unexpected include of \`./nope.mdx\``)
    expect(output).toContain('> 3 | <include>./nope.mdx</include>')
    example.edit(partial, '\n\n<include>./nope.mdx</include>', '')
    expect(tocOf(await build('go'))).toEqual(['Fetch it', 'Create a user'])
  })
})
