import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

describe('examples/mdx', () => {
  let example: Installed
  beforeAll(async () => {
    example = await installExample('mdx')
  })
  afterAll(() => {
    example.remove()
  })
  const build = async (): Promise<{ lines: string[]; code: number | null; stderr: string }> => {
    const { stdout, stderr, code } = await example.run('node', ['build.js'])
    return { lines: stdout.trim().split('\n'), code, stderr }
  }

  it('renders each page for each SDK, with headings of partials in the table of contents', async () => {
    const { lines, code, stderr } = await build()
    expect({ code, stderr, lines: lines.toSorted() }).toEqual({
      code: 0,
      stderr: '',
      lines: [
        'wrote dist/go/about.html',
        'wrote dist/go/start.html',
        'wrote dist/react/about.html',
        'wrote dist/react/start.html',
      ],
    })
    const [go, react] = [example.read('dist/go/start.html'), example.read('dist/react/start.html')]
    for (const html of [go, react]) expect(html).toContain('<li><a href="#your-key">Your key</a></li>')
    expect(go).toContain('<h2 id="your-key">Your key</h2>\n<p>Pass it to <code>NewClient(key)</code>.</p>')
    expect(go).toContain('<code class="language-go">err := client.Call(ctx)')
    expect(go).not.toMatch(/APP_KEY|Provider|await call/)
    expect(react).toContain('<p>Copy it from the dashboard into <code>APP_KEY</code>.</p>')
    expect(react).toContain('<aside>Wrap your app in <code>&lt;Provider&gt;</code>.</aside>')
    expect(react).not.toMatch(/NewClient|client\.Call/)
  })

  it('writes only what an edit of a partial reaches', async () => {
    example.edit('docs/_partials/key.go.mdx', 'Pass it', 'Hand it')
    const { lines } = await build()
    expect(lines.filter((line) => line.startsWith('wrote'))).toEqual(['wrote dist/go/start.html'])
    expect(example.read('dist/go/start.html')).toContain('Hand it to')
  })

  it('names the file and line of what is wrong in a partial', async () => {
    example.write('docs/_partials/key.mdx', '## Your key\n\n<Include src="_partials/gone" />\n')
    const { code, stderr } = await build()
    expect(code).toBe(1)
    expect(stderr).toMatch(/^_partials\/key\.mdx\n3:1-3:33 +error +Unexpected include of `_partials\/gone`/)
  })
})
