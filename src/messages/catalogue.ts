// The one catalogue of what can be wrong. Each rule has a heading of its name in rules.md.
// Content is quoted in a reason as code; SDKs and paths too.

import { code } from '../model/code.js'
import { meant } from '../model/nearest.js'
import type { Limit } from '../model/options.js'
import type { RuleId } from '../model/rule-id.js'
import type { Severity } from './severity.js'

/** What a rule says of one case. */
export interface Finding {
  readonly ruleId: RuleId
  /** How grave this case is, unless options say otherwise. */
  readonly severity: Severity
  readonly reason: string
  /** The beginning of the reason: what was unexpected. */
  readonly unexpected: string
  /** What was found, as written. */
  readonly actual: string
  /** What would have been right; values to put in its place, where they are known. */
  readonly expected: readonly string[]
}

interface Words {
  /** How grave this case is, where it is less than others. */
  readonly severity?: Severity | undefined
  readonly unexpected: string
  readonly expecting: string
  readonly fix: string
  readonly actual?: string
  readonly expected?: readonly string[]
}

const list = (items: readonly string[]): string => items.map(code).join(', ')
/** The first of many, and how many more there are. */
const listed = (items: readonly string[], most = 8): string =>
  items.length > most ? `${list(items.slice(0, most))} and ${items.length - most} more` : list(items)
const known = (near: string | undefined): { expected: readonly string[] } => ({
  expected: near === undefined ? [] : [near],
})
/** Which lines there are to be named. */
const linesOf = (count: number): string => {
  if (count === 0) return 'a file, or a region, that has lines'
  if (count === 1) return 'the only line there is, `1`'
  return `numbers and ranges from 1 to ${count}, such as ${code(count === 2 ? '1-2' : `1,3-${count}`)}`
}
const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`
/** What a file says, as code on one line, its beginning where it is long. */
const quote = (text: string): string => {
  const line = text.trim().replace(/\s+/g, ' ')
  return code(line.length > longest ? `${line.slice(0, longest)}…` : line)
}
const longest = 100
const at = (location: string): string => `at ${code(location)}`
/** Which names there are, with the one that may be meant. */
const among = (names: readonly string[], near: string | undefined): string =>
  (names.length === 0 || (names.length === 1 && near !== undefined) ? '' : `: ${listed(names)}`) + meant(near)
/** What is wrong with a path that leads out of the docs, by what it is, and what to do. */
const outside = (kind: string, start: string): readonly [what: string, fix: string] => {
  if (kind === 'root') return [`starts with ${code(start)}`, `Drop the ${code(start)}, which is the docs root here`]
  if (kind === 'url') return ['is a URL', 'Put the file among the docs, or link to it']
  if (kind === 'disk') return ['is a path on a disk', 'Write the path from the docs root']
  return ['leaves the docs root', 'Correct the path']
}
/** What names a file, and what becomes of it where that is not there. */
interface Naming {
  readonly isImport: boolean
  readonly isKept: boolean
}
const includeOr = ({ isImport }: Naming): string => (isImport ? 'import' : 'include')
const fateOf = (naming: Naming): string =>
  naming.isKept ? 'it stays as it is until then' : `the ${includeOr(naming)} is left out`
const whereFound = ({ alias, isImport, isKept }: Naming & { readonly alias: string | undefined }): string => {
  if (isImport && isKept) return 'Say with `aliases` or `locate` where the file is, or correct the path'
  return alias === undefined
    ? 'Create the file or correct the path'
    : 'Write the path from the docs root, say with `aliases` what it stands for, or find the file with `locate`'
}
/** What a value of an axis is called. */
const nounOf = (axis: string): string => (axis === 'sdk' ? 'SDK' : `value of ${code(axis)}`)
const nounsOf = (axis: string): string => (axis === 'sdk' ? 'SDKs' : `values of ${code(axis)}`)
const named = (axis: string, value: string): string =>
  axis === 'sdk' ? `SDK ${code(value)}` : `value ${code(value)} of ${code(axis)}`
const article = (axis: string): string => (axis === 'sdk' ? 'an' : 'a')

/** What lists the values of a file's scope. */
const scopeSources = {
  'front matter': 'the front matter',
  export: 'what the file exports',
  scope: 'what `scope` gives',
}

/** What there are so many of, by limit. */
const held: Readonly<Record<Limit, (most: number) => string>> = {
  includes: (most) => counted(most, 'include'),
  chain: (most) => `${counted(most, 'include')} that lead to one another`,
  depth: (most) => `${counted(most, 'node')} in one another`,
  nodes: (most) => `${counted(most, 'node')} that includes, children and props bring in`,
}

const placeOf = {
  alt: 'the text of an image',
  code: 'code that is only decided when the page runs',
  title: 'a title',
} as const

const rules = {
  'attribute-unknown': [
    'warning',
    (a: { name: string; element: string; near: string }): Words => ({
      unexpected: `attribute ${code(a.name)} of ${code(a.element)}`,
      expecting: `one that has a meaning there${meant(a.near)}`,
      fix: 'Correct the name; it is left for the page to run until then',
      actual: a.name,
      ...known(a.near),
    }),
  ],
  'component-unknown': [
    'info',
    (a: { name: string; written: string }): Words => ({
      unexpected: `${code(a.written)}, which says nothing in Markdown`,
      expecting: 'content, an attribute that is known to be text, or a component that is known',
      fix: `Say in ${code(`components: { ${JSON.stringify(a.name)}: … }`)} of ${code('toMarkdown')} what it is; nothing stands in its place until then`,
      actual: a.name,
    }),
  ],
  'condition-bare': [
    'warning',
    (a: { element: string; names: readonly string[] }): Words => ({
      unexpected: `condition that says nothing, ${code(a.element)}`,
      expecting: `an attribute that says whom it is for: ${list(a.names)}`,
      fix: 'Add one, or remove the element; it stays as it is until then',
      actual: a.element,
      expected: a.names,
    }),
  ],
  'condition-contradiction': [
    'error',
    (a: { names: readonly string[]; actual: readonly string[]; axis: string }): Words => ({
      unexpected: `${a.names.map(code).join(' together with ')} that leave no ${nounOf(a.axis)}`,
      expecting: `${article(a.axis)} ${nounOf(a.axis)} for which all of them hold`,
      fix: `Correct one of them; nobody is shown the element until then`,
      actual: a.actual.join(', '),
      expected: [],
    }),
  ],
  'condition-dead': [
    'warning',
    (a: { axis: string; actual: string; outer: string }): Words => ({
      unexpected: `branch that no ${nounOf(a.axis)} can reach, ${quote(a.actual)}${a.outer === '' ? '' : ` inside ${quote(a.outer)}`}`,
      expecting:
        a.outer === ''
          ? `a condition that some ${nounOf(a.axis)} meets`
          : `a condition that some ${nounOf(a.axis)} of the one around it meets`,
      fix: `Remove the branch, or correct ${a.outer === '' ? 'its condition' : 'one of the two conditions'}`,
      actual: a.actual,
    }),
  ],
  'condition-dynamic': [
    'error',
    (a: { actual: string; name: string; axis: string; isExpression: boolean }): Words => ({
      unexpected: `value ${quote(a.actual)} that is only known when the page runs`,
      expecting: a.isExpression
        ? `an expression over axes and props, such as ${code(`${a.name}={sdk === 'a'}`)}`
        : `${article(a.axis)} ${nounOf(a.axis)}, or a list of them, written out: ${code(`${a.name}="a"`)}, ${code(`${a.name}={['a', 'b']}`)}`,
      fix: `${a.isExpression ? 'Name an axis or a prop in it' : `Write the ${nounsOf(a.axis)} out`}; the element stays as it is until then`,
      actual: a.actual,
    }),
  ],
  'condition-empty': [
    'error',
    (a: { actual: string; axis: string }): Words => ({
      unexpected: `empty list of ${nounsOf(a.axis)}`,
      expecting: `at least one ${nounOf(a.axis)}`,
      fix: `Name ${article(a.axis)} ${nounOf(a.axis)} or remove the attribute; the element stays as it is until then`,
      actual: a.actual,
    }),
  ],
  'condition-outside-page': [
    'warning',
    (a: { id: string; built: readonly string[]; axis: string }): Words => ({
      unexpected: `condition on ${code(a.id)}, which this page is not built for`,
      expecting: `one of the ${nounsOf(a.axis)} of the page's front matter, ${code(a.built.join(', '))}`,
      fix: `Add the ${nounOf(a.axis)} to the front matter, remove the branch, or mark it \`ignoreSdkWarning\``,
      actual: a.id,
      expected: a.built,
    }),
  ],
  'definition-elsewhere': [
    'warning',
    (a: { label: string; at: string; isCut: boolean }): Words => ({
      unexpected: `reference to ${code(a.label)}, which is defined ${a.isCut ? 'beyond the lines that are taken' : 'in another file'}, ${at(a.at)}`,
      expecting: `a definition in the ${a.isCut ? 'lines' : 'file'} that ${a.isCut ? 'refer' : 'refers'} to it`,
      fix: `${a.isCut ? 'Take its line' : 'Define it there'}, too; it stays text until then`,
      actual: a.label,
    }),
  ],
  'directive-in-code': [
    'warning',
    (a: { name: string; where: 'alt' | 'code' | 'title'; isOpen?: boolean }): Words => ({
      unexpected: `${a.isOpen ? 'open ' : ''}${code(`<${a.name}>`)} in ${placeOf[a.where]}`,
      expecting: a.isOpen
        ? 'a reader for whom it is decided, or it in content'
        : 'it in content, or in an expression of known values',
      fix:
        a.where === 'code'
          ? 'Move it out of the code; it stays as it is until then'
          : a.isOpen
            ? 'Move it out; what it holds is shown to everybody'
            : 'Move it out; it does nothing there',
      actual: a.name,
    }),
  ],
  'esm-conflict': [
    'error',
    (a: { name: string; first: string }): Words => ({
      unexpected: `second meaning of ${code(a.name)} in one file; the first is ${at(a.first)}`,
      expecting: 'one meaning for a name',
      fix: 'Rename one of the two; the first is kept',
      actual: a.name,
    }),
  ],
  'esm-default': [
    'warning',
    (a: { path: string; isImported: boolean }): Words => ({
      unexpected: `\`export default\` in ${code(a.path)}`,
      expecting: 'named exports only: the default export is a layout',
      fix: a.isImported ? 'Remove it; the element stays until then' : 'Move it to the page; it is left out',
      actual: 'export default',
    }),
  ],
  'footnote-removed': [
    'warning',
    (a: { label: string }): Words => ({
      unexpected: `reference to footnote ${code(a.label)}, which has no content left`,
      expecting: 'a footnote with content',
      fix: 'Put the reference under the condition of the footnote; the reference is left out',
      actual: a.label,
    }),
  ],
  'front-matter-invalid': [
    'error',
    (a: { what: string; isOpen: boolean }): Words => ({
      severity: a.isOpen ? 'warning' : undefined,
      unexpected: `front matter: ${a.what}`,
      expecting: a.isOpen ? 'a line of `---` behind it' : 'YAML that holds a map of plain data',
      fix: a.isOpen ? 'Add one; it is text until then' : 'Correct it; it counts as empty until then',
      actual: a.what,
    }),
  ],
  'front-matter-key': [
    'warning',
    (a: { key: string; axis: string; isNegative: boolean }): Words => ({
      unexpected: `key ${code(a.key)} in the front matter, with ${nounsOf(a.axis)}`,
      expecting: `${code(a.axis)}, which says whom the page is for`,
      fix: `${a.isNegative ? 'List those that it is for' : 'Correct the key'}; it says nothing of readers until then`,
      actual: a.key,
      expected: [a.axis],
    }),
  ],
  'front-matter-language': [
    'error',
    (a: { language: string }): Words => ({
      unexpected: `front matter in ${code(a.language)}`,
      expecting: 'YAML between lines of `---`; front matter is data and is never run',
      fix: 'Write it as YAML; it counts as empty until then',
      actual: a.language,
      expected: ['yaml'],
    }),
  ],
  'front-matter-props': [
    'error',
    (a: { what: string }): Words => ({
      unexpected: `declaration of props: ${a.what}`,
      expecting: 'a map of names to `{ default: … }` or `{ required: true }`',
      fix: 'Correct it; it is left out until then',
      actual: a.what,
    }),
  ],
  'front-matter-sdk': [
    'error',
    (a: { actual: string; axis: string; by: keyof typeof scopeSources; near: string | undefined }): Words => ({
      unexpected: `${named(a.axis, a.actual)} in ${scopeSources[a.by]}`,
      expecting: `${nounsOf(a.axis)} that are declared${meant(a.near)}`,
      fix: `Correct the id, or declare the ${nounOf(a.axis)}; it is left out until then`,
      actual: a.actual,
      ...known(a.near),
    }),
  ],
  'heading-id': [
    'warning',
    (a: { id: string; first: string | undefined; link: string | undefined }): Words => ({
      unexpected: `second heading with the id ${code(a.id)}; the first is ${a.first === undefined ? 'this one, brought in before' : at(a.first)}`,
      expecting: 'an id of its own for each heading of a page',
      fix: `${a.first === undefined ? 'Include it once, or write a prop into it' : 'Rename one of the two, or give it an id'}; ${a.link === undefined ? 'links reach only the first' : `its link is ${code(`#${a.link}`)}`}`,
      actual: a.id,
    }),
  ],
  'heading-offset': [
    'error',
    (a: { actual: string }): Words => ({
      unexpected: `heading offset ${quote(a.actual)}`,
      expecting: 'a whole number from 0 to 5',
      fix: 'Write `headingOffset={1}`; it counts as 0 until then',
      actual: a.actual,
    }),
  ],
  'html-kept': [
    'warning',
    (a: { actual: string; expecting: string }): Words => ({
      unexpected: `${quote(a.actual)} in raw HTML`,
      expecting: a.expecting,
      fix: 'Correct it; until then this HTML does not become elements, and stays for a host that takes it',
      actual: a.actual,
    }),
  ],
  'import-components': [
    'warning',
    (a: { name: string; path: string }): Words => ({
      unexpected: `\`components\` for ${code(a.path)}, which only hold when the page runs`,
      expecting: `${code(`<${a.name}>`)} without components of its own`,
      fix: 'Leave them to the page, or to the partial; the element stays as it is until then',
      actual: 'components',
    }),
  ],
  'import-lower-case': [
    'warning',
    (a: { name: string; src: string; right: string }): Words => ({
      unexpected: `${code(`<${a.name}>`)} for what is imported from ${quote(a.src)}, which MDX takes for an element of HTML`,
      expecting: `a name that begins with a capital, such as ${code(a.right)}`,
      fix: 'Rename the import, and the element; nothing of the file is shown until then',
      actual: a.name,
    }),
  ],
  'include-blocks': [
    'error',
    (a: { src: string; where: string; isExpression: boolean; isImported: boolean }): Words => ({
      severity: a.isImported ? 'warning' : undefined,
      unexpected: `${a.where === 'a link' ? 'content' : 'blocks'} from ${quote(a.src)} in ${a.where}`,
      expecting:
        a.where === 'a link'
          ? 'one paragraph of text, without links of its own'
          : `${a.isExpression ? 'text' : 'a partial of one paragraph'}: blocks cannot stand there`,
      fix: a.isExpression
        ? `Put ${quote(a.src)} on lines of its own, or give it text; it stays as it is until then`
        : 'Move the include out, or shorten the partial; the element stays as it is until then',
      actual: a.src,
    }),
  ],
  'include-cycle': [
    'error',
    (a: { cycle: readonly string[] }): Words => ({
      unexpected: `cycle of includes, ${a.cycle.map(code).join(' → ')}`,
      expecting: 'a partial that does not include itself',
      fix: 'Remove one of these includes; this one is left out',
      actual: a.cycle.join(' → '),
    }),
  ],
  'include-dynamic': [
    'error',
    (a: {
      actual: string
      hasPath: boolean
      name: string
      slip: readonly [written: string, right: string] | undefined
      /** The attribute that the folder is missing. */
      gap: string | undefined
      /** The element whose text is the path. */
      element: string | undefined
      /** Whether it is a map that says the path, or its value for some key. */
      isMap: boolean
    }): Words => ({
      unexpected: a.hasPath
        ? `${quote(a.actual)} for the file to include${a.gap === undefined ? '' : `, without ${code(a.gap)} written out`}`
        : `${quote(a.actual)} without a file to include${a.slip ? `, with ${code(a.slip[0])} and no ${code(a.slip[1])}` : ''}`,
      expecting:
        a.gap !== undefined
          ? `${code(`${a.gap}="…"`)}, which names the folder that it is in`
          : a.isMap
            ? `an object with its keys written out, of paths, imports of Markdown and elements that include: ${code(`${a.name}={{ … }}`)}${meant(a.slip?.[1])}`
            : a.element !== undefined
              ? `a path written out: ${code(`<${a.element}>./a.mdx</${a.element}>`)}`
              : `a path written out: ${code(`${a.name}="…"`)}, ${code(`${a.name}={'…'}`)}, or a template without substitutions${meant(a.slip?.[1])}`,
      fix: 'Write the path out; the element stays as it is until then',
      actual: a.actual,
      ...known(a.slip?.[1]),
    }),
  ],
  'include-limit': [
    'error',
    (a: { limit: Limit; most: number; more: number }): Words => ({
      unexpected: 'content beyond what one output may hold',
      expecting: `at most ${held[a.limit](a.most)}`,
      fix: `Look for partials that include others, or place their children, many times over, or raise ${code(`limits.${a.limit}`)}; this ${a.more === 0 ? 'is' : `and ${a.more} more are`} left out`,
      actual: '',
    }),
  ],
  'include-missing': [
    'error',
    (a: {
      src: string
      path: string
      tried: readonly string[]
      alias: string | undefined
      near: string | undefined
      isImport: boolean
      isKept: boolean
      /** Whether a host may well find it. */
      isOfHost: boolean
    }): Words => ({
      severity: a.isOfHost ? 'warning' : undefined,
      unexpected: `${includeOr(a)} of ${code(a.src)}, which is not there${a.alias === undefined ? '' : `: ${code(a.alias)} is ${a.isKept ? 'no alias here' : 'a folder here, no alias'}`}`,
      expecting: `${a.tried.length === 0 ? 'a path' : `a file at ${listed(a.tried)}`}${meant(a.near)}`,
      fix: `${whereFound(a)}; ${fateOf(a)}`,
      actual: a.src,
      ...known(a.near),
    }),
  ],
  'include-outside': [
    'error',
    (a: {
      path: string
      kind: string
      start: string
      near: string | undefined
      isImport: boolean
      isKept: boolean
      isOfHost: boolean
    }): Words => {
      const [what, fix] = outside(a.kind, a.start)
      return {
        severity: a.isOfHost ? 'warning' : undefined,
        unexpected: `${includeOr(a)} of ${code(a.path)}, which ${what}`,
        expecting: `a path from the docs root, or one that starts with \`./\` or \`../\` and stays inside${meant(a.near)}`,
        fix: `${fix}; ${fateOf(a)}`,
        actual: a.path,
        ...known(a.near),
      }
    },
  ],
  'include-page': [
    'warning',
    (a: { path: string }): Words => ({
      unexpected: `include of ${code(a.path)}, which is a page`,
      expecting: 'a partial: a file with a path segment that starts with `_`',
      fix: 'Move what is shared into a partial, or say with `isPartial` what counts as one',
      actual: a.path,
    }),
  ],
  'include-split': [
    'warning',
    (a: { src: string; isExpression: boolean }): Words => ({
      unexpected: `blocks from ${quote(a.src)} in the middle of a paragraph`,
      expecting: a.isExpression
        ? `text in the place of ${quote(a.src)}`
        : 'a partial of one paragraph, or an include that stands alone',
      fix: `Put ${a.isExpression ? quote(a.src) : 'the include'} on lines of its own; the paragraph is split around the blocks`,
      actual: a.src,
    }),
  ],
  'include-unparsable': [
    'error',
    (a: { path: string; location: string; why: string }): Words => ({
      unexpected: `include of ${code(a.path)}, which cannot be parsed: ${a.why} (${a.location})`,
      expecting: 'valid MDX',
      fix: 'Correct the partial; the include is left out',
      actual: a.path,
    }),
  ],
  'lines-missing': [
    'error',
    (a: { actual: string; path: string; count: number; isKept: boolean }): Words => ({
      unexpected: `lines ${quote(a.actual)} of ${code(a.path)}`,
      expecting: linesOf(a.count),
      fix: `Correct the lines; ${fateOf({ ...a, isImport: false })}`,
      actual: a.actual,
    }),
  ],
  'markdown-fallback': [
    'info',
    (a: { why: string }): Words => ({
      unexpected: `content that is not MDX: ${a.why}`,
      expecting: 'MDX, or Markdown',
      fix: "The file is read as Markdown: `{…}`, `import` and `export` are text; say `format: 'md'` where that is meant",
      actual: a.why,
    }),
  ],
  'parse-error': [
    'error',
    (a: { why: string }): Words => ({
      unexpected: `content that is not MDX: ${a.why}`,
      expecting: 'valid MDX',
      fix: 'Correct the file; it counts as empty until then',
      actual: a.why,
    }),
  ],
  'prop-dynamic': [
    'error',
    (a: { actual: string; why: string }): Words => ({
      unexpected: `use of props in ${quote(a.actual)}: ${a.why}`,
      expecting: '`{props.name}`, `{props.children}` alone, or an expression of known values',
      fix: 'Rewrite the expression; it stays as it is until then',
      actual: a.actual,
    }),
  ],
  'prop-missing': [
    'error',
    (a: {
      name: string
      path: string
      near: string | undefined
      written: string | undefined
      isNeeded: boolean
    }): Words => ({
      severity: a.isNeeded ? undefined : 'warning',
      unexpected: `include of ${code(a.path)} ${a.written === undefined ? `without its prop ${code(a.name)}` : `with ${code(a.written)}, which has no value`}`,
      expecting: `a value for it${a.near === undefined ? '' : `; is ${code(a.near)} a typo?`}`,
      fix:
        a.written === undefined
          ? `Write ${code(`${a.name}="…"`)} here, or give it a default in the partial's front matter`
          : `Pass what it reads on to this file, or give ${code(a.name)} a default in the partial's front matter`,
      actual: a.near ?? '',
      expected: [a.name],
    }),
  ],
  'prop-unknown': [
    'warning',
    (a: { name: string; path: string; near: string | undefined }): Words => ({
      unexpected: `prop ${code(a.name)} for ${code(a.path)}, which does not declare it`,
      expecting: `a prop from the partial's front matter${meant(a.near)}`,
      fix: 'Correct the name, declare it, or remove it',
      actual: a.name,
      ...known(a.near),
    }),
  ],
  'prop-unused': [
    'warning',
    (a: { name: string; path: string; written: string | undefined; near: string | undefined }): Words => ({
      unexpected:
        a.name === 'children'
          ? `children for ${code(a.path)}, which does not place them`
          : `prop ${code(a.name)} for ${code(a.path)}, which does not use it`,
      expecting:
        a.written === undefined
          ? `what says how to show code: \`lang\`, \`meta\`, \`lines\`, \`region\`${meant(a.near)}`
          : `${code(a.written)} in the partial${meant(a.near)}`,
      fix:
        a.name === 'children'
          ? `${a.written === undefined ? 'Remove' : 'Place them in the partial, or remove'} them here; they are left out`
          : `${a.written === undefined ? 'Remove' : 'Use it in the partial, or remove'} it here; it is left out`,
      actual: a.name,
      ...known(a.near),
    }),
  ],
  'region-missing': [
    'error',
    (a: {
      region: string
      path: string
      isOpen: boolean
      known: readonly string[]
      near: string | undefined
      isKept: boolean
    }): Words => ({
      unexpected: `region ${quote(a.region)} of ${code(a.path)}, which is ${a.isOpen ? 'not closed' : 'not there'}`,
      expecting: a.isOpen ? 'a mark where it ends' : `a region that the file marks${among(a.known, a.near)}`,
      fix: `${a.isOpen ? 'Mark its end, as with `#endregion`' : 'Mark the region with `#region` and `#endregion`, or correct the name'}; ${fateOf({ ...a, isImport: false })}`,
      actual: a.region,
      ...known(a.near),
    }),
  ],
  'sdk-outside-page': [
    'warning',
    (a: { reader: string; scope: string; built: readonly string[] }): Words => ({
      unexpected: `reader ${code(a.reader)} for a page that is not built for it`,
      expecting: `one of ${code(a.scope)}`,
      fix: "Resolve it for its own readers, or add this one to the page's front matter",
      actual: a.reader,
      expected: a.built,
    }),
  ],
  'sdk-unknown': [
    'error',
    (a: {
      actual: string
      axis: string
      near: string | undefined
      /** The attribute that says what was meant, where no value does. */
      instead?: string | undefined
      /** Whether it is the key of a map, which has something for nobody then. */
      isKey?: boolean
    }): Words => ({
      severity: a.isKey ? 'warning' : undefined,
      unexpected: named(a.axis, a.actual),
      expecting: `${nounsOf(a.axis)} that are declared${meant(a.instead ?? a.near)}`,
      fix: `Correct the id, or declare the ${nounOf(a.axis)}; the ones that are known decide, and with none the element stays as it is`,
      actual: a.actual,
      ...known(a.near),
    }),
  ],
  'section-missing': [
    'error',
    (a: {
      section: string
      path: string
      isCode: boolean
      /** Whether comments are the names of sections. */
      isMarked: boolean
      known: readonly string[]
      near: string | undefined
    }): Words => ({
      unexpected:
        a.section === ''
          ? `empty section of ${code(a.path)}`
          : `section ${code(a.section)} of ${code(a.path)}, which is not there`,
      expecting: a.isCode
        ? 'a region that is named once'
        : a.isMarked
          ? `a comment of that name in that file${among(a.known, a.near)}`
          : `the id of a heading or element of that file${among(a.known, a.near)}`,
      fix: a.isCode
        ? 'Name it behind `#` or by `region`; the include is left out'
        : a.isMarked
          ? 'Correct the name, or put the comment before the section; the include is left out'
          : 'Correct the id, or give the heading one; the include is left out',
      actual: a.section,
      ...known(a.near),
    }),
  ],
  'table-broken': [
    'warning',
    (a: { name: string }): Words => ({
      unexpected: `${code(`<${a.name}>`)} among the rows of a table`,
      expecting: 'rows alone: an element on lines of its own ends the table',
      fix: 'Put conditions into cells, or share and vary the table as a whole; the rows are text until then',
      actual: `<${a.name}>`,
    }),
  ],
  'tabs-count': [
    'warning',
    (a: { items: number; panels: number } | { label: string; shown: string }): Words =>
      'label' in a
        ? {
            unexpected: `label ${quote(a.label)} of the panel that ${quote(a.shown)} shows`,
            expecting: 'one order of items, of panels and of what shows them',
            fix: 'Put them into one order; the tabs stay as they are until then',
            actual: a.label,
            expected: [a.shown],
          }
        : {
            unexpected: `${counted(a.items, 'item')} for ${counted(a.panels, 'panel')}`,
            expecting: 'an item for each panel, in the same order',
            fix: 'Add or remove items; the tabs stay as they are until then',
            actual: String(a.items),
            expected: [String(a.panels)],
          },
  ],
  'tabs-dynamic': [
    'warning',
    (a: { actual: string; name: string }): Words => ({
      unexpected: `items ${quote(a.actual)} that are only known when the page runs`,
      expecting: `labels written out: ${code(`${a.name}={['A', 'B']}`)}`,
      fix: 'Write the labels out, or label the panels; the tabs stay as they are until then',
      actual: a.actual,
    }),
  ],
  'tabs-empty': [
    'info',
    ({
      strangers,
      items,
      panels,
      areDeeper,
    }: {
      strangers: readonly string[]
      items: number
      panels: readonly string[]
      areDeeper: boolean
    }): Words => {
      const found = strangers.map((name) => code(`<${name}>`)).join(', ')
      const name = `'${strangers[0] ?? 'Panel'}'`
      const fix = areDeeper
        ? 'Put the panels into the tabs themselves, or into an element that holds nothing else'
        : `If panels have another name here, say so: ${code(`components: { tab: { name: ${name} } }`)}`
      return {
        unexpected: `tabs without a panel, but with ${found === '' ? counted(items, 'item') : found}`,
        expecting: `panels in them, ${panels.map((panel) => code(`<${panel}>`)).join(', ')}`,
        fix: `${fix}; the tabs stay as they are until then`,
        actual: strangers.join(', '),
        expected: panels,
      }
    },
  ],
  'tabs-unmatched': [
    'info',
    ({ labels }: { labels: readonly (string | undefined)[] }): Words => {
      const known = labels.filter((label) => label !== undefined)
      return {
        unexpected: 'tabs without a panel that fits',
        expecting: `one for the reader, or for everybody else${known.length > 0 ? `, beside ${list(known)}` : ''}`,
        fix: 'Add a panel, or list a label in `tabs.fallback`',
        actual: known.join(', '),
      }
    },
  ],
  unwritable: [
    'error',
    (a: { actual: string; expecting: string }): Words => ({
      unexpected: a.actual,
      expecting: a.expecting,
      fix: 'MDX has no text for this node; what stands there reads differently',
      actual: a.actual,
    }),
  ],
  'variant-unknown': [
    'warning',
    (a: { actual: string; axis: string; base: string; right: string }): Words => ({
      unexpected: `${named(a.axis, a.actual)} in the name of a file beside ${code(a.base)}`,
      expecting: `${nounsOf(a.axis)} that are declared; did you mean ${code(a.right)}?`,
      fix: `Rename the file, or declare the ${nounOf(a.axis)}; it stands in for no other until then`,
      actual: a.actual,
      expected: [a.right],
    }),
  ],
} satisfies Record<RuleId, readonly [Severity, (args: never) => Words]>

/** What a rule has to be told. */
export type RuleArguments<Id extends RuleId> = Parameters<(typeof rules)[Id][1]>[0]

type Catalogue = { readonly [Id in RuleId]: readonly [Severity, (args: RuleArguments<Id>) => Words] }
const catalogue: Catalogue = rules

/** Ids of all rules, sorted. */
export const ruleIds: readonly RuleId[] = (Object.keys(rules) as RuleId[]).sort()

/** How grave a rule is, unless options say otherwise. */
export const ruleSeverity = (ruleId: RuleId): Severity => catalogue[ruleId][0]

/** Words one case of a rule. */
export function finding<Id extends RuleId>(ruleId: Id, args: RuleArguments<Id>): Finding {
  const [severity, write] = catalogue[ruleId]
  const words = write(args)
  const unexpected = `Unexpected ${words.unexpected}`
  return {
    ruleId,
    severity: words.severity ?? severity,
    unexpected,
    reason: `${unexpected}, expected ${words.expecting}${words.expecting.endsWith('?') ? '' : '.'} ${words.fix}.`,
    actual: words.actual ?? '',
    expected: words.expected ?? [],
  }
}
