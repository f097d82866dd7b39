import type { Names } from './names.js'

/** How elements that bring a file in are written. */
export interface IncludeOptions {
  /** Default: `Include`. */
  readonly name?: Names
  /**
   * The attribute, or attributes, with the path; the first one that is written counts. A record says for each the folder
   * that its paths are in, from the docs root, where `{product}` is what that attribute of the element says. Default:
   * `src`, or none where it is the text.
   */
  readonly src?: Names | Readonly<Record<string, string>>
  /** Whether the path is the text of the element, as in `<include>./x.mdx#part</include>`. Default: `false`. */
  readonly text?: boolean
  /** The file that the element stands for, a path from the docs root: it names none then. Default: none. */
  readonly file?: string
  /** The attribute, or attributes, whose object is the props, as in `params={{ a: 1 }}`; all others go on being props. Default: none. */
  readonly props?: Names
  /** Attributes that say how to include, and are no props. Default: those that `src` and `props` name, folders too. */
  readonly own?: Names
  /** Whether there may be no file: the element goes then, and nothing is said. Default: `false`. */
  readonly optional?: boolean
  /** Attributes with which the element is something else, which is left alone. Default: none. */
  readonly unless?: Names
}

/** How elements that keep their content for some readers are written; containers are named with `:::`, as `:::if`. */
export interface ConditionOptions {
  /** Default: `If`. */
  readonly name?: Names
  /** The attribute, or attributes, that list SDKs, on panels too. Default: `sdk`. */
  readonly sdk?: Names
  /** The same for SDKs that are left out. Default: `notSdk`. */
  readonly notSdk?: Names
  /** The attribute, or attributes, with an expression over axes and props. Default: none. */
  readonly when?: Names
  /**
   * Elements whose name is the condition: name → SDKs, or values by axis, as in `{ Ios: 'ios',
   * ForAgents: { audience: 'llm' } }`. Default: none.
   */
  readonly wrappers?: Readonly<Record<string, Names | Readonly<Record<string, Names>>>>
  /**
   * Elements that are for whom their label names, as it would on a panel: name → the attribute, or attributes, as in
   * `{ View: 'title' }`; of a container, its title else. One that names no value stays. Default: none.
   */
  readonly labels?: Readonly<Record<string, Names>>
}

/** How elements that hold panels are written; containers are named with `:::`. */
export interface TabsComponentOptions {
  /** Default: `Tabs`. */
  readonly name?: Names
  /** The attribute, or attributes, with the labels of panels: strings, or objects that hold one. Default: `items`. */
  readonly items?: Names
  /**
   * What in it is a panel: `'tab'`, elements that are one by their name, or, where there are none, blocks of code;
   * `'children'`, whatever element stands in it, labelled by its place in the list; `'items'`, the entries of the list
   * themselves, which stay in their tabs. Default: `'tab'`.
   */
  readonly panels?: 'tab' | 'children' | 'items'
  /**
   * What labels blocks of code in their meta, such as `tab`, or their language, `lang`, where those that stand one behind
   * another are tabs without an element around them. Default: none.
   */
  readonly meta?: Names
  /** Whether the content of the only panel left takes their place, if option `tabs.unwrap` lets it. Default: `true`. */
  readonly unwrap?: boolean
}

/** How panels are written; containers are named with `:::`. */
export interface TabOptions {
  /** Default: `Tab`. */
  readonly name?: Names
  /**
   * The attributes that label it, the first one present counts; of a block of code, `lang` is its language; of a
   * container, its title else. Default: `['title', 'label', 'value', 'name']`.
   */
  readonly label?: Names
}

/** How elements are written that choose a file for each reader from a map. */
export interface ChooseOptions {
  readonly name: Names
  /** The attribute whose object maps SDKs, or values of other axes, to imported partials or paths. */
  readonly map: Names
  /** The key of the map for whoever has none of their own. Default: none. */
  readonly otherwise?: string
  /** Keys of the map for everybody, beside what is theirs, in the order of the map. Default: none. */
  readonly always?: Names
  /** Whether a text in the map is the path of a file, or Markdown for a sentence. Default: `'path'`. */
  readonly texts?: 'path' | 'markdown'
  /** Attributes that are no props. Default: none. */
  readonly own?: Names
}

/** The names that elements and attributes go by; of each role, one way to write it or several. */
export interface ComponentOptions {
  /** Brings a file in. */
  readonly include?: IncludeOptions | readonly IncludeOptions[]
  /** Keeps its content for some readers. */
  readonly if?: ConditionOptions
  /** Brings in a file for each reader, from a map. Default: none. */
  readonly choose?: ChooseOptions | readonly ChooseOptions[]
  /** Holds panels. */
  readonly tabs?: TabsComponentOptions | readonly TabsComponentOptions[]
  /** A panel. */
  readonly tab?: TabOptions
}

/** Components, normalised. */
export interface Components {
  /** By name of element. */
  readonly includes: ReadonlyMap<string, IncludeSettings>
  readonly condition: {
    readonly names: ReadonlySet<string>
    readonly when: ReadonlySet<string>
    /** By name of element, then by axis: ids. */
    readonly wrappers: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>
    /** By name of element, the attributes that label it. */
    readonly labels: ReadonlyMap<string, ReadonlySet<string>>
  }
  /** By name of element. */
  readonly choices: ReadonlyMap<string, ChooseSettings>
  /** By name of element. */
  readonly tabs: ReadonlyMap<string, TabsSettings>
  /** Tabs that are blocks of code alone, one behind another: what labels these. */
  readonly adjacent: { readonly meta: ReadonlySet<string>; readonly unwrap: boolean }
  readonly tab: {
    readonly names: ReadonlySet<string>
    readonly label: ReadonlySet<string>
    /** What labels a panel that is a block of code, in its meta. */
    readonly meta: ReadonlySet<string>
  }
}

/** One way to include, normalised. */
export interface IncludeSettings {
  /** Attributes with a path → the folder that it is in, `''` where it says itself. */
  readonly src: ReadonlyMap<string, string>
  readonly isText: boolean
  /** The path, where the name of the element stands for it. */
  readonly file: string | undefined
  readonly unless: ReadonlySet<string>
  readonly props: ReadonlySet<string>
  /** Attributes that are no props: those of `src`, its folders and `props`, and those named. */
  readonly own: ReadonlySet<string>
  readonly isOptional: boolean
}

/** One way to choose, normalised. */
export interface ChooseSettings {
  readonly map: ReadonlySet<string>
  readonly otherwise: string | undefined
  readonly always: ReadonlySet<string>
  readonly texts: 'path' | 'markdown'
  /** Attributes that are no props, the map among them. */
  readonly own: ReadonlySet<string>
}

/** One way to write tabs, normalised. */
export interface TabsSettings {
  readonly items: ReadonlySet<string>
  readonly panels: 'tab' | 'children' | 'items'
  readonly unwrap: boolean
}
