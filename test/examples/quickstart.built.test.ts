import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { createResolver } from '../../src/index.js'
import { expectCompiles } from '../compile.js'
import { violations } from '../content-model.js'
import { readAll } from './read-all.js'

const resolver = createResolver(readAll('examples/quickstart/docs'), {
  sdks: { nextjs: 'Next.js', express: 'Express', go: 'Go' },
})
const outputs = [...resolver.resolveAll()]

describe('the quickstart', () => {
  it('has outputs for each page and SDK in its scope', () => {
    expect(outputs.map(({ path, sdk }) => `${path} ${sdk}`)).toEqual([
      'guides/create-user.mdx nextjs',
      'guides/create-user.mdx express',
      'guides/create-user.mdx go',
      'guides/delete-user.mdx nextjs',
      'guides/delete-user.mdx express',
      'guides/webhooks.mdx nextjs',
      'guides/webhooks.mdx express',
      'guides/webhooks.mdx go',
      'index.mdx nextjs',
      'index.mdx express',
      'index.mdx go',
    ])
  })

  it.each(outputs.map((output) => [`${output.path} for ${output.sdk}`, output] as const))(
    'makes %s a valid tree, which compiles as its text does',
    (_, output) => {
      expect(violations(output.tree)).toEqual([])
      expectCompiles(output)
    },
  )

  it('prints one page for two SDKs, the messages, and what each partial is shown on', () => {
    const printed = execFileSync(process.execPath, ['examples/quickstart/run.js'], { encoding: 'utf8' })
    expect(printed).toContain('const user = await users.createUser({ email: request.body.email })')
    expect(printed).toContain('user, err := client.Users.Create(ctx, email)')
    expect(printed).toContain('did you mean `_partials/irreversible.mdx`?')
    expect(printed).toContain('_partials/create-user.go.mdx\n    guides/create-user.mdx  go\n')
    expect(printed).toContain('_snippets/create-user.js\n    guides/create-user.mdx  express')
  })
})
