import { join } from 'node:path'
import transform from '@diplodoc/transform'
import { readCondition, writeIncludes } from './read-tags.js'
import { writeFolder } from './write-folder.js'

/**
 * Diplodoc's transform, up to tokens: includes and conditions are its own; other elements are text to it.
 *
 * @returns what resolves all pages for an SDK, from text; partials are read from a folder
 */
export function prepare({ files, pages, sdk }) {
  const texts = writeIncludes(files, (path) => `{% include [partial](/${path}) %}`, toYfm)
  const root = writeFolder(texts)
  return () =>
    pages.map((page) => transform(texts.get(page), { path: join(root, page), root, vars: { sdk }, tokens: true }))
}

function toYfm({ kind, name, attributes, text }) {
  if (name !== 'If') return text
  if (kind === 'close') return '{% endif %}'
  const { ids, isNot } = readCondition(attributes)
  if (ids.length === 0) return '{% if other %}'
  return `{% if ${ids.map((id) => `sdk ${isNot ? '!=' : '=='} '${id}'`).join(isNot ? ' and ' : ' or ')} %}`
}
