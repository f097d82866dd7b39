import type { MdxJsxAttribute } from 'mdast-util-mdx'
import type { DirectiveData } from '../../model/host-directive.js'
import type { Settings } from '../../model/settings.js'
import { makeAttribute } from '../attributes.js'
import { condition, decideByLists } from '../condition/condition.js'
import type { Condition, Element, Include, Tab, Tabs } from '../directive.js'
import { include, includeOfName } from '../include/include.js'
import { plainInclude } from '../include/plain-include.js'
import { readPath } from '../include/read-path.js'
import type { JsxElement } from '../jsx.js'
import type { ReadFile, Role } from '../role.js'
import { tab } from '../tabs/tab.js'
import { tabs } from '../tabs/tabs.js'

// What the host has read of an element is read as if it had been written so: whatever the element itself says counts for
// nothing.

/** The role of an element whose meaning the host has told. */
export function toldRole(told: DirectiveData): Role {
  switch (told.role) {
    case 'include':
      return {
        ...include,
        read: (element: Element, _, file) => readInclude(element, told, file),
      } satisfies Role<Include>
    case 'condition':
      return toldCondition(told)
    case 'tabs':
      return { ...tabs, read: (element: Element, ...rest) => readTabs(element, told, ...rest) } satisfies Role<Tabs>
    case 'tab':
      return {
        ...tab,
        read: (element: Element, ...rest) => readTab(element, told, ...rest),
        check: () => [],
      } satisfies Role<Tab>
  }
}

type Told<Name extends DirectiveData['role']> = Extract<DirectiveData, { role: Name }>

const none: ReadonlySet<string> = new Set()

function readInclude(element: Element, { src: written, props = {} }: Told<'include'>, { locals }: ReadFile): Include {
  if (typeof written !== 'string')
    return { ...includeOfName(element, written.import, written.import, locals), told: props }
  const { path: src, section } = readPath(written)
  return { ...plainInclude(element, { src, actual: `<${element.node.name ?? ''}>` }), section, told: props }
}

/** Hosts are asked of elements alone. */
type OfElement = Condition & { readonly node: JsxElement }

function toldCondition({ is = {}, not = {} }: Told<'condition'>): Role<OfElement> {
  const asWritten = (node: JsxElement, { axes }: Settings): JsxElement => ({
    ...node,
    attributes: axes.flatMap(({ name, values, attributes }) => [
      ...listed([...attributes.is][0], isEmpty(is[name]) ? values : is[name]),
      ...listed([...attributes.not][0], isEmpty(is[name]) ? values : not[name]),
    ]),
  })
  const read = (element: Element, settings: Settings, file: ReadFile): OfElement => {
    const { node } = element
    const { lists, ...all } = condition.read({ ...element, node: asWritten(node, settings) }, settings, file)
    return { ...all, lists: lists.map((list) => ({ ...list, isByName: true })), node }
  }
  // What lists nobody is written as what is for all and for none of them.
  if (Object.values(is).some(isEmpty)) {
    return { ...condition, read, check: () => [], decide: () => ({ kind: 'drop' }) }
  }
  return {
    ...condition,
    read,
    check: (directive, setting) => {
      const node = asWritten(directive.node, setting.settings)
      return node.attributes.length === 0 ? [] : condition.check({ ...directive, node }, setting)
    },
    decide: (directive, setting) => {
      const node = asWritten(directive.node, setting.settings)
      if (node.attributes.length === 0) return { kind: 'unwrap' }
      const answer = decideByLists({ ...directive, node }, setting)
      return answer.kind === 'stay' ? { ...answer, without: none } : answer
    },
  }
}

function listed(name: string | undefined, ids: string | readonly string[] | undefined): MdxJsxAttribute[] {
  return name === undefined || ids === undefined || isEmpty(ids) ? [] : [makeAttribute(name, ids)]
}

const isEmpty = (ids: string | readonly string[] | undefined): boolean => ids?.length === 0

function readTabs(element: Element, { items }: Told<'tabs'>, settings: Settings, file: ReadFile): Tabs {
  const ways = [...settings.components.tabs]
  const [name, way] = ways.find(([, { panels }]) => panels === 'tab') ?? ways[0] ?? []
  const [attribute] = way?.items ?? []
  const attributes = items === undefined || attribute === undefined ? [] : [makeAttribute(attribute, items)]
  const node: JsxElement = { ...element.node, name: name ?? '', attributes }
  return { ...tabs.read({ ...element, node }, settings, file), node: element.node }
}

function readTab(element: Element, { label }: Told<'tab'>, settings: Settings, file: ReadFile): Tab {
  const [name] = settings.components.tab.label
  const attributes = label === undefined || name === undefined ? [] : [makeAttribute(name, label)]
  return { ...tab.read({ ...element, node: { ...element.node, attributes } }, settings, file), node: element.node }
}
