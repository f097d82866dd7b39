import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { install, type Installed } from './pack.js'

interface Manifest {
  readonly version: string
  readonly exports: Record<string, unknown>
  readonly peerDependencies: Record<string, string>
  readonly devDependencies: Record<string, string>
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest
const doors = Object.keys(manifest.exports)
  .filter((name) => name !== './package.json')
  .map((name) => name.replace('.', 'mdx-partials'))
const needsNothing = ['', '/core', '/dialects', '/html', '/insight', '/node', '/review'].map(
  (at) => `mdx-partials${at}`,
)

let consumer: Installed
beforeAll(async () => {
  const { typescript, '@types/node': node } = manifest.devDependencies
  consumer = await install('test/hosts/consumer', {
    manifest: { devDependencies: { typescript, '@types/node': node } },
  })
})
afterAll(() => consumer.remove())

/** The names that a door gives, by `import` or `require`; else which package is not there. */
async function namesOf(door: string, how: 'import' | 'require'): Promise<string> {
  const program = `
    const { createRequire } = await import('node:module')
    try {
      const door = ${how === 'import' ? `await import('${door}')` : `createRequire(process.cwd() + '/x.js')('${door}')`}
      console.log(Object.keys(door).filter((name) => name !== '__esModule').sort().join())
    } catch (error) {
      if (error.code !== 'ERR_MODULE_NOT_FOUND' && error.code !== 'MODULE_NOT_FOUND') throw error
      console.log(/(?:package|module) '([^']+)'/.exec(error.message)[1])
    }`
  const { code, stdout, output } = await consumer.run('node', ['--input-type=module', '-e', program])
  expect(code, output).toBe(0)
  expect(output).toBe(stdout)
  return stdout.trim()
}

describe('the package in a folder of its own', () => {
  it.each(doors)('%s opens by `import` and `require`, or names the one peer that it needs', async (door) => {
    const [names = '', required] = await Promise.all([namesOf(door, 'import'), namesOf(door, 'require')])
    expect(required).toBe(names)
    if (needsNothing.includes(door)) expect(names).toMatch(/^[A-Za-z,]+$/)
    else if (!/^[A-Za-z,]+$/.test(names)) expect(Object.keys(manifest.peerDependencies)).toContain(names)
  })

  it.each([
    ['nodenext', 'nodenext'],
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ])('has types in a project with `module: %s` and `moduleResolution: %s`', async (module, moduleResolution) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2022'],
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      // What is in our declarations counts.
      skipLibCheck: false,
    }
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['index.ts'] }))
    const { code, output } = await consumer.run('tsc', ['-p', '.'])
    expect(output).toBe('')
    expect(code).toBe(0)
  })

  it('has types in a CommonJS project', async () => {
    consumer.write(
      'common.cts',
      "import { toMdx } from 'mdx-partials'\nexport const text: string = toMdx({ type: 'root', children: [] })\n",
    )
    const compilerOptions = {
      module: 'nodenext',
      target: 'es2022',
      types: ['node'],
      strict: true,
      noEmit: true,
      skipLibCheck: false,
    }
    consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: ['common.cts'] }))
    expect((await consumer.run('tsc', ['-p', '.'])).output).toBe('')
  })
})
