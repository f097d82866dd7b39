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
  // Of the routes, a bundler makes the module.
  .filter((name) => !['./package.json', './routes'].includes(name))
  .map((name) => name.replace('.', 'mdx-partials'))
const needsNothing = ['', '/core', '/dialects', '/html', '/insight', '/markdown', '/node', '/review'].map(
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

/** What TypeScript says of a file, in a project that is strict about our declarations too. */
async function check(file: string, module: string, moduleResolution: string): Promise<string> {
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022'],
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: false,
  }
  consumer.write('tsconfig.json', JSON.stringify({ compilerOptions, files: [file] }))
  const { code, output } = await consumer.run('tsc', ['-p', '.'])
  expect(code === 0, output).toBe(output === '')
  return output
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
  ])('has types with `module: %s` and `moduleResolution: %s`', async (module, moduleResolution) => {
    expect(await check('index.ts', module, moduleResolution)).toBe('')
  })

  it('has types in CommonJS', async () => {
    expect(await check('common.cts', 'nodenext', 'nodenext')).toBe('')
  })

  it('has types for MDX where that is installed', async () => {
    const mdx = `@mdx-js/mdx@${manifest.devDependencies['@mdx-js/mdx']}`
    const { code, output } = await consumer.run('npm', ['install', '--ignore-scripts', '--prefer-offline', mdx])
    expect(code, output).toBe(0)
    expect(await check('mdx.ts', 'nodenext', 'nodenext')).toBe('')
    expect(await check('mdx.ts', 'esnext', 'bundler')).toBe('')
  })
})
