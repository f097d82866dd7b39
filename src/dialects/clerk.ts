import type { Dialect } from '../model/options.js'

/**
 * As Clerk's docs are written, which is what this library reads without a dialect: `<Include src="_partials/x" />`,
 * `<If sdk>`, `<Tabs items>`, files beside files, `sdk:` in front matter. And `<CodeBlockTabs options>`, whose panels are
 * blocks of code. From the guide for contributors of its docs.
 */
export function clerk(): Dialect {
  return { name: 'clerk', components: { tabs: [{ name: 'Tabs' }, { name: 'CodeBlockTabs', items: 'options' }] } }
}
