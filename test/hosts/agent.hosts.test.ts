import { pathToFileURL } from 'node:url'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

/** As much of the protocol's own client as is used. */
interface Client {
  connect(transport: object): Promise<void>
  listTools(): Promise<{ tools: { name: string; description?: string; inputSchema: { properties?: object } }[] }>
  callTool(call: object): Promise<{ content: { type: string; text: string }[]; isError?: boolean }>
  close(): Promise<void>
}

let example: Installed
let client: Client

beforeAll(async () => {
  example = await installExample('agent')
  const require = createRequire(join(example.folder, 'package.json'))
  const load = async (name: string): Promise<Record<string, new (...given: object[]) => object>> =>
    (await import(pathToFileURL(require.resolve(`@modelcontextprotocol/sdk/client/${name}.js`)).href)) as never
  const { Client: ClientOfProtocol } = await load('index')
  const { StdioClientTransport } = await load('stdio')
  if (!ClientOfProtocol || !StdioClientTransport) throw new Error('Expected a client')
  client = new ClientOfProtocol({ name: 'test', version: '1.0.0' }) as Client
  const server = { command: process.execPath, args: [join(example.folder, 'run.js')], cwd: example.folder }
  await client.connect(new StdioClientTransport(server))
})
afterAll(async () => {
  await client.close()
  example.remove()
})

async function ask(name: string, question: object = {}): Promise<string> {
  const { content } = await client.callTool({ name, arguments: question })
  return content.map(({ text }) => text).join('\n')
}

const askFor = async (name: string, question?: object): Promise<unknown> => JSON.parse(await ask(name, question))

describe('examples/agent', () => {
  it('says which questions it answers', async () => {
    const { tools } = await client.listTools()
    expect(tools.map(({ name }) => name)).toEqual(['list_pages', 'resolve_page', 'explain', 'affected', 'broken_links'])
    expect(tools.every(({ description = '' }) => description.length > 40)).toBe(true)
  })

  it('lists pages, partials and SDKs', async () => {
    expect(await askFor('list_pages')).toEqual({
      pages: ['guides/users.mdx', 'index.mdx'],
      partials: ['_partials/client.mdx', '_partials/errors.mdx'],
      sdks: ['js', 'go'],
    })
  })

  it('resolves a page for an SDK', async () => {
    expect(await askFor('resolve_page', { page: 'guides/users.mdx', sdk: 'go' })).toMatchObject({
      mdx: expect.stringMatching(/^# Users\n\nMake a client first\.\n\n`acme\.NewClient\(\)`\n\n## Errors\n/) as string,
      dependencies: ['_partials/client.mdx', '_partials/errors.mdx'],
      messages: [],
    })
  })

  it('explains who sees a text, and what leaves others out', async () => {
    const told = await ask('explain', { text: 'useUser()' })
    expect(told).toContain('guides/users.mdx')
    expect(told).toMatch(/js/)
    expect(told).toMatch(/go.*<If sdk="js">/s)
    expect(await ask('explain', { path: '_partials/client.mdx', line: 5 })).toMatch(/go/)
  })

  it('says what an edit reaches', async () => {
    expect(await askFor('affected', { paths: ['_partials/client.mdx'] })).toEqual([
      { page: 'guides/users.mdx', sdks: ['js', 'go'], by: [['guides/users.mdx:3']] },
    ])
  })

  it('finds links that are broken for some', async () => {
    expect(await askFor('broken_links')).toMatchObject([
      { kind: 'reader', url: 'guides/users.mdx#hooks', from: [{ page: 'index.mdx', sdks: ['go'] }] },
    ])
  })

  it('answers of the files as they are now', async () => {
    example.edit('docs/_partials/errors.mdx', 'a second', 'two seconds')
    expect(await ask('resolve_page', { page: 'guides/users.mdx', sdk: 'go' })).toContain('two seconds')
  })

  it('says what may be meant where a question names what is not there', async () => {
    const call = { name: 'resolve_page', arguments: { page: 'guides/user.mdx', sdk: 'go' } }
    const { isError, content } = await client.callTool(call)
    expect(isError).toBe(true)
    expect(content[0]?.text).toContain('did you mean `guides/users.mdx`')
  })
})
