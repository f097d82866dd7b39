import { remember } from '../model/remember.js'
import type { Reader } from '../model/reader.js'
import type { Variant } from '../core-resolver.js'
import type { Group } from './groups.js'
import type { ItemsByKind } from './item.js'
import type { OutputsByReader } from './outputs.js'
import type { Version } from './version.js'

/** What one version alone has of a page. */
export interface Remains {
  readonly page: string
  readonly readers: readonly Reader[]
  readonly items: ItemsByKind
}

/** What readers who have a page in both versions lost or gained. */
export function remainsOfGroup({ page, readers, compared }: Group, side: 'lost' | 'gained'): Remains {
  const items = {
    panels: compared.panels[side],
    code: compared.code[side],
    headings: compared.headings[side],
    anchors: compared.anchors[side],
    links: compared.links[side],
    images: compared.images[side],
    text: compared.text[side],
    elements: compared.elements[side],
    frontmatter: compared.frontmatter[side],
    esm: compared.esm[side],
  }
  return { page, readers, items }
}

/** The outputs of readers who have a page in one version alone. */
export function remainsOfOutputs(page: string, outputs: OutputsByReader, version: Version): Remains[] {
  const readers = new Map<Variant, Reader[]>()
  for (const { reader, variant } of outputs.values()) remember(readers, variant, (): Reader[] => []).push(reader)
  return [...readers].map(([variant, all]) => ({ page, readers: all, items: version.inventory(variant) }))
}
