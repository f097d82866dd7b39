import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { bare, bundleCore, quickstart, withFrontMatter } from './bundle.js'

// A worker is a browser without a document; that is as bare as it gets.
const bundle = await bundleCore(['worker'])

/** What a program prints in a realm that has what the language has, and nothing of Node.js. */
function run(script: string, files: object = {}): string {
  const printed: string[] = []
  const print = (value: unknown): void => {
    printed.push(typeof value === 'string' ? value : JSON.stringify(value))
  }
  const realm = createContext({ print, files })
  runInContext(`var URL, TextEncoder; ${bundle}`, realm)
  runInContext(`{ ${script} }`, realm)
  return printed.join('\n')
}

describe('the core in a bundle for browsers', () => {
  it('asks for nothing of Node.js', () => {
    expect(run("print(['Buffer', 'process', 'require'].filter((name) => name in globalThis))")).toBe('[]')
    expect(bundle).not.toMatch(/["'`]node:/)
  })

  it('runs the quickstart', () => {
    expect(bare(run(quickstart.script))).toBe(bare(quickstart.printed))
  })

  it('reads front matter: title, scope and props', () => {
    expect(run(withFrontMatter.script, withFrontMatter.files)).toBe(withFrontMatter.printed)
  })
})
