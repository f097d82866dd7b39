import type { Nodes } from 'mdast'
import type { Settings } from '../model/settings.js'
import type { Site } from './directive.js'
import type { Found } from './found.js'
import { codeSitesOf, textSitesOf } from './text-props.js'

/**
 * Notes the props in a node's URL and in its words that are read as no more; says whether there are any.
 *
 * @param source the text of its file
 */
export function noteTexts(
  node: Nodes,
  sites: Site[],
  found: Found,
  source: string,
  { bareProps }: Pick<Settings, 'bareProps'>,
): boolean {
  const texts = node.type === 'code' && bareProps ? codeSitesOf(node) : textSitesOf(node, source, found.words.get(node))
  for (const site of texts) {
    sites.push(site)
    found.portable.add(site.node)
    if (node.type === 'code') found.codes.set(node, site)
    for (const [, pieces] of site.fields)
      for (const piece of pieces) if (typeof piece === 'object') found.props.add(piece.name)
  }
  return texts.length > 0
}
