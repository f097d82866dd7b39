import { diagnose, type Diagnostic } from '../messages/diagnostic.js'
import { asWritten } from '../source/as-written.js'
import { mayHaveKey, type FrontMatter } from '../source/frontmatter.js'
import { placeOfKey } from './front-matter-places.js'

/** A prop that a partial's front matter declares. */
export interface DeclaredProp {
  readonly required: boolean
  /** Its value where an include gives none; left out, there is none. */
  readonly default?: unknown
}

/** Reads `props` of a partial's front matter; `undefined` where it declares none. */
export function readDeclaredProps(
  frontMatter: FrontMatter,
  path: string,
  source: string,
): { props: ReadonlyMap<string, DeclaredProp> | undefined; diagnostics: readonly Diagnostic[] } {
  const given = mayHaveKey(frontMatter, ['props']) ? frontMatter.data.props : undefined
  if (given === undefined || given === null) return { props: undefined, diagnostics: [] }
  const bad = (what: string, ...keys: readonly string[]): Diagnostic =>
    diagnose('front-matter-props', path, placeOfKey(source, 'props', ...keys) ?? placeOfKey(source, 'props'), { what })
  if (!isMap(given)) return { props: undefined, diagnostics: [bad('it is not a map')] }
  const props = new Map<string, DeclaredProp>()
  const diagnostics: Diagnostic[] = []
  for (const [name, declaration] of Object.entries(given)) {
    const fields = declaration === null ? {} : declaration
    if (isMap(fields) && ['boolean', 'undefined'].includes(typeof fields.required)) {
      props.set(name, {
        required: fields.required === true,
        ...('default' in fields ? { default: asWritten(fields.default) } : {}),
      })
    } else diagnostics.push(bad(`\`${name}\` is neither a map nor empty, or its \`required\` is no boolean`, name))
  }
  return { props, diagnostics }
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
