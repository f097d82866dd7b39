import type { Nodes } from 'mdast'
import type { Settings } from '../model/settings.js'
import type { Site, TextPiece } from './directive.js'
import type { Found } from './found.js'
import { isInclude } from './include/code-includes.js'
import { include } from './include/include.js'
import { codeSitesOf, textSitesOf } from './text-props.js'
import type { Standing } from './walk-apart.js'

/**
 * Notes the props in a node's URL and in its words that are read as no more, and the files that its code takes in; says
 * whether there are any.
 *
 * @param source the text of its file
 */
export function noteTexts(
  node: Nodes,
  sites: Site[],
  standing: Standing,
  found: Found,
  source: string,
  settings: Pick<Settings, 'bareProps' | 'syntax'>,
): boolean {
  const texts =
    node.type === 'code'
      ? codeSitesOf(node, standing, source, settings)
      : textSitesOf(node, source, found.words.get(node))
  for (const site of texts) {
    sites.push(site)
    found.portable.add(site.node)
    found.texts.set(site.node, site)
    for (const [, pieces] of site.fields) for (const piece of pieces) notePiece(piece, found)
    if (site.sites.length > 0) found.active.add(node)
  }
  return texts.length > 0
}

function notePiece(piece: TextPiece, found: Found): void {
  if (typeof piece === 'string') return
  if (!isInclude(piece)) return void found.props.add(piece.name)
  found.byNode.set(piece.include.node, piece.include)
  found.roles.set(piece.include, include)
}
