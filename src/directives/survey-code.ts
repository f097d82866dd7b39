import type { Expression, Node as EstreeNode, Program } from 'estree'
import { visit } from 'estree-util-visit'
import { remember } from '../model/remember.js'
import type { Bindings } from './bindings.js'
import type { Directive } from './directive.js'
import { everyProp, mayBeProp, memberReadBy, visitFree, visitProps } from './prop-references.js'

/** A place where code reads a prop, an axis, a constant of its file, or the front matter. */
export interface Read {
  readonly kind: 'prop' | 'axis' | 'constant' | 'frontmatter'
  /** The name of the prop, or the key of front matter, or `*` for all of them; the axis; the name that the file binds. */
  readonly name: string
  /** Names that functions and blocks around it define. */
  readonly scope: readonly string[]
}

/** What there is to decide in code. */
export interface CodeSurvey {
  readonly reads: ReadonlyMap<EstreeNode, Read>
  /** What holds a read or a directive, or is one: all else stays as it is. */
  readonly live: ReadonlySet<EstreeNode>
  /** The constants that it reads; of a whole module, what is read of it. */
  readonly constants: readonly Expression[]
  /** Whether it reads an axis. */
  readonly isAboutReader: boolean
}

/** What of a file says what its code means. */
export interface Surveyed {
  readonly byCode: ReadonlyMap<EstreeNode, Directive>
  readonly bindings: Bindings
  readonly axisNames: ReadonlyMap<string, string>
  readonly conditionNames: ReadonlyMap<string, string>
  readonly frontmatterNames: ReadonlySet<string>
  readonly bound: ReadonlySet<string>
  readonly bareProps: boolean
}

const known = new WeakMap<Program, CodeSurvey>()
const conditions = new WeakMap<Program, CodeSurvey>()

/** Finds what there is to decide in code, whoever reads it. */
export function surveyCode(program: Program, file: Surveyed): CodeSurvey {
  return remember(known, program, () => survey(program, file, file.axisNames, none, false))
}

/**
 * Finds what there is to decide in an expression that is a condition: axes go by their own names, too.
 *
 * @param hidden names that functions around it define
 */
export function surveyCondition(program: Program, file: Surveyed, hidden: ReadonlySet<string>): CodeSurvey {
  return remember(conditions, program, () => survey(program, file, file.conditionNames, hidden, true))
}

const none: ReadonlySet<string> = new Set()

function survey(
  program: Program,
  { byCode, bindings, frontmatterNames, bound, bareProps }: Surveyed,
  names: Surveyed['axisNames'],
  hidden: ReadonlySet<string>,
  isCondition: boolean,
): CodeSurvey {
  const reads = new Map<EstreeNode, Read>()
  const live = new Set<EstreeNode>()
  const note = (node: EstreeNode, parents: readonly EstreeNode[]): void => {
    live.add(node)
    for (const parent of parents) live.add(parent)
  }
  if (!hidden.has('props'))
    visitProps(program, (name, node, { parents, scope }) => {
      reads.set(node, { kind: 'prop', name, scope })
      note(node, parents)
    })
  const constants: Expression[] = []
  let isAboutReader = false
  const isFree = (name: string): boolean => !hidden.has(name)
  if (names.size > 0)
    visitFree(
      program,
      (name) => names.has(name) && isFree(name),
      (name, node, { parents, scope }) => {
        isAboutReader = true
        reads.set(node, { kind: 'axis', name: names.get(name) ?? name, scope })
        note(node, parents)
      },
    )
  if (frontmatterNames.size > 0)
    visitFree(
      program,
      (name) => frontmatterNames.has(name) && isFree(name),
      (_, node, { parents, scope }) => {
        const parent = parents.at(-1)
        const key = parent?.type === 'MemberExpression' && parent.object === node ? memberReadBy(parent) : undefined
        reads.set(key === undefined || parent === undefined ? node : parent, {
          kind: 'frontmatter',
          name: key ?? everyProp,
          scope,
        })
        note(node, parents)
      },
    )
  if (bareProps)
    visitFree(
      program,
      (name) => mayBeProp(name) && !bound.has(name) && !names.has(name) && !frontmatterNames.has(name) && isFree(name),
      (name, node, { parents, scope }) => {
        reads.set(node, { kind: 'prop', name, scope })
        note(node, parents)
      },
    )
  // What is known of a file's own names counts where a reader is asked for.
  if (bindings.locals.size > 0 && (isAboutReader || isCondition))
    visitFree(
      program,
      (name) => bindings.locals.has(name) && isFree(name),
      (name, node, { scope, parents }) => {
        reads.set(node, { kind: 'constant', name, scope })
        const parent = parents.at(-1)
        constants.push((parent?.type === 'MemberExpression' && parent.object === node ? parent : node) as Expression)
      },
    )
  if (byCode.size > 0)
    visit(program, (node, _, __, parents) => {
      if (byCode.has(node)) note(node, parents)
    })
  return { reads, live, constants, isAboutReader }
}
