import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'llms-')))
  for (const name of ['llms', 'quickstart']) cpSync(`examples/${name}`, join(folder, name), { recursive: true })
  mkdirSync(join(folder, 'node_modules'))
  symlinkSync(resolve('.'), join(folder, 'node_modules/mdx-partials'))
})
afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Runs a script of the example; its lines. */
function run(script: string): string[] {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  const [, ...args] = (scripts[script] ?? '').split(' ')
  const printed = execFileSync(process.execPath, args, { cwd: join(folder, 'llms'), encoding: 'utf8' })
  return printed.trim().split('\n')
}

const read = (path: string): string => readFileSync(join(folder, 'llms', path), 'utf8')

describe('examples/llms', () => {
  it('writes docs of Docusaurus, with imported partials and admonitions', () => {
    expect(run('start')).toEqual([
      'wrote dist/docs/llms.txt',
      'wrote dist/docs/llms-full.react.txt',
      'wrote dist/docs/llms-full.go.txt',
    ])
    expect(read('dist/docs/llms.txt')).toBe(`# Acme

> Sign users in, in a few lines.

## Guides

- [Events](https://docs.example.com/guides/events): (for go)
- [Install](https://docs.example.com/guides/install): The package, and the first call.

## All pages as text

- [llms-full.react.txt](https://docs.example.com/llms-full.react.txt)
- [llms-full.go.txt](https://docs.example.com/llms-full.go.txt)
`)
    expect(read('dist/docs/llms-full.react.txt')).toBe(`Source: https://docs.example.com

# Acme

Sign users in, in a few lines.

> [!TIP]
> **You need a key**
>
> Copy it from the dashboard of Acme into \`ACME_KEY\`.

- [Install it](https://docs.example.com/guides/install)
- [Read what events there are](https://docs.example.com/guides/events#user)

---

Source: https://docs.example.com/guides/install

# Install

The package, and the first call.

> [!TIP]
> **You need a key**
>
> Copy it from the dashboard of your account into \`ACME_KEY\`.

## The package

\`\`\`sh title="terminal"
npm install @acme/react
\`\`\`

## The first call

> [!CAUTION]
> \`signIn()\` fails where there is no key.

### What happens then?

An [event](https://docs.example.com/guides/events) is sent.
`)
    const go = read('dist/docs/llms-full.go.txt')
    expect(go).toContain(
      '# Events\n\n## User\n\n| event | when |\n| - | - |\n| `user.created` | a user **signs up** |\n',
    )
    expect(go).toContain('> [!CAUTION]\n> Subscribe fails where there is no key.')
    expect(go).toContain('go get acme.dev/go')
    expect(go).not.toContain('npm install')
  })

  it('writes the docs of the quickstart', () => {
    expect(run('quickstart')).toEqual([
      'wrote dist/quickstart/llms.txt',
      'wrote dist/quickstart/llms-full.nextjs.txt',
      'wrote dist/quickstart/llms-full.express.txt',
      'wrote dist/quickstart/llms-full.go.txt',
    ])
    expect(read('dist/quickstart/llms.txt')).toContain(
      '- [Delete a user](https://acme.example.com/docs/guides/delete-user): (for nextjs, express)\n',
    )
    const [express, go] = [read('dist/quickstart/llms-full.express.txt'), read('dist/quickstart/llms-full.go.txt')]
    expect(express).toContain('const user = await users.createUser({ email: request.body.email })')
    expect(express).toContain('[Create a user](https://acme.example.com/docs/guides/create-user)')
    expect(go).toContain('user, err := client.Users.Create(ctx, email)')
    expect(go).not.toMatch(/createUser\(\{|# Delete a user/)
  })
})
