import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'acorn'
import type { Node } from 'estree'
import { visit } from 'estree-util-visit'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '../../src/messages/catalogue.js'

// By a name that is not read while types are checked: the build may not be there then.
const namesOf = async (name: string): Promise<string[]> => Object.keys((await import(name)) as object).sort()

/** The nodes of all scripts that a test finds. */
function nodesOf<Found extends Node>(test: (node: Node) => node is Found): Found[] {
  const scripts = readdirSync('dist').filter((name) => name.endsWith('.js'))
  return scripts.flatMap((name) => {
    const found: Found[] = []
    const text = readFileSync(`dist/${name}`, 'utf8')
    visit(parse(text, { ecmaVersion: 'latest', sourceType: 'module' }) as Node, (node) => {
      if (test(node)) found.push(node)
    })
    return found
  })
}

describe('the package', () => {
  it('exports these names', async () => {
    const names = await namesOf('mdx-partials')
    expect(names).toEqual([
      'applyEdits',
      'complement',
      'contains',
      'createResolver',
      'fixes',
      'fromJSON',
      'fromJSONParts',
      'intersect',
      'isEmpty',
      'packDocument',
      'packKey',
      'toAnnotations',
      'toCodeFrame',
      'toDot',
      'toMdx',
      'toMermaid',
      'toSarif',
      'union',
      'unpackDocument',
    ])
    expect(await namesOf('mdx-partials/core')).toEqual(names.filter((name) => name !== 'toMdx'))
    expect(await namesOf('mdx-partials/dialects')).toEqual([
      'amplify',
      'clerk',
      'cloudflare',
      'detectDialect',
      'docusaurus',
      'fumadocs',
      'mintlify',
      'nextra',
      'sentry',
      'starlight',
      'supabase',
      'teams',
    ])
    expect(await namesOf('mdx-partials/html')).toEqual(['diffToHtml', 'toHtml'])
    expect(await namesOf('mdx-partials/insight')).toEqual([
      'explain',
      'explanationToText',
      'findBrokenLinks',
      'findCoverage',
      'findDuplicates',
      'findMentions',
    ])
    expect(await namesOf('mdx-partials/markdown')).toEqual(['toMarkdown'])
    expect(await namesOf('mdx-partials/review')).toEqual(['diff', 'diffToMarkdown', 'extract', 'retire'])
    expect(await namesOf('mdx-partials/satteri')).toEqual(['satteri'])
  })

  it('is required as well as imported, by each of its doors, without a warning', async () => {
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> }
    // Of the routes, a bundler makes the module.
    const doors = Object.keys(exports).flatMap((name) =>
      ['./package.json', './routes'].includes(name) ? [] : [name.replace('.', 'mdx-partials')],
    )
    await expect(namesOf('mdx-partials/routes')).rejects.toThrow('is made by the bundler')
    const program = `console.log(JSON.stringify(${JSON.stringify(doors)}.map((door) => Object.keys(require(door)))))`
    const printed = execFileSync(
      process.execPath,
      ['--input-type=commonjs', '-e', `${program}\nprocess.on('warning', (warning) => { throw warning })`],
      { encoding: 'utf8' },
    )
    const required = JSON.parse(printed) as string[][]
    expect(doors.length).toBeGreaterThan(5)
    expect(required.map((names) => names.filter((name) => name !== '__esModule').sort())).toEqual(
      await Promise.all(doors.map(namesOf)),
    )
  })

  it('imports nothing of which it uses no name', () => {
    const scripts = readdirSync('dist').filter((name) => name.endsWith('.js'))
    expect(scripts.filter((name) => /^import ["']/m.test(readFileSync(`dist/${name}`, 'utf8')))).toEqual([])
  })

  it('has no script that tools take to hold its own map', () => {
    const scripts = readdirSync('dist').filter((name) => name.endsWith('.js'))
    expect(scripts.filter((name) => /sourceMappingURL=data:/.test(readFileSync(`dist/${name}`, 'utf8')))).toEqual([])
  })

  it('has no template with an escape that minifiers refuse', () => {
    const templates = nodesOf((node) => node.type === 'TemplateElement')
    // A tag may read it; what it stands for, nobody can say.
    const refused = templates.filter(({ value }) => typeof value.cooked !== 'string')
    expect(refused.map(({ value }) => value.raw)).toEqual([])
  })

  it('imports by texts and templates alone: of any other, the disk cache of webpack warns', () => {
    const sources = nodesOf((node) => node.type === 'ImportExpression').map(({ source }) => source.type)
    expect([...new Set(sources)].sort()).toEqual(['Literal', 'TemplateLiteral'])
  })

  it('asks for each package that its types name', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
    const asked = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })
    const named = readdirSync('dist')
      .filter((name) => name.endsWith('.d.ts'))
      .flatMap((name) => [
        ...readFileSync(`dist/${name}`, 'utf8').matchAll(/^import .* from '((?:@[^/']+\/)?[^./'][^/']*)/gm),
      ])
      .map(([, name = '']) => name)
    expect(named).toContain('mdast')
    expect(named.filter((name) => !asked.includes(name) && !asked.includes(`@types/${name}`))).toEqual([])
  })

  it('names each rule in its types, and has no wording of the catalogue there', () => {
    const types = readdirSync('dist')
      .filter((name) => name.endsWith('.d.ts'))
      .map((name) => readFileSync(`dist/${name}`, 'utf8'))
      .join('\n')
    expect(types).toContain('interface VFileMessage {')
    for (const id of ruleIds) expect(types).toContain(`'${id}'`)
    const fixes = readFileSync('src/messages/catalogue.ts', 'utf8').match(/(?<=fix: ['"])[^'"]+/g) ?? []
    expect(fixes.length).toBeGreaterThan(0)
    for (const words of ['Unexpected ', 'unexpected:', 'expecting:', ...fixes]) expect(types).not.toContain(words)
  })
})
