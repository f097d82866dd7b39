import type { AddressKind } from '../model/rebase.js'
import type { Settings } from '../model/settings.js'
import { holdsUrls, urlAttributeNames } from '../model/url.js'

/** What kind of address an attribute of an element holds; `undefined` for any other attribute. */
export function addressKindOf(element: string | null, attribute: string, { urls }: Settings): AddressKind | undefined {
  const isOfHtml = /^[a-z]/.test(element ?? '') && holdsUrls(element ?? '', attribute)
  if (!isOfHtml && !urls.get(element ?? '')?.has(attribute)) return undefined
  return attribute.toLowerCase().endsWith('srcset') ? 'srcset' : 'attribute'
}

/** Whether a text of code may hold addresses, to tell in short most that do not. */
export function mayHoldAddresses(code: string, { urls }: Settings): boolean {
  return (
    mayLoad(code) ||
    (code.includes('<') && [urlAttributeNames, ...urls.values()].some((names) => speaksOfAny(code, names)))
  )
}

/** Whether a text of code may hold addresses other than in attributes of JSX. */
export const mayLoad = (code: string): boolean => /\b(?:from|import|require|URL)\b/.test(code)

function speaksOfAny(code: string, names: ReadonlySet<string>): boolean {
  for (const name of names) if (code.includes(name)) return true
  return false
}
