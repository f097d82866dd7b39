import { describe, expect, it } from 'vitest'
import type { ComponentOptions } from '../../src/model/component-options.js'
import { project, resolve } from '../project.js'
import { remarkPlugins } from '../plugins.js'

const sdks = { javascript: 'JavaScript', react: 'React', android: 'Android', go: 'Go' }
const fence = (meta: string): string => `\`\`\`${meta}\nx\n\`\`\``

// As ecosystems write tabs that are about nothing that a reader could be.
const cases: Record<string, readonly [ComponentOptions, string]> = {
  'Docusaurus, with a list of values': [
    { tabs: { items: 'values' }, tab: { name: 'TabItem', label: ['label', 'value'] } },
    `<Tabs groupId="os" queryString defaultValue="win" values={[{ label: 'Windows', value: 'win' }, { label: 'macOS', value: 'mac' }]}>
  <TabItem value="mac">a</TabItem>
  <TabItem value="win">b</TabItem>
</Tabs>`,
  ],
  'Docusaurus, with constants for values': [
    { tabs: { items: 'values' }, tab: { name: 'TabItem', label: ['label', 'value'] } },
    `<Tabs values={constants.systems} defaultValue={constants.system}>
  <TabItem value="mac">a</TabItem>
  <TabItem value="win" default>b</TabItem>
</Tabs>`,
  ],
  'Docusaurus, with panels that code makes': [
    { tabs: { items: 'values' }, tab: { name: 'TabItem', label: ['label', 'value'] } },
    `<Tabs values={names.map((value) => ({ value }))}>
  {names.map((name) => <TabItem key={name} value={name}>{name}</TabItem>)}
</Tabs>`,
  ],
  'Nextra, with more panels than are written': [
    { tab: { name: 'Tabs.Tab' } },
    `<Tabs items={['npm', 'yarn', ...more]}>
  <Tabs.Tab>a</Tabs.Tab>
  {more.map((x) => <Tabs.Tab>{x}</Tabs.Tab>)}
</Tabs>`,
  ],
  'Nextra, with languages': [
    { tab: { name: 'Tabs.Tab' } },
    `<Tabs items={['JavaScript', 'TypeScript', 'Python']}>
  <Tabs.Tab>a</Tabs.Tab>
  <Tabs.Tab>b</Tabs.Tab>
  <Tabs.Tab>c</Tabs.Tab>
</Tabs>`,
  ],
  'Fumadocs, with a default and values in another order': [
    {},
    `<Tabs groupId="transport" items={['HTTP', 'SSE']} default="HTTP" persist>
  <Tab value="SSE">a</Tab>
  <Tab value="http">b</Tab>
</Tabs>`,
  ],
  'Mintlify, with settings of code': [
    { tabs: { name: ['Tabs', 'CodeGroup', 'RequestExample'] } },
    `<CodeGroup dropdown>\n${fence('bash npm lines wrap')}\n\n${fence('bash yarn {1}')}\n</CodeGroup>

<RequestExample>\n${fence('bash cURL')}\n\n${fence('js JavaScript')}\n</RequestExample>`,
  ],
  'a picker of components': [
    { tabs: { name: 'Picker', items: 'options', panels: 'children' } },
    "<Picker options={[{ title: 'Cloud', icon: <Cloud /> }, { title: 'Local' }]}>\n  <Cloud />\n\n  <Local />\n</Picker>",
  ],
  'a picker that code fills': [
    { tabs: { name: 'Picker', items: 'options', panels: 'children' } },
    "<Picker options={['Cloud', 'Local']}>\n  {list.map((Item) => <Item />)}\n</Picker>",
  ],
  'a container of package managers': [
    { tabs: [{}, { name: ':::code-group' }] },
    `:::code-group\n${fence('sh [npm]')}\n\n${fence('sh [yarn]')}\n:::`,
  ],
  'tabs of package managers in code': [
    {},
    `<Card footer={<b>x</b>}>\n  {show && <b>x</b>}\n</Card>\n\n<Tabs items={['npm', 'yarn']}>\n  <Tab>a</Tab>\n\n  <Tab>b</Tab>\n</Tabs>`,
  ],
}

describe('tabs about nothing that a reader could be', () => {
  it.each(Object.entries(cases))('say nothing and stay as they are: %s', (_, [components, page]) => {
    const given = { sdks, components, remarkPlugins }
    const normal = resolve({ 'page.mdx': page }, {}, { ...given, tabs: false }).mdx
    for (const sdk of [undefined, ...Object.keys(sdks)]) {
      const { mdx, messages } = resolve({ 'page.mdx': page }, { sdk }, given)
      expect({ mdx, messages }).toEqual({ mdx: normal, messages: [] })
    }
    expect(
      project({ 'page.mdx': page }, given)
        .report()
        .flatMap(({ messages }) => messages),
    ).toEqual([])
  })
})
