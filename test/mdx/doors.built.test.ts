import { execFileSync } from 'node:child_process'
import { build } from 'esbuild'
import { describe, expect, it } from 'vitest'

/** What a door needs as soon as it is loaded: packages, and modules of Node. */
async function neededBy(door: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [`dist/${door}.js`],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    splitting: true,
    outdir: 'unwritten',
    packages: 'external',
    platform: 'node',
    logLevel: 'error',
  })
  const entry = Object.entries(metafile.outputs).find(([, { entryPoint }]) => entryPoint === `dist/${door}.js`)
  const reached = new Set([entry![0]])
  const needed = new Set<string>()
  for (const path of reached)
    for (const { path: name, kind, external } of metafile.outputs[path]!.imports) {
      if (kind !== 'import-statement') continue
      if (external) needed.add(name)
      else reached.add(name)
    }
  return [...needed].sort()
}

describe('the doors to MDX', () => {
  it.each(['mdx', 'remark'])('need nothing of Node before a folder is opened: %s', async (door) => {
    const needed = await neededBy(door)
    expect(needed.filter((name) => /^(?:node:|chokidar|source-map$|fs$|path$)/.test(name))).toEqual([])
  })

  it('need `@mdx-js/mdx` only where it is called', async () => {
    expect(await neededBy('mdx')).toContain('@mdx-js/mdx')
    expect(await neededBy('remark')).not.toContain('@mdx-js/mdx')
  })

  it.each(['astro', 'bun', 'esbuild', 'loader', 'rollup', 'vite'])(
    'need no `@mdx-js/mdx` where a host compiles the flat text itself: %s',
    async (door) => {
      expect(await neededBy(door)).not.toContain('@mdx-js/mdx')
    },
  )

  it('can be required, and by name', () => {
    const program =
      "console.log(typeof require('mdx-partials/remark').default, Object.keys(require('mdx-partials/mdx')))"
    const printed = execFileSync(process.execPath, ['--input-type=commonjs', '-e', program], { encoding: 'utf8' })
    expect(printed).toBe("function [ 'compileOutput', 'compileOutputSync', 'remarkPartials' ]\n")
  })
})
