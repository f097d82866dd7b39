import { rebaseAddress, type AddressKind } from '../model/rebase.js'
import type { Frame } from '../plan/frame.js'
import type { Output } from './passage.js'

/** An address in the words of the page, which wrote its own. */
export function rebased(address: string, kind: AddressKind, { site, document }: Frame, output: Output): string {
  if (site === undefined) return address
  return rebaseAddress(address, kind, { from: document.path, to: output.path }, output.docset.settings)
}
