// Answers questions about the docs in ./docs, or those of a config file that is named, over standard input and output.
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { openDocs } from 'mdx-partials/node'
import { tools } from './tools.js'

const here = fileURLToPath(new URL('.', import.meta.url))
const docs = await openDocs({ config: resolve(process.argv[2] ?? join(here, 'mdx-partials.config.js')) })
const server = new McpServer({ name: 'docs', version: '1.0.0' })

for (const { name, description, input, answer } of tools) {
  const annotations = { readOnlyHint: true, openWorldHint: false }
  server.registerTool(name, { description, inputSchema: input, annotations }, async (question) => {
    await docs.refresh()
    const told = answer(docs.resolver, question)
    return { content: [{ type: 'text', text: typeof told === 'string' ? told : JSON.stringify(told, undefined, 2) }] }
  })
}

server.server.onclose = () => docs.close()
await server.connect(new StdioServerTransport())
