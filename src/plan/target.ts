import type { Include } from '../directives/directive.js'
import { findTarget, type Target } from '../directives/include/target.js'
import type { Reading } from './frame.js'
import type { Planning } from './planning.js'

/** The file that an include names; it is noted where it was looked for. */
export function targetOf(include: Include, { frame }: Reading, planning: Planning): Target {
  const { names, settings } = planning.docset
  const target = findTarget(include, frame.document.path, planning.asked, names, settings)
  const { status, path, tried, base } = target
  if (status !== 'ok' && status !== 'missing') return target
  for (const looked of [...tried, base, path]) planning.looked.add(looked)
  return target
}
