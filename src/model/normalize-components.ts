import type {
  ChooseOptions,
  ComponentOptions,
  Components,
  ConditionOptions,
  IncludeOptions,
  IncludeSettings,
  TabsComponentOptions,
} from './component-options.js'
import { code } from './code.js'
import { containerMark } from './container-mark.js'
import { describeValue } from './describe-value.js'
import { expectAmong, expectNames, expectObject, expectType, rejectUnknown } from './expect.js'
import type { Names } from './names.js'
import { isRecord } from './record.js'

const parts = {
  include: ['name', 'src', 'text', 'file', 'props', 'own', 'optional', 'unless'],
  if: ['name', 'sdk', 'notSdk', 'when', 'wrappers', 'labels'],
  choose: ['name', 'map', 'otherwise', 'always', 'texts', 'own'],
  tabs: ['name', 'items', 'panels', 'meta', 'unwrap'],
  tab: ['name', 'label'],
}

/** Roles that may be written in several ways. */
const several: ReadonlySet<string> = new Set(['include', 'choose', 'tabs'])

/**
 * The names of components with their defaults filled in.
 *
 * @throws {TypeError} where a part has the wrong type or is not known
 */
export function normalizeComponents(components: ComponentOptions = {}): Components {
  expectObject('components', components)
  rejectUnknown('component', components, Object.keys(parts))
  for (const [role, known] of Object.entries(parts)) {
    const given: unknown = Reflect.get(components, role)
    if (given === undefined) continue
    const ways: readonly unknown[] = several.has(role) ? asList(given) : [given]
    if (ways.length === 0)
      throw new TypeError(`Expected \`components.${role}\` to be an object, or several, not ${describeValue(given)}`)
    for (const [index, way] of ways.entries()) {
      expectObject(`components.${role}${ways === given ? `[${index}]` : ''}`, way)
      rejectUnknown(`part of component ${role}`, way, known)
    }
  }
  const { include = {}, choose = [], tabs = {}, tab = {} } = components
  const adjacent = normalizeAdjacent(asList(tabs))
  const label = names('tab.label', tab.label, ['title', 'label', 'value', 'name'])
  return Object.freeze({
    includes: byName('include', asList(include), 'Include', normalizeInclude),
    condition: normalizeCondition(components.if),
    choices: byName('choose', asList(choose), undefined, normalizeChoose),
    tabs: byName('tabs', asList(tabs), 'Tabs', normalizeTabs),
    adjacent,
    tab: {
      names: elements('tab.name', names('tab.name', tab.name, 'Tab'), true),
      label,
      meta: new Set([...adjacent.meta, ...label]),
    },
  })
}

// Of two ways with one name, the first counts.
function byName<Way extends { readonly name?: Names }, Settings>(
  role: string,
  ways: readonly Way[],
  otherwise: string | undefined,
  normalize: (way: Way) => Settings,
): ReadonlyMap<string, Settings> {
  const found = new Map<string, Settings>()
  for (const way of ways) {
    const settings = normalize(way)
    const given = names(`${role}.name`, way.name, otherwise)
    for (const name of elements(`${role}.name`, given, role === 'tabs')) if (!found.has(name)) found.set(name, settings)
  }
  return found
}

function normalizeInclude(way: IncludeOptions): IncludeSettings {
  const { text = false, file, props = [], own = [], optional = false, unless = [] } = way
  const isPlain = !text && file === undefined
  const { src = isPlain ? 'src' : {} } = way
  if (file !== undefined) expectFile(file, way)
  expectType('components.include.text', text, 'boolean')
  expectType('components.include.optional', optional, 'boolean')
  const paths = isRecord(src)
    ? foldersIn(src, isPlain)
    : new Map([...names('include.src', src as Names)].map((name) => [name, '']))
  const objects = some('include.props', props)
  return {
    src: paths,
    isText: text,
    file: file?.trim(),
    props: objects,
    own: new Set([...paths.keys(), ...namedIn(paths.values()), ...objects, ...some('include.own', own)]),
    isOptional: optional,
    unless: some('include.unless', unless),
  }
}

function expectFile(file: unknown, { src, text }: IncludeOptions): void {
  if (src !== undefined || text) throw new TypeError('Unexpected `src` or `text` beside `components.include.file`')
  if (typeof file !== 'string' || /^\s*(?:\.{1,2}[/\\]|$)/.test(file))
    throw new TypeError(
      `Expected \`components.include.file\` to be a path from the docs root, not ${describeValue(file)}`,
    )
}

function foldersIn(src: Readonly<Record<string, unknown>>, isNeeded: boolean): ReadonlyMap<string, string> {
  const folders = Object.entries(src)
  if (folders.length > 0 || isNeeded) names('include.src', Object.keys(src))
  return new Map(
    folders.map(([name, folder]) => {
      if (typeof folder === 'string' && !/[{}]/.test(folder.replace(part, ''))) return [name, folder]
      const option = `components.include.src.${name}`
      throw new TypeError(
        `Expected \`${option}\` to be a folder, such as 'partials/{product}/', not ${describeValue(folder)}`,
      )
    }),
  )
}

/** The part of a folder that an attribute names. */
const part = /\{([^{}]+)\}/g

// The attributes that folders are named by: `partials/{product}/`.
function namedIn(folders: Iterable<string>): string[] {
  return [...folders].flatMap((folder) => [...folder.matchAll(part)].map(([, name = '']) => name))
}

function normalizeCondition({
  name,
  when = [],
  wrappers = {},
  labels = {},
}: ConditionOptions = {}): Components['condition'] {
  expectObject('components.if.wrappers', wrappers)
  expectObject('components.if.labels', labels)
  elements('if.wrappers', some('if.wrappers', Object.keys(wrappers)), true)
  elements('if.labels', some('if.labels', Object.keys(labels)), true)
  return {
    names: elements('if.name', names('if.name', name, 'If'), true),
    when: some('if.when', when),
    wrappers: new Map(
      Object.entries(wrappers).map(([element, values]) => {
        const part = `components.if.wrappers.${element}`
        const byAxis = isRecord(values) ? Object.entries(values as Record<string, Names>) : [['sdk', values] as const]
        return [
          element,
          new Map(byAxis.map(([axis, ids]) => [axis, expectNames(isRecord(values) ? `${part}.${axis}` : part, ids)])),
        ]
      }),
    ),
    labels: new Map(
      Object.entries(labels).map(([element, attributes]) => [element, names(`if.labels.${element}`, attributes)]),
    ),
  }
}

function normalizeChoose({ map, otherwise, always, texts = 'path', own = [] }: ChooseOptions) {
  if (otherwise !== undefined) expectType('components.choose.otherwise', otherwise, 'string')
  const maps = names('choose.map', map)
  return {
    map: maps,
    otherwise,
    always: always === undefined ? new Set<string>() : names('choose.always', always),
    own: new Set([...maps, ...some('choose.own', own)]),
    texts: expectAmong(['path', 'markdown'], '`components.choose.texts`', texts),
  }
}

function normalizeTabs({ items = 'items', panels = 'tab', unwrap = true }: TabsComponentOptions) {
  expectType('components.tabs.unwrap', unwrap, 'boolean')
  return {
    items: names('tabs.items', items),
    panels: expectAmong(['tab', 'children', 'items'], '`components.tabs.panels`', panels),
    // What an item shows is not in the tree.
    unwrap: unwrap && panels !== 'items',
  }
}

// Of several ways, the first one counts that says what labels them.
function normalizeAdjacent(ways: readonly TabsComponentOptions[]): Components['adjacent'] {
  const { meta = [], unwrap = true } = ways.find((way) => way.meta !== undefined) ?? {}
  return { meta: some('tabs.meta', meta), unwrap }
}

function names(part: string, given: Names | undefined, otherwise?: Names): ReadonlySet<string> {
  return new Set(expectNames(`components.${part}`, given === undefined ? otherwise : given))
}

function elements<Given extends Iterable<string>>(part: string, all: Given, withContainers = false): Given {
  for (const name of all) {
    const isContainer = name.startsWith(containerMark)
    if (isContainer ? withContainers : elementName.test(name)) continue
    const given = isContainer
      ? `the container ${code(name)}: of those, only conditions, tabs and panels are read`
      : code(name)
    throw new TypeError(`Expected \`components.${part}\` to name elements, not ${given}`)
  }
  return all
}

/** `Tabs`, `$Partial`, `my-tab`, `Tabs.Tab` and `x:tab`, and what else may stand for a letter. */
const elementName = /^[\p{ID_Start}$_][\p{ID_Continue}$.:-]*$/u

const some = (part: string, given: Names): ReadonlySet<string> =>
  Array.isArray(given) && given.length === 0 ? new Set() : names(part, given)

function asList<Item>(value: Item | readonly Item[]): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : [value as Item]
}
