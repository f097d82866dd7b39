import { lineageOf, type Axis } from './axis.js'
import { LayeredMap } from './layered-map.js'
import { extensionOf, formOf } from './path.js'
import type { AskedReader } from './asked-reader.js'
import { valueOf, type Reader } from './reader.js'
import { remember } from './remember.js'

/** A file that stands in for another where a reader has these values. */
export interface VariantFile {
  readonly path: string
  /** Path of the file that it stands in for, whether that one is there or not; in the form in which names are compared. */
  readonly base: string
  readonly reader: Reader
}

/** What the names of the files say, whatever is in them. */
export interface FileNames {
  /** Sorted. */
  readonly paths: readonly string[]
  readonly axes: readonly Axis[]
  readonly has: (path: string) => boolean
  /** A path as the file has it, in whatever Unicode normal form it is asked for; `undefined` where there is no file. */
  readonly find: (path: string) => string | undefined
  /** The variant file that a path is, by its name. */
  readonly variant: (path: string) => VariantFile | undefined
  /** The variant files of a path, sorted; none where it has none. */
  readonly variants: (base: string) => readonly VariantFile[]
  /** The names once some files have come and others gone; these stay as they are. */
  readonly change: (come: readonly string[], gone: readonly string[]) => FileNames
}

/** Reads the names of files. */
export function readFileNames(paths: readonly string[], axes: readonly Axis[]): FileNames {
  const byPath = new Map<string, VariantFile>()
  const byBase = new Map<string, VariantFile[]>()
  for (const path of paths) {
    const variant = splitVariant(path, axes)
    if (variant === undefined) continue
    byPath.set(path, variant)
    remember(byBase, variant.base, (): VariantFile[] => []).push(variant)
  }
  return namesOf(paths, axes, {
    byForm: LayeredMap.of(new Map(paths.map((path) => [formOf(path), path]))),
    byPath: LayeredMap.of(byPath),
    byBase: LayeredMap.of<string, readonly VariantFile[]>(byBase),
  })
}

/** What was read of names; those of variant files by their own path, and by that of the file that they stand in for. */
interface ReadNames {
  readonly byForm: LayeredMap<string, string>
  readonly byPath: LayeredMap<string, VariantFile>
  readonly byBase: LayeredMap<string, readonly VariantFile[]>
}

function namesOf(paths: readonly string[], axes: readonly Axis[], read: ReadNames): FileNames {
  const { byForm, byPath, byBase } = read
  const find = (path: string): string | undefined => byForm.get(formOf(path))
  return {
    paths,
    axes,
    has: (path) => find(path) !== undefined,
    find,
    variant: (path) => byPath.get(path),
    variants: (base) => byBase.get(formOf(base)) ?? [],
    change: (come, gone) => {
      const left = new Set(gone)
      const now = Object.freeze([...paths.filter((path) => !left.has(path)), ...come].sort())
      return namesOf(now, axes, changeRead(read, come, gone, axes))
    },
  }
}

function changeRead(
  { byForm, byPath, byBase }: ReadNames,
  come: readonly string[],
  gone: readonly string[],
  axes: readonly Axis[],
): ReadNames {
  const forms = new Map<string, string | undefined>(gone.map((path) => [formOf(path), undefined]))
  const variants = new Map<string, VariantFile | undefined>(gone.map((path) => [path, undefined]))
  for (const path of come) {
    forms.set(formOf(path), path)
    variants.set(path, splitVariant(path, axes))
  }
  const now = byPath.with(variants)
  const bases = new Map<string, readonly VariantFile[] | undefined>()
  for (const path of variants.keys()) {
    const base = (byPath.get(path) ?? now.get(path))?.base
    if (base === undefined) continue
    const known = bases.has(base) ? bases.get(base) : byBase.get(base)
    const files = [...(known ?? []).filter((file) => file.path !== path), now.get(path) ?? []].flat()
    bases.set(base, files.length > 0 ? files.sort((a, b) => (a.path < b.path ? -1 : 1)) : undefined)
  }
  return { byForm: byForm.with(forms), byPath: now, byBase: byBase.with(bases) }
}

/** The file that a path's name stands in for: `a/b.go.mdx` for `a/b.mdx`; `undefined` where it names no value. */
export function splitVariant(path: string, axes: readonly Axis[]): VariantFile | undefined {
  const name = formOf(path)
  const extension = extensionOf(name)
  const stem = name.slice(0, name.length - extension.length)
  const slash = stem.lastIndexOf('/')
  for (let dot = stem.indexOf('.', slash + 2); dot > 0; dot = stem.indexOf('.', dot + 1)) {
    const reader = readValues(stem.slice(dot + 1), axes)
    if (reader) return { path, base: stem.slice(0, dot) + extension, reader }
  }
  return undefined
}

// Values of several axes, each of another one; an id may have dots in it.
function readValues(text: string, axes: readonly Axis[]): Reader | undefined {
  for (const axis of axes) {
    const rest = axes.filter((other) => other !== axis)
    if (axis.values.includes(text)) return { [axis.name]: text }
    for (const value of axis.values) {
      const behind = text.startsWith(`${value}.`) ? readValues(text.slice(value.length + 1), rest) : undefined
      if (behind) return { [axis.name]: value, ...behind }
    }
  }
  return undefined
}

/** The variant file of a path that is nearest to a reader, who is asked only for the axes that its variant files name. */
export function nearestVariant(
  { axes, variants }: FileNames,
  base: string,
  asked: AskedReader,
): VariantFile | undefined {
  const files = variants(base)
  if (files.length === 0) return undefined
  const named = axes.filter(({ name }) => files.some(({ reader }) => valueOf(reader, name) !== undefined))
  const lineages = named.map((axis) => {
    const value = asked.value(axis.name)
    return value === undefined ? [] : lineageOf(axis, value)
  })
  let best: { readonly file: VariantFile; readonly distances: readonly number[] } | undefined
  for (const file of files) {
    const distances = named.map(({ name }, index) => {
      const value = valueOf(file.reader, name)
      return value === undefined ? Infinity : (lineages[index]?.indexOf(value) ?? -1)
    })
    if (distances.includes(-1)) continue
    if (best === undefined || isNearer(distances, best.distances)) best = { file, distances }
  }
  return best?.file
}

// Axis by axis, in their order.
function isNearer(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((distance, index) => distance !== b[index])
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0)
}

/** Every path of a variant file that a reader's could have, the nearest first. */
export function variantPaths(path: string, reader: Reader, axes: readonly Axis[]): string[] {
  const extension = extensionOf(path)
  if (extension === '') return []
  const stem = path.slice(0, path.length - extension.length)
  const suffixes = axes.reduceRight<string[]>(
    (behind, axis) => {
      const value = valueOf(reader, axis.name)
      const lineage = value === undefined ? [] : lineageOf(axis, value)
      return [...lineage.flatMap((id) => behind.map((suffix) => `.${id}${suffix}`)), ...behind]
    },
    [''],
  )
  return suffixes.filter((suffix) => suffix !== '').map((suffix) => stem + suffix + extension)
}

/** The file that a variant file stands in for, where that one is there. */
export function standsInFor(path: string, names: FileNames): string | undefined {
  const base = names.variant(path)?.base
  return base === undefined ? undefined : names.find(base)
}
