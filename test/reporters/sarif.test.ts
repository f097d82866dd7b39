import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { VFileMessage } from 'vfile-message'
import { describe, expect, it } from 'vitest'
import { toSarif } from '../../src/index.js'
import { ruleIds } from '../../src/messages/catalogue.js'
import { ruleSummaries } from '../../src/reporters/rule-summaries.js'
import { project } from '../project.js'

const files = {
  'guides/ä b.mdx': '<Include src="_p" />',
  '_p.mdx': 'y\n\n<If sdk="reactt">z</If> <Include src="_broken" />',
  '_broken.mdx': '<Card>',
}
const runOf = () => {
  const { runs, ...log } = toSarif(project(files, { axes: { audience: ['llm'] } }).report(), { folder: 'docs' })
  return { log, run: runs[0] }
}

describe('toSarif', () => {
  it('says which format it is, and which tool', () => {
    const { log, run } = runOf()
    expect(log).toEqual({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0' })
    expect(run?.columnKind).toBe('utf16CodeUnits')
    expect(run?.tool.driver).toMatchObject({ name: 'mdx-partials', version: expect.stringMatching(/^\d/) as string })
  })

  it('describes the rules that were met, and results name them', () => {
    const { run } = runOf()
    const { rules = [] } = run?.tool.driver ?? {}
    expect(rules.map(({ id }) => id)).toEqual(['include-unparsable', 'parse-error', 'sdk-unknown'])
    expect(rules[2]).toEqual({
      id: 'sdk-unknown',
      shortDescription: { text: 'A condition names an SDK that is not declared.' },
      helpUri: 'https://github.com/mdx-partials/mdx-partials/blob/main/src/messages/rules.md#sdk-unknown',
      defaultConfiguration: { level: 'error' },
    })
    for (const { ruleId, ruleIndex } of run?.results ?? []) expect(rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('says where it is, by which includes it came, for whom, and what would mend it', () => {
    const result = runOf().run?.results.find(({ ruleId }) => ruleId === 'sdk-unknown')
    const artifactLocation = { uri: 'docs/_p.mdx', uriBaseId: 'SRCROOT' }
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        { physicalLocation: { artifactLocation, region: { startLine: 3, startColumn: 1, endLine: 3, endColumn: 24 } } },
      ],
      fixes: [
        {
          description: { text: 'Write react' },
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                {
                  deletedRegion: { startLine: 3, startColumn: 10, endLine: 3, endColumn: 16 },
                  insertedContent: { text: 'react' },
                },
              ],
            },
          ],
        },
      ],
    })
  })

  it('relates what is behind it in another file', () => {
    const result = runOf().run?.results.find(({ ruleId }) => ruleId === 'include-unparsable')
    const uris = result?.relatedLocations?.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri)
    expect(uris).toEqual(['docs/guides/%C3%A4%20b.mdx', 'docs/_broken.mdx'])
    expect(result?.properties?.sdks).toEqual(['nextjs', 'react', 'go'])
    expect(result?.properties?.readers?.[0]).toEqual({ sdk: 'nextjs', audience: 'llm' })
  })

  it('takes messages of others', () => {
    const file = new VFile({ path: 'a.mdx', value: 'x' })
    file.info('i', { source: 'remark-lint', ruleId: 'other', place: { line: 1, column: 1 } })
    file.message('w')
    expect(toSarif(file).runs[0]?.results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['other', 'note'],
      ['message', 'warning'],
    ])
  })

  it('is plain data, the same for the same input', () => {
    const log = toSarif(project(files).report())
    expect(JSON.parse(JSON.stringify(log))).toEqual(log)
    expect(toSarif(project(files).report())).toEqual(log)
  })
})

describe('a log, by what the schema of SARIF 2.1.0 asks for', () => {
  const { log, run } = runOf()
  type Json = Readonly<Record<string, unknown>>
  /** All objects in the log under a key, in order. */
  const under = (key: string, value: unknown = { ...log, runs: [run] }): Json[] => {
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([name, child]: [string, unknown]) => [
      ...(name === key ? ([child].flat() as Json[]) : []),
      ...under(key, child),
    ])
  }

  const allowed: Readonly<Record<string, readonly string[]>> = {
    runs: ['tool', 'columnKind', 'results'],
    driver: ['name', 'version', 'informationUri', 'rules'],
    rules: ['id', 'shortDescription', 'helpUri', 'defaultConfiguration'],
    results: 'ruleId ruleIndex level message locations relatedLocations partialFingerprints fixes properties'.split(
      ' ',
    ),
    locations: ['physicalLocation'],
    relatedLocations: ['physicalLocation', 'message'],
    physicalLocation: ['artifactLocation', 'region'],
    artifactLocation: ['uri', 'uriBaseId'],
    region: ['startLine', 'startColumn', 'endLine', 'endColumn'],
    fixes: ['description', 'artifactChanges'],
    artifactChanges: ['artifactLocation', 'replacements'],
    replacements: ['deletedRegion', 'insertedContent'],
    insertedContent: ['text'],
  }
  it.each(Object.entries(allowed))('has nothing else in `%s`, which takes no other keys', (key, names) => {
    expect(under(key).length).toBeGreaterThan(0)
    for (const one of under(key)) expect(names).toEqual(expect.arrayContaining(Object.keys(one)))
  })

  it('has what is required', () => {
    for (const one of under('message')) expect(one.text).not.toBe('')
    for (const { artifactChanges } of under('fixes')) expect(artifactChanges).not.toEqual([])
    for (const { replacements } of under('artifactChanges')) expect(replacements).not.toEqual([])
    for (const { deletedRegion } of under('replacements')) expect(deletedRegion).toBeDefined()
  })

  it('counts lines and columns from 1, and has levels, addresses and lists as they are asked for', () => {
    for (const region of [...under('region'), ...under('deletedRegion')])
      for (const number of Object.values(region))
        expect(number).toSatisfy((one: number) => Number.isInteger(one) && one > 0)
    for (const { level } of under('results')) expect(['none', 'note', 'warning', 'error']).toContain(level)
    for (const { uri } of under('artifactLocation')) expect(uri).toMatch(/^(?:[\w.~!$&'()*+,;=:@/-]|%[\dA-F]{2})+$/)
    for (const { informationUri } of under('driver')) expect(URL.canParse(String(informationUri))).toBe(true)
    const ids = under('rules').map(({ id }) => id)
    expect(ids).toEqual([...new Set(ids)])
  })
})

describe('what rules find, in a sentence', () => {
  const page = readFileSync('src/messages/rules.md', 'utf8')

  it.each(ruleIds.map((id) => [id]))('is the beginning of what the page of rules says of %s', (id) => {
    const [, said = ''] = new RegExp(`^## ${id}\n\n\\*[^*]*\\* (.*)$`, 'm').exec(page) ?? []
    expect(said.startsWith(ruleSummaries[id].slice(0, -1))).toBe(true)
  })

  it('names no folder for a cause without a file', () => {
    const { runs } = toSarif(project({ 'page.mdx': '<a' }).report(), { folder: 'docs' })
    expect(runs[0]?.results.map(({ ruleId, relatedLocations }) => [ruleId, relatedLocations])).toEqual([
      ['parse-error', undefined],
    ])
  })

  it('takes the path of its VFile for a message without a file', () => {
    const file = new VFile({ path: 'a.mdx' })
    file.messages.push(new VFileMessage('x'))
    expect(toSarif(file).runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('a.mdx')
  })

  it('names paths that hold half of a character', () => {
    const { runs } = toSarif(project({ '\uD800.mdx': '<If>x</If>' }).report())
    expect(runs[0]?.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe('%EF%BF%BD.mdx')
  })
})
