import { toString } from 'mdast-util-to-string'
import { describe, expect, it, vi } from 'vitest'
import { createResolver, type DirectiveData, type Options, type ReadDirective } from '../../src/index.js'
import { flat, resolve } from '../project.js'

const textOf = (element: Parameters<ReadDirective>[0], name: string): string | undefined => {
  const attribute = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof attribute?.value === 'string' ? attribute.value : undefined
}

const read: ReadDirective = (element) => {
  switch (element.name) {
    case 'Insert':
      return {
        role: 'include',
        src: `_p/${textOf(element, 'what')}`,
        ...(textOf(element, 'who') === undefined ? {} : { props: { name: textOf(element, 'who'), list: [1] } }),
      }
    case 'Only':
      return { role: 'condition', is: { sdk: (textOf(element, 'on') ?? '').split('|') } }
    case 'Not':
      return { role: 'condition', not: { sdk: textOf(element, 'on') ?? '' } }
    case 'Nobody':
      return { role: 'condition', is: { sdk: [] } }
    case 'Any':
      return { role: 'condition' }
    case 'Box':
      return { role: 'tabs', items: ['Next.js', 'React'] }
    case 'Boxes':
      return { role: 'tabs' }
    case 'Side':
      return { role: 'tab' }
    case 'Named':
      return { role: 'tab', label: textOf(element, 'as') ?? 'x' }
    default:
      return undefined
  }
}
const options: Options = { directive: read }
const files = {
  '_p/a.mdx': 'A {props.name} {props.list[0]}',
  '_p/c.mdx': '> {props.children}',
  '_p/s.mdx': '# One\n\n1\n\n# Two\n\n2',
}

describe('what the host says of an element', () => {
  it.each([
    ['<Insert what="a" who="N" />', 'A N 1\n'],
    ['<Insert what="s#two" />', '# Two\n\n2\n'],
    ['B <Insert what="a" who="N" sdk={x} lines="9" />', 'B A N 1\n'],
    ['<Insert what="c">Child</Insert>', '> Child\n'],
    ['{true && <Insert what="a" who="N" />}', 'A N 1\n'],
    ['<Only on="nextjs|go" class="x">Kept</Only>', 'Kept\n'],
    ['<Only on="go">Gone</Only>', ''],
    ['<Not on="go">Kept</Not>', 'Kept\n'],
    ['<Not on="nextjs">Gone</Not>', ''],
    ['<Any>Kept</Any>', 'Kept\n'],
    ['a\n\n<Nobody>Gone</Nobody>', 'a\n'],
    ['<Card icon={<Only on="go">x</Only>} />', '<Card icon={null} />\n'],
    ['<Box>\n<Side>N</Side>\n<Side>R</Side>\n</Box>', 'N\n'],
    ['<Boxes>\n<Named as="Next.js">N</Named>\n<Named as="React">R</Named>\n</Boxes>', 'N\n'],
    ['<Tabs>\n<Named as="Next.js">N</Named>\n<Tab title="React">R</Tab>\n</Tabs>', 'N\n'],
    ['<Other sdk="go">x</Other>', '<Other sdk="go">x</Other>\n'],
  ])('takes the place of how it is written: %j', (source, expected) => {
    expect(flat({ 'page.mdx': source, ...files }, { sdk: 'nextjs' }, options)).toBe(expected)
  })

  it('is for nobody, whoever reads, where it lists none', () => {
    const page = 'a\n\n<Nobody>\n<Insert what="a" />\n</Nobody>'
    expect(resolve({ 'page.mdx': page, ...files }, {}, options)).toMatchObject({ mdx: 'a\n', messages: [] })
    const { graph } = createResolver({ 'page.mdx': page, ...files }, { ...options, sdks: ['go', 'js'] })
    expect(graph.edges).toMatchObject([{ to: '_p/a.mdx', scope: { only: [] } }])
    expect(graph.dependents('_p/a.mdx')).toEqual([])
  })

  it('says panels that others label, as it is asked of tabs before what is in them', () => {
    const labels = new WeakMap<object, string>()
    const slotOf = (element: Parameters<ReadDirective>[0]): string[] => textOf(element, 'slot')?.split('.') ?? []
    const directive: ReadDirective = (element) => {
      if (element.name === 'Tabs') {
        const parts = element.children.filter((child) => child.type === 'mdxJsxFlowElement')
        const tabs = parts.filter((part) => slotOf(part)[0] === 'tab')
        for (const part of parts) {
          const tab = tabs.find((one) => slotOf(one)[1] === slotOf(part)[1])
          if (tab) labels.set(part, toString(tab))
        }
      }
      const label = labels.get(element)
      return label === undefined ? undefined : { role: 'tab', label }
    }
    const page = [
      '<Tabs>',
      '<Fragment slot="tab.1">',
      'Go',
      '</Fragment>',
      '<Fragment slot="tab.2">',
      'React',
      '</Fragment>',
      '<Fragment slot="panel.1">',
      '<Tabs>\n<Fragment slot="tab.1">\nOf Go\n</Fragment>\n<Fragment slot="panel.1">\nG\n</Fragment>\n</Tabs>',
      '</Fragment>',
      '<Fragment slot="panel.2">',
      'R',
      '</Fragment>',
      '</Tabs>',
    ].join('\n')
    const react = flat({ 'page.mdx': page }, { sdk: 'react' }, { directive })
    expect(react).toContain('slot="tab.2"')
    expect(react).toContain('slot="panel.2"')
    expect(react).not.toContain('.1"')
  })

  it('says ranges of values, and panels that are named by their element', () => {
    const versions = ['1.5', '1.6', '1.7', '1.8']
    const directive: ReadDirective = (element) => {
      const [, label] = (element.name ?? '').split('SdkTabs.')
      if (label !== undefined) return { role: 'tab', label }
      if (element.name === 'SdkTabs') return { role: 'tabs' }
      if (element.name !== 'VersionBlock') return undefined
      const [first, last] = [textOf(element, 'firstVersion'), textOf(element, 'lastVersion')]
      const from = first === undefined ? 0 : versions.indexOf(first)
      const to = last === undefined ? versions.length : versions.indexOf(last) + 1
      return { role: 'condition', is: { version: versions.slice(from, to) } }
    }
    const page = [
      '<VersionBlock firstVersion="1.6" lastVersion="1.7">New</VersionBlock>',
      '<VersionBlock lastVersion="1.6">Old</VersionBlock>',
      '<SdkTabs>\n<SdkTabs.Go>G</SdkTabs.Go>\n<SdkTabs.React>R</SdkTabs.React>\n</SdkTabs>',
    ].join('\n\n')
    const resolver = createResolver(new Map([['a.mdx', page]]), {
      sdks: { go: 'Go', react: 'React' },
      axes: { version: { values: versions } },
      directive,
    })
    const of = (sdk: string, version: string): string => resolver.toMdx(resolver.resolve('a.mdx', { sdk, version }))
    expect(of('go', '1.5')).toBe('Old\n\nG\n')
    expect(of('go', '1.6')).toBe('New\n\nOld\n\nG\n')
    expect(of('react', '1.7')).toBe('New\n\nR\n')
    expect(of('react', '1.8')).toBe('R\n')
  })

  it('goes before the role that its name has', () => {
    const directive: ReadDirective = ({ name }) =>
      name === 'Include' ? { role: 'condition', is: { sdk: 'go' } } : undefined
    expect(flat({ 'page.mdx': '<Include src="_gone">x</Include>' }, { sdk: 'nextjs' }, { directive })).toBe('')
  })

  it('stays where the reader leaves the axis open, with what props say', () => {
    const given = { 'page.mdx': '<Include src="_b" name="N" />', '_b.mdx': '<Only on="go" a={props.name}>x</Only>' }
    expect(flat(given, {}, options)).toBe('<Only on="go" a="N">x</Only>\n')
  })

  it('reads families, and reports an unknown id', () => {
    const given: Options = { ...options, sdks: { js: 'JS', 'js.next': { extends: 'js' }, go: 'Go' } }
    expect(flat({ 'page.mdx': '<Only on="js">x</Only>' }, { sdk: 'js.next' }, given)).toBe('x\n')
    const source = '<Only on="jss">x</Only>'
    expect(resolve({ 'page.mdx': source }, { sdk: 'go' }, given)).toMatchObject({
      mdx: `${source}\n`,
      messages: ['sdk-unknown page.mdx:1:1'],
    })
  })

  it('has edges and scopes as all else', () => {
    const source = '<Only on="go">\n<Insert what="a" />\n</Only>'
    const { graph } = createResolver({ 'page.mdx': source, ...files }, { ...options, sdks: ['go', 'js'] })
    expect(graph.edges.map(({ to, scope, src }) => [to, scope, src])).toEqual([['_p/a.mdx', { only: ['go'] }, '_p/a']])
  })
})

describe('who reads elements', () => {
  it('is asked once an element while a file is read, and gets it frozen', () => {
    const directive = vi.fn<ReadDirective>((element) => {
      expect([element, element.children, element.attributes].every(Object.isFrozen)).toBe(true)
      for (const child of element.children) expect(Object.isFrozen(child)).toBe(true)
      return undefined
    })
    const source = '<A b={1}>\n  <B>x *y*</B>\n</A>\n\n{f(<C><D /></C>)} <E />'
    const resolver = createResolver({ 'page.mdx': source }, { directive, sdks: ['go', 'js'] })
    for (const sdk of resolver.sdks) resolver.resolve('page.mdx', { sdk }).file.messages.forEach(String)
    expect(directive.mock.calls.map(([{ name }, file]) => [name, file])).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((name) => [name, { path: 'page.mdx' }]),
    )
    resolver.update({ 'page.mdx': '<A />' })
    resolver.resolve('page.mdx').file.messages.forEach(String)
    expect(directive).toHaveBeenCalledTimes(6)
  })

  it('counts for fingerprints by its source', () => {
    const print = (directive: ReadDirective): string =>
      createResolver({ 'page.mdx': 'x' }, { directive }).resolve('page.mdx').fingerprint
    expect(print(() => undefined)).toBe(print(() => undefined))
    expect(print(() => undefined)).not.toBe(print(() => ({ role: 'tab' })))
  })
})

describe('what the host throws', () => {
  it.each([new RangeError('mine'), new Error('mine'), 'mine'])('is thrown on as it is: %s', (thrown) => {
    const directive = (): undefined => {
      throw thrown
    }
    let caught: unknown
    try {
      resolve({ 'page.mdx': '<X />' }, {}, { directive })
    } catch (error) {
      caught = error
    }
    expect(caught).toBe(thrown)
  })
})

const own: { self?: unknown } = {}
own.self = own

describe('an answer that is none', () => {
  it.each<[unknown, string]>([
    [null, 'Expected data or `undefined`, not `null`'],
    ['include', 'Expected data or `undefined`, not `include`'],
    [Promise.resolve({ role: 'tab' }), 'Expected data or `undefined`, not a promise'],
    [{}, "Expected `role` to be one of 'include', 'condition', 'tabs', 'tab', not `undefined`"],
    [{ role: 'includ' }, 'did you mean `include`?'],
    [{ role: 'include' }, 'Expected `src` to be a text that is not blank, not `undefined`'],
    [{ role: 'include', src: '' }, "Expected `src` to be a text that is not blank, not `''`"],
    [{ role: 'include', src: { import: '' } }, "Expected `src.import` to be a text that is not blank, not `''`"],
    [{ role: 'include', src: { imports: 'A' } }, 'Unexpected part of `src` `imports`; did you mean `import`?'],
    [{ role: 'include', src: 'a', prop: {} }, "Unexpected part of `role: 'include'` `prop`; did you mean `props`?"],
    [{ role: 'include', src: 'a', props: [] }, 'Expected `props` to be an object, not an array'],
    [{ role: 'include', src: 'a', props: { f: [() => 1] } }, 'Expected `props` to hold data, not a function'],
    [{ role: 'include', src: 'a', props: { d: new Map() } }, 'holds what is not plain data'],
    [{ role: 'include', src: 'a', props: own }, 'Expected `props` to hold data, not what refers to itself'],
    [{ role: 'condition', is: ['go'] }, 'Expected `is` to be an object, not an array'],
    [{ role: 'condition', is: { sdks: 'go' } }, 'Unexpected axis in `is` `sdks`; did you mean `sdk`?'],
    [{ role: 'condition', not: { sdk: [] } }, '`not.sdk`'],
    [{ role: 'condition', not: { sdk: [1] } }, '`not.sdk`'],
    [{ role: 'tabs', items: 'A' }, 'Expected `items` to be an array, not `A`'],
    [{ role: 'tabs', items: [1] }, 'Expected `items[0]` to be a text that is not blank, not `1`'],
    [{ role: 'tab', label: 1 }, 'Expected `label` to be a text that is not blank, not `1`'],
  ])('throws, with the element and its file: %j', (given, words) => {
    const directive = (): DirectiveData => given as DirectiveData
    const resolver = createResolver({ 'page.mdx': 'a\n\n<X />' }, { directive })
    let thrown: unknown
    try {
      resolver.resolve('page.mdx').tree.children.at(0)
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(TypeError)
    expect((thrown as TypeError).message).toContain(words)
    expect((thrown as TypeError).message).toContain('of `directive` for `<X>` in `page.mdx:3:1`')
  })
})
