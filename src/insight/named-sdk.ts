import type { Docset } from '../directives/docset.js'
import { contains } from '../model/scope.js'

/** Whether a label of a panel names an SDK. */
export function namesSdk(label: string, sdk: string, { labelScope }: Docset): boolean {
  const scope = labelScope(label)
  return scope !== undefined && contains(scope, sdk)
}
