import Markdoc from '@markdoc/markdoc'
import { readCondition, writeIncludes } from './read-tags.js'

/**
 * Markdoc: partials and conditions are its own; tabs stay. Partials are parsed once, as it advises.
 *
 * @returns what resolves all pages for an SDK, from text
 */
export function prepare({ files, pages, sdk }) {
  const texts = writeIncludes(files, (path) => `{% partial file="${path}" /%}`, toTag)
  const partials = [...files.keys()].filter((path) => !pages.includes(path))
  const tokenizer = new Markdoc.Tokenizer({ allowIndentation: true, allowComments: true })
  const parse = (path) => Markdoc.parse(tokenizer.tokenize(texts.get(path)))
  return () => {
    const config = {
      partials: Object.fromEntries(partials.map((path) => [path, parse(path)])),
      variables: { sdk },
      tags: componentTags,
    }
    return pages.map((page) => Markdoc.transform(parse(page), config))
  }
}

// Every other element is a tag that renders as itself. Asked by name, so that none has to be known.
const componentTags = new Proxy({}, { get: (_, name) => Markdoc.tags[name] ?? { render: name, attributes: {} } })

function toTag({ kind, name, attributes }) {
  const written = name === 'If' ? 'if' : name.replaceAll('.', '-')
  if (kind === 'close') return `{% /${written} %}`
  const said = name === 'If' ? condition(attributes) : attributesOf(attributes)
  return `{% ${written}${said} ${kind === 'alone' ? '/' : ''}%}`
}

function condition(attributes) {
  const { ids, isNot } = readCondition(attributes)
  if (ids.length === 0) return ' $other'
  const tests = ids.map((id) => `equals($sdk, "${id}")`)
  const any = tests.length === 1 ? tests[0] : `or(${tests.join(', ')})`
  return isNot ? ` not(${any})` : ` ${any}`
}

const attributesOf = (attributes) =>
  Object.entries(attributes)
    .map(([name, source]) => ` ${name}=${literal(source)}`)
    .join('')

// Lists of texts are lists; other code is a text.
function literal(source) {
  if (source === undefined) return 'true'
  if (/^["']/.test(source)) return JSON.stringify(source.slice(1, -1))
  const code = source.slice(1, -1)
  return /^\[[^{}$]*\]$/.test(code) ? code.replaceAll("'", '"').replace(/,\s*\]$/, ']') : JSON.stringify(code)
}
