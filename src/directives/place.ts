import type { Nodes } from 'mdast'
import type { Settings } from '../model/settings.js'
import { isMovableUrl } from '../model/url.js'
import { addressKindOf, mayHoldAddresses } from './addresses.js'
import { propsIn } from './code-sites.js'

/** Whether a node of a file that is included reads otherwise where it ends up. */
export function dependsOnPlace(node: Nodes, settings: Settings): boolean {
  switch (node.type) {
    case 'heading':
    case 'mdxjsEsm':
    case 'definition':
    case 'footnoteDefinition':
    case 'linkReference':
    case 'imageReference':
    case 'footnoteReference':
      return true
    case 'link':
    case 'image':
      return isMovableUrl(node.url)
    case 'mdxTextExpression':
    case 'mdxFlowExpression':
      return mayHoldAddresses(node.value, settings) || propsIn(node.value, node.data, settings.bareProps).size > 0
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.attributes.some((attribute) => {
        const { value } = attribute
        if (attribute.type === 'mdxJsxAttribute' && addressKindOf(node.name, attribute.name, settings)) return true
        const code = typeof value === 'object' ? value?.value : attribute.type === 'mdxJsxAttribute' ? undefined : value
        return typeof code === 'string' && mayHoldAddresses(code, settings)
      })
    default:
      return false
  }
}
