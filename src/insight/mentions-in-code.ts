import type { Node as EstreeNode, Program } from 'estree'
import { SKIP, visit } from 'estree-util-visit'
import { allSites, isDirective } from '../directives/all-sites.js'
import type { Site } from '../directives/directive.js'
import { expressionOf } from '../directives/evaluate.js'
import { positionOf } from '../directives/jsx.js'
import { surveyCode, surveyCondition, type CodeSurvey } from '../directives/survey-code.js'
import type { Document } from '../docset/document.js'
import type { Position } from 'unist'

/** An expression that names a value of an axis. */
export interface CodeMention {
  readonly kind: 'condition' | 'tab'
  readonly path: string
  readonly position: Position
  /** As written. */
  readonly actual: string
}

/** The expressions of a file that read an axis and write one of its values out. */
export function mentionsInCode(document: Document, axis: string, id: string): CodeMention[] {
  const { path } = document
  const sites = allSites(document.sites)
  const conditions = conditionsAmong(sites)
  return sites.flatMap((site): CodeMention[] => {
    if (site.kind === 'expression' && site.namesAxis) {
      const isNamed = namesValue(site.program, surveyCode(site.program, document), axis, id, conditions)
      return isNamed ? [{ kind: 'condition', path, position: positionOf(site), actual: site.text }] : []
    }
    if (!isDirective(site) || !('when' in site)) return []
    return site.when.flatMap(({ program, actual }): CodeMention[] => {
      const isNamed = program && namesValue(program, surveyCondition(program, document, site.hidden), axis, id)
      const kind = site.kind === 'tab' ? 'tab' : 'condition'
      return isNamed ? [{ kind, path, position: positionOf(site), actual }] : []
    })
  })
}

/** The expressions by which directives are conditions: what they name is told of these, and of no code around them. */
export function conditionsAmong(sites: readonly Site[]): ReadonlySet<EstreeNode> {
  const conditions = new Set<EstreeNode>()
  for (const site of sites)
    for (const { program } of isDirective(site) && 'when' in site ? site.when : []) {
      const expression = expressionOf(program)
      if (expression) conditions.add(expression)
    }
  return conditions
}

/**
 * Whether code reads an axis, and writes one of its values out.
 *
 * @param apart code in it that does not count
 */
export function namesValue(
  program: Program,
  { reads }: CodeSurvey,
  axis: string,
  id: string,
  apart: ReadonlySet<EstreeNode> = none,
): boolean {
  let isAbout = false
  let isNamed = false
  visit(program, (node) => {
    if (apart.has(node)) return SKIP
    const read = reads.get(node)
    if (read && read.kind !== 'constant' && read.name === axis) isAbout = true
    if (node.type === 'Literal' && node.value === id) isNamed = true
    return undefined
  })
  return isAbout && isNamed
}

const none: ReadonlySet<EstreeNode> = new Set()
