import { el } from '../dom.js'
import { baseOf, folderOf } from '../facts/names.js'
import { readersIn } from '../facts/readers.js'
import { isFile, type Vertex } from '../facts/vertices.js'
import { deadIncludes, includesOfPage, ownIncludes } from './includes.js'
import { chips, entry, list, section, type Context } from './parts.js'
import { shownOn } from './shown-on.js'
import { varying } from './varying.js'

const kinds: Record<Vertex['kind'], string> = {
  page: 'Page',
  partial: 'Partial',
  code: 'Code file',
  missing: 'No such file',
  outside: 'Outside the docs root',
  dynamic: 'An include whose `src` is computed',
}

/** Makes the panel of a picked vertex: who shows it, and what it shows. */
export function filePanel(context: Context, vertex: Vertex): HTMLElement[] {
  const page = vertex.kind === 'page'
  const sections = page
    ? [
        ...varying(context, vertex),
        includesOfPage(context, vertex),
        shownOn(context, vertex),
        deadIncludes(context, vertex),
      ]
    : [shownOn(context, vertex), ownIncludes(context, vertex)]
  return [...heading(context, vertex), ...variants(context, vertex), ...sections].filter((element) => element !== null)
}

function heading(context: Context, vertex: Vertex): HTMLElement[] {
  const { facts, told } = context
  const scope = vertex.kind === 'page' ? chips(context, readersIn(vertex.scope, facts.axes)) : null
  return [
    el(
      'h2',
      { tabindex: '-1', title: vertex.path },
      el('small', {}, folderOf(vertex.path)),
      baseOf(vertex.path) || vertex.path,
    ),
    el(
      'p',
      { class: 'kind' },
      kinds[vertex.kind],
      told ? `, as ${told} has it` : '',
      scope ? '; built for ' : '',
      scope,
    ),
  ]
}

function variants(context: Context, vertex: Vertex): (HTMLElement | null)[] {
  const { files, vertices } = context.facts
  const base = vertex.variantOf === null ? undefined : files.get(vertex.variantOf)
  const others = isFile(vertex) ? vertices.filter((other) => other.variantOf === vertex.path) : []
  return [
    base ? section('Stands in for', list([[entry(context, base)]])) : null,
    others.length > 0 ? section('Variant files', list(others.map((other) => [entry(context, other)]))) : null,
  ]
}
