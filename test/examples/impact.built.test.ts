import { execFile } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

const script = fileURLToPath(new URL('../../examples/impact/run.js', import.meta.url))
const run = (...args: string[]) => promisify(execFile)(process.execPath, [script, ...args])
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith('impact-'))

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

      ### Lost

      - \`guides/users.mdx\`
        - headings: \`Using the API\`
        - anchors: \`#using-the-api\`
        - tab \`curl\` (\`Users › Using the API\`): \`bash\` block \`curl https://api.example.com/users -X POST\` (1 line)

      ### Gained

      - \`guides/users.mdx\`: headings \`In code\`
      - \`reference/create-user.mdx\`: tabs \`Express\`; 1 code block

      ### Broken links

      - \`guides/users.mdx#using-the-api\`
        - from \`guides/webhooks.mdx:3\`: \`./users#using-the-api\` — for \`express\`, \`go\`, \`nextjs\`
      "
    `)
    expect(leftovers()).toEqual(before)
  })

  it('tells how it is used', async () => {
    await expect(run('.')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('Usage: ') as string })
  })

  it('refuses what is no commit', async () => {
    await expect(run('.', '--', '--output=x', 'HEAD')).rejects.toMatchObject({
      stderr: expect.stringContaining('--output=x') as string,
    })
  })
})
