import type { Node as EstreeNode, Program } from 'estree'
import { visit } from 'estree-util-visit'
import { remember } from '../model/remember.js'
import type { Directive } from './directive.js'
import { visitProps } from './prop-references.js'

/** A place where code reads a prop. */
export interface Read {
  /** Its name, or `*` for all of them. */
  readonly name: string
  /** Names that functions and blocks around it define. */
  readonly scope: readonly string[]
}

/** What there is to decide in code. */
export interface CodeSurvey {
  readonly reads: ReadonlyMap<EstreeNode, Read>
  /** What holds a read or a directive, or is one: all else stays as it is. */
  readonly live: ReadonlySet<EstreeNode>
}

const known = new WeakMap<Program, CodeSurvey>()

/** Finds what there is to decide in code, whoever reads it. */
export function surveyCode(program: Program, byCode: ReadonlyMap<EstreeNode, Directive>): CodeSurvey {
  return remember(known, program, () => {
    const reads = new Map<EstreeNode, Read>()
    const live = new Set<EstreeNode>()
    const note = (node: EstreeNode, parents: readonly EstreeNode[]): void => {
      live.add(node)
      for (const parent of parents) live.add(parent)
    }
    visitProps(program, (name, node, { parents, scope }) => {
      reads.set(node, { name, scope })
      note(node, parents)
    })
    if (byCode.size > 0)
      visit(program, (node, _, __, parents) => {
        if (byCode.has(node)) note(node, parents)
      })
    return { reads, live }
  })
}
