import type { ReadDirective } from '../model/host-directive.js'
import { attributeCode } from './attribute-value.js'

/**
 * Reads `<PlatformCategorySection supported={['browser']}>` as a condition on the platforms and guides of those categories;
 * where no categories are known, it is left for the page to run.
 */
export function readCategories(categories: Readonly<Record<string, readonly string[]>>): ReadDirective {
  const keys = Object.keys(categories)
  return (element) => {
    if (element.name !== 'PlatformCategorySection' || keys.length === 0) return undefined
    const supported = listOf(element, 'supported')
    const notSupported = listOf(element, 'notSupported')
    if (supported === undefined && notSupported === undefined) return undefined
    const isOf = (key: string, list: readonly string[]): boolean => list.some((one) => categories[key]?.includes(one))
    const meant = keys.filter(
      (key) => (supported === undefined || isOf(key, supported)) && !isOf(key, notSupported ?? []),
    )
    return { role: 'condition', is: { sdk: meant } }
  }
}

/** The strings of an attribute that is a list of nothing else. */
function listOf(element: Parameters<ReadDirective>[0], name: string): readonly string[] | undefined {
  const code = attributeCode(element, name)
  if (code === undefined || !isList.test(code)) return undefined
  return [...code.matchAll(/'([^']*)'|"([^"]*)"/g)].map(([, single, double]) => single ?? double ?? '')
}

const isList = /^\s*\[[^[\]{}()]*\]\s*$/
