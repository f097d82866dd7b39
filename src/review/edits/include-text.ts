import type { Docset } from '../../docset/docset.js'
import { escapePattern } from '../../model/escape-pattern.js'
import { isMarkup, withoutMarkup } from '../../model/path.js'
import { rebaseImport } from '../../model/url.js'
import type { IncludeSettings } from '../../model/component-options.js'

/** A way to bring a file in: what stands in its place, and the import that it needs. */
export interface WrittenInclude {
  readonly text: string
  readonly statement?: string
}

/** By what files are brought in: the name of an element, or `import`. */
export type Bringer = string

/** By what the files of a docs set are brought in, the most frequent first, then all else that could. */
export function bringersOf({ settings, names, document }: Docset): Bringer[] {
  const { components, imports, dialect } = settings
  const used = new Map<Bringer, number>()
  for (const path of names.paths.filter(isMarkup))
    for (const directive of document(path).byNode.values()) {
      if (directive.kind !== 'include' || directive.isValue) continue
      const by = directive.imported ? 'import' : (directive.node.name ?? '')
      if (by === 'import' || components.includes.has(by)) used.set(by, (used.get(by) ?? 0) + 1)
    }
  const named = [...components.includes.keys()]
  const byImport = imports.size > 0 ? ['import'] : []
  // A dialect without an element for it has imports alone.
  const isImporting = dialect !== undefined && dialect !== 'clerk' && named.every((name) => name === 'Include')
  const others = isImporting ? [...byImport, ...named] : [...named, ...byImport]
  return [...new Set([...[...used].sort(([, a], [, b]) => b - a).map(([by]) => by), ...others])]
}

/** The ways in which an element could name a file, those that most docs have first. */
export function elementsFor(name: string, way: IncludeSettings, from: string, to: string): WrittenInclude[] {
  const bare = withoutMarkup(to)
  const relative = rebaseImport(`./${to}`, 'root', from)
  if (way.file !== undefined) return [bare, to].includes(way.file) ? [{ text: `<${name} />` }] : []
  if (way.isText) return [relative, to].map((path) => ({ text: `<${name}>${path}</${name}>` }))
  return [...way.src].flatMap(([attribute, folder]): WrittenInclude[] => {
    if (folder !== '') return inFolder(name, attribute, folder, bare)
    const segments = bare.split('/')
    const tails = segments.map((_, index) => segments.slice(index).join('/'))
    const paths = [...tails.map((tail) => tail + to.slice(bare.length)), relative]
    const own = [...way.own].filter((one) => !way.src.has(one) && !way.props.has(one))
    return [
      ...tails.map((path) => ({ text: `<${name} ${attribute}="${path}" />` })),
      // What else names the folder that the file is in.
      ...own.map((one) => ({ text: `<${name} ${attribute}="${tails.at(-1)}" ${one}="${segments.at(-2) ?? ''}" />` })),
      ...paths.map((path) => ({ text: `<${name} ${attribute}="${path}" />` })),
    ]
  })
}

function inFolder(name: string, attribute: string, folder: string, bare: string): WrittenInclude[] {
  const parts = [...folder.matchAll(/\{([^{}]*)\}/g)].map(([, part = '']) => part)
  const pattern = folder
    .split(/\{[^{}]*\}/)
    .map(escapePattern)
    .join('([^/]+)')
  const found = new RegExp(`^${pattern}/?(.+)$`).exec(bare)
  if (found === null) return []
  const values = found.slice(1, -1)
  const written = parts.map((part, index) => ` ${part}="${values[index] ?? ''}"`).join('')
  return [{ text: `<${name} ${attribute}="${found.at(-1) ?? ''}"${written} />` }]
}

/** The ways in which a file could import another one and show it, under a name that it does not have yet. */
export function importsFor(isTaken: (name: string) => boolean, from: string, to: string): WrittenInclude[] {
  const name = freeName(isTaken, to)
  return [rebaseImport(`./${to}`, 'root', from), `/${to}`].map((specifier) => ({
    text: `<${name} />`,
    statement: `import ${name} from '${specifier}'`,
  }))
}

function freeName(isTaken: (name: string) => boolean, to: string): string {
  const words = withoutMarkup(to.split('/').at(-1) ?? '').match(/[\p{L}\p{N}]+/gu) ?? []
  const pascal = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
  const name = /^\p{Lu}/u.test(pascal) ? pascal : `Part${pascal}`
  for (let count = 1; ; count++) {
    const free = count === 1 ? name : `${name}${count}`
    if (!isTaken(free)) return free
  }
}
