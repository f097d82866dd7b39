import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installExample, type Installed } from './pack.js'

let example: Installed
const run = (...args: string[]) => example.run('node', ['run.js', ...args])
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('impact-'))

beforeAll(async () => {
  example = await installExample('impact')
})
afterAll(() => example.remove())

describe('examples/impact', () => {
  it('prints what a commit reaches, and what readers see of it', async () => {
    const before = leftovers()
    const { stdout } = await run()
    expect(stdout).toMatchInlineSnapshot(`
      "## Affected by 3 changed files

      | Page                      | SDKs                | Through                                                  |
      | ------------------------- | ------------------- | -------------------------------------------------------- |
      | guides/users.mdx          | express, go, nextjs | itself                                                   |
      | reference/create-user.mdx | express             | reference/create-user.mdx:7 includes _partials/usage.mdx |

      ## What readers see of it

      **2 pages read differently.** Lost: 1 tab, 1 code block, 1 heading, 1 anchor. Gained: 1 tab, 1 code block, 1 heading, 1 anchor. **1 link is broken by it.**

      ### Broken links

      - \`guides/users.mdx#using-the-api\`
        - from \`guides/webhooks.mdx:3\`: \`./users#using-the-api\` — for \`express\`, \`go\`, \`nextjs\`

      ### Lost

      - \`guides/users.mdx\`
        - headings: \`Using the API\`
        - tab \`curl\` (\`Users › Using the API\`): \`bash\` block \`curl https://api.example.com/users -X POST\` (1 line)

      ### Partials

      - \`_partials/create-user.mdx\`, new, came to \`guides/users.mdx\`, \`reference/create-user.mdx\`
        - where it came in, \`guides/users.mdx\` lost \`bash\` block \`curl https://api.example.com/users -X POST\` (1 line); headings \`Using the API\`

      ### Without an example

      - \`go\`: tabs at \`_partials/create-user.mdx:1\` on \`guides/users.mdx\`

      ### Moved

      - to \`_partials/create-user.mdx\`
        - from \`guides/users.mdx\`: 2 code blocks

      ### Gained

      - \`guides/users.mdx\`: headings \`In code\`
      - \`reference/create-user.mdx\`: tabs \`Express\`; 1 code block
      "
    `)
    expect(leftovers()).toEqual(before)
  })

  it('tells how it is used', async () => {
    expect(await run('.')).toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: ') as string })
  })

  it('refuses what is no commit', async () => {
    const { code, stderr } = await run('.', '--', '--output=x', 'HEAD')
    expect(code).toBe(1)
    expect(stderr).toContain('--output=x')
  })
})
