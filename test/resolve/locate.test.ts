import { describe, expect, it, vi } from 'vitest'
import { createResolver, type LocateRequest, type Options } from '../../src/index.js'
import { brief, flat, messagesOf, resolve } from '../project.js'

const sdks = {
  javascript: 'JavaScript',
  'javascript.react': { label: 'React', extends: 'javascript' },
  'javascript.vue': { label: 'Vue', extends: 'javascript' },
  go: 'Go',
  rust: 'Rust',
}
const platforms: Options = {
  sdks,
  components: { include: { name: 'PlatformContent', src: 'includePath', own: 'fallback' } },
  isPartial: (path) => path.startsWith('platform-includes/'),
  locate: (src, { lineage }) => [...lineage('sdk'), '_default'].map((id) => `platform-includes/${src}/${id}.mdx`),
}
const files = {
  'page.mdx': '<PlatformContent includePath="install" />',
  'platform-includes/install/javascript.react.mdx': 'React.',
  'platform-includes/install/javascript.mdx': 'JS.',
  'platform-includes/install/go.mdx': 'Go.',
  'platform-includes/install/_default.mdx': 'Default.',
}

describe('several candidates', () => {
  it.each([
    ['javascript.react', 'React.\n'],
    ['javascript.vue', 'JS.\n'],
    ['javascript', 'JS.\n'],
    ['go', 'Go.\n'],
    ['rust', 'Default.\n'],
    [undefined, 'Default.\n'],
  ])('are looked for in order: %s', (sdk, expected) => {
    expect(flat(files, sdk === undefined ? {} : { sdk }, platforms)).toBe(expected)
  })

  it('make an edge for each file, with those who get it', () => {
    const { graph } = createResolver(files, platforms)
    expect(graph.edges.map(({ to, scope, status }) => [to.split('/').at(-1), scope, status])).toEqual([
      ['_default.mdx', { except: ['go', 'javascript', 'javascript.react', 'javascript.vue'] }, 'ok'],
      ['go.mdx', { only: ['go'] }, 'ok'],
      ['javascript.mdx', { only: ['javascript', 'javascript.vue'] }, 'ok'],
      ['javascript.react.mdx', { only: ['javascript.react'] }, 'ok'],
    ])
    expect(graph.dependents('platform-includes/install/javascript.mdx')).toMatchObject([
      { page: 'page.mdx', sdks: ['javascript', 'javascript.vue'] },
    ])
    expect(graph.unused()).toEqual([])
  })

  it('are missing for those on whose behalf they were looked for', () => {
    const resolver = createResolver(files, platforms)
    const missing = (sdk: string): readonly string[] =>
      resolver.resolve('page.mdx', { sdk }).missing.filter((path) => !path.startsWith('page.'))
    expect(missing('javascript.vue')).toContain('platform-includes/install/javascript.vue.mdx')
    expect(missing('javascript.vue')).not.toContain('platform-includes/install/rust.mdx')
    expect(missing('rust')).toContain('platform-includes/install/rust.mdx')
    expect(missing('go')).not.toContain('platform-includes/install/rust.mdx')
  })

  it('change the outputs of those alone for whom one appears, or goes', () => {
    const resolver = createResolver(files, platforms)
    for (const sdk of resolver.sdks) resolver.resolve('page.mdx', { sdk })
    const vue = 'platform-includes/install/javascript.vue.mdx'
    expect(resolver.update({ [vue]: 'Vue.' }).changed).toEqual([{ page: 'page.mdx', sdks: ['javascript.vue'] }])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'javascript.vue' }))).toBe('Vue.\n')
    expect(resolver.update({ [vue]: null }).changed).toEqual([{ page: 'page.mdx', sdks: ['javascript.vue'] }])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'javascript.vue' }))).toBe('JS.\n')
    expect(resolver.update({ 'platform-includes/install/go.mdx': null }).changed).toEqual([
      { page: 'page.mdx', sdks: ['go'] },
    ])
    expect(resolver.toMdx(resolver.resolve('page.mdx', { sdk: 'go' }))).toBe('Default.\n')
  })

  it('share a plan where they lead to the same', () => {
    const resolver = createResolver(files, platforms)
    expect([...resolver.variants('page.mdx')].map(({ sdks: shared }) => shared)).toEqual([
      ['javascript', 'javascript.vue'],
      ['javascript.react'],
      ['go'],
      ['rust'],
    ])
  })

  it('name the first that is not there, and all that were tried', () => {
    const { messages, resolved } = resolve(
      { 'page.mdx': '<PlatformContent includePath="gone" />' },
      { sdk: 'javascript.vue' },
      platforms,
    )
    expect(messages).toEqual(['include-missing page.mdx:1:1'])
    const [message] = messagesOf(resolved)
    expect(message?.reason).toContain('`platform-includes/gone/javascript.vue.mdx`')
    expect(message?.reason).toContain('`platform-includes/gone/_default.mdx`')
    const { graph } = createResolver({ 'page.mdx': '<PlatformContent includePath="gone" />' }, platforms)
    expect(graph.missing().map(({ to }) => to)).toContain('platform-includes/gone/go.mdx')
  })

  it('are named for each reader, whoever was asked for before', () => {
    const resolver = createResolver({ 'page.mdx': '<PlatformContent includePath="gone" />' }, platforms)
    for (const sdk of ['rust', 'go']) {
      const [message] = messagesOf(resolver.resolve('page.mdx', { sdk }))
      expect(message?.reason).toContain(`platform-includes/gone/${sdk}.mdx`)
    }
  })

  it.each<[string, readonly string[], string]>([
    ['as they are, then as `.mdx`, then as `.md`', ['_gone', '_d', '_c'], 'D\n'],
    ['variant files of each first', ['_e', '_c'], 'E for Go\n'],
    ['with the section that each has', ['_gone#x', '_s#two'], '# Two\n\n2\n'],
    ['past those that leave the docs', ['../_c', '_c'], 'C\n'],
    ['by alias', ['~/_c'], 'C\n'],
  ])('are taken %s', (_, candidates, expected) => {
    const given = {
      'page.mdx': '<Include src="x" />',
      '_d.md': 'D',
      '_c.mdx': 'C',
      '_e.go.mdx': 'E for Go',
      '_s.mdx': '# One\n\n1\n\n# Two\n\n2',
    }
    expect(flat(given, { sdk: 'go' }, { locate: () => candidates, aliases: { '~/': '' } })).toBe(expected)
  })

  it('take the section of the include where they have none', () => {
    const given = { 'page.mdx': '<Include src="x#two" />', '_s.mdx': '# One\n\n1\n\n# Two\n\n2' }
    expect(flat(given, {}, { locate: () => ['_gone', '_s'] })).toBe('# Two\n\n2\n')
    expect(flat(given, {}, { locate: () => ['_s#one'] })).toBe('# One\n\n1\n')
  })

  it('lead nowhere outside of the docs', () => {
    const { messages } = resolve({ 'page.mdx': '<Include src="x" />' }, {}, { locate: () => ['../a', '/b'] })
    expect(messages).toEqual(['include-outside page.mdx:1:1'])
  })
})

describe('what locate is told', () => {
  const asked = (source: string, options: Options = {}, from: Record<string, string> = {}): LocateRequest[] => {
    const locate = vi.fn<NonNullable<Options['locate']>>(() => undefined)
    const resolver = createResolver({ 'page.mdx': source, ...from }, { sdks, ...options, locate })
    messagesOf(resolver.resolve('page.mdx', { sdk: 'javascript.vue' }))
    return locate.mock.calls.map(([, request]) => request)
  }

  it('is the literal attributes', () => {
    const source = '<Include src="x" a="1" b={2} c d={[1, { e: "f" }]} g={h} {...{ i: 1 }} />'
    expect(asked(source)[0]).toMatchObject({
      from: 'page.mdx',
      name: 'Include',
      attributes: { src: 'x', a: '1', b: 2, c: true, d: [1, { e: 'f' }] },
    })
    expect(Object.keys(asked(source)[0]?.attributes ?? {})).toEqual(['src', 'a', 'b', 'c', 'd'])
  })

  it('is the reader and what their values extend', () => {
    const [request] = asked('<Include src="x" />', { axes: { audience: ['human', 'llm'] } })
    expect(request?.reader).toEqual({ sdk: 'javascript.vue', audience: undefined })
    expect(request?.lineage('sdk')).toEqual(['javascript.vue', 'javascript'])
    expect(request?.lineage('audience')).toEqual([])
    expect(request?.lineage('gone')).toEqual([])
  })

  it('is nothing where no path is written', () => {
    expect(asked('<Include />\n\n<Include src={x} />')).toEqual([])
  })
})

describe('what locate asks of readers', () => {
  const axes = { audience: { values: ['human', 'llm'], attribute: 'is' }, version: ['1', '2'] }

  it('tells them apart, and nothing else does', () => {
    const locate = vi.fn<NonNullable<Options['locate']>>((src, { reader }) =>
      src === 'by-audience' ? [`_p/${reader.audience}`, '_p/a'] : '_p/a',
    )
    const given = {
      'page.mdx': '<Include src="by-audience" />\n\n<Include src="by-nothing" />',
      '_p/a.mdx': 'A',
      '_p/llm.mdx': 'LLM',
    }
    const resolver = createResolver(given, { sdks, axes, locate })
    expect([...resolver.variants('page.mdx')].map(({ readers }) => readers.length)).toEqual([10, 10])
    expect(resolver.resolve('page.mdx', { sdk: 'go', audience: 'llm' }).dependencies).toEqual([
      '_p/llm.mdx',
      '_p/a.mdx',
    ])
    expect(locate.mock.calls.filter(([src]) => src === 'by-nothing').length).toBe(1)
    expect(locate.mock.calls.filter(([src]) => src === 'by-audience').length).toBe(2)
  })

  it('may hang on what was answered before', () => {
    const locate: Options['locate'] = (_, { reader: { sdk, ...rest }, lineage }) => {
      void rest
      return sdk === 'go' ? '_go' : lineage('sdk')[0] === 'rust' ? '_rust' : '_p'
    }
    const nested: Options['locate'] = (_, { reader }) =>
      reader.sdk === 'go' ? (reader.version === '2' ? '_go2' : '_go') : reader.audience === 'llm' ? '_llm' : '_p'
    const given = {
      'page.mdx': '<Include src="x" />',
      '_go.mdx': 'G',
      '_go2.mdx': 'G2',
      '_llm.mdx': 'L',
      '_p.mdx': 'P',
      '_rust.mdx': 'R',
    }
    for (const one of [locate, nested]) {
      const resolver = createResolver(given, { sdks, axes, locate: one })
      for (const sdk of [undefined, ...resolver.sdks])
        for (const audience of [undefined, 'human', 'llm'])
          for (const version of [undefined, '1', '2']) {
            const reader = { ...(sdk && { sdk }), ...(audience && { audience }), ...(version && { version }) }
            const { dependencies } = resolver.resolve('page.mdx', reader)
            if (Object.keys(reader).length > 0)
              expect(resolver.graph.dependencies('page.mdx', { ...reader, deep: true })).toEqual(dependencies)
          }
    }
    const { graph } = createResolver(given, { sdks, axes, locate: nested })
    expect(graph.edges.map(({ to }) => to)).toEqual(['_go.mdx', '_go2.mdx', '_llm.mdx', '_p.mdx'])
  })

  it('is asked again once its files may be others, and not when a text changes', () => {
    const locate = vi.fn(() => '_a')
    const resolver = createResolver({ 'page.mdx': '<Include src="x" />', '_a.mdx': 'A' }, { sdks, locate })
    const look = (): unknown => resolver.resolve('page.mdx').dependencies
    look()
    resolver.update({ '_a.mdx': 'B' })
    look()
    expect(locate).toHaveBeenCalledTimes(1)
    resolver.update({ '_a.md': 'B', '_a.mdx': null })
    look()
    expect(locate).toHaveBeenCalledTimes(2)
  })
})

describe('what locate may not give', () => {
  it.each([[null], [1], [['_a', 1]], [{}], [Promise.resolve('_a')]])('throws for %j', (given) => {
    const options = { locate: () => given } as unknown as Options
    expect(() => createResolver({ 'page.mdx': '<Include src="x" />' }, options).resolve('page.mdx').tree).toThrow(
      new TypeError('Expected `locate` to give a path or `undefined` for `x` in `page.mdx`, not ').message,
    )
  })
})

it('says which of several paths is none', () => {
  const options = { locate: () => ['_a', 1] } as unknown as Options
  expect(() => createResolver({ 'page.mdx': '<Include src="x" />' }, options).resolve('page.mdx').tree).toThrow(
    'Expected `locate` to give a path or `undefined` for `x` in `page.mdx`, not `1` among several',
  )
})

describe('candidates in all that an include does', () => {
  it('are followed through partials, children and conditions', () => {
    const given = {
      'page.mdx': '<If sdk="go">\n  <PlatformContent includePath="a">\n    C\n  </PlatformContent>\n</If>',
      'platform-includes/a/go.mdx': '<PlatformContent includePath="b" /> {props.children}',
      'platform-includes/b/_default.mdx': 'B',
    }
    const resolver = createResolver(given, platforms)
    const output = resolver.resolve('page.mdx', { sdk: 'go' })
    expect(messagesOf(output).map(brief)).toEqual([])
    expect(resolver.toMdx(output)).toBe('B\n\nC\n')
    expect(output.dependencies).toEqual(['platform-includes/a/go.mdx', 'platform-includes/b/_default.mdx'])
    expect(resolver.graph.dependencies('page.mdx', { sdk: 'go', deep: true })).toEqual(output.dependencies)
  })

  it('are refused where they lead to one another', () => {
    const given = {
      'page.mdx': '<PlatformContent includePath="a" />',
      'platform-includes/a/go.mdx': '<PlatformContent includePath="a" />',
      'platform-includes/a/_default.mdx': 'D',
    }
    const { messages } = resolve(given, { sdk: 'go' }, platforms)
    expect(messages).toEqual(['include-cycle platform-includes/a/go.mdx:1:1'])
    expect(flat(given, { sdk: 'rust' }, platforms)).toBe('D\n')
  })
})
