import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'

const script = `
  import { createResolver } from 'mdx-partials'
  const files = { 'page.mdx': '<Include src="_a" /> <Include src="_gone" />', '_a.mdx': '<If sdk="go">a</If>' }
  const resolver = createResolver(files, { sdks: ['go', 'nextjs'], isPartial: (path) => /_/.test(path) })
  console.log(resolver.resolve('page.mdx', { sdk: 'go' }).fingerprint)`

it('makes the same fingerprint in another process', async () => {
  const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script])
  const [one, other] = await Promise.all([run(), run()])
  expect(one.stdout).toMatch(/^[0-9a-f]{64}\n$/)
  expect(other.stdout).toBe(one.stdout)
})
