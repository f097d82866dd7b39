import type { Program } from 'estree'
import { visit } from 'estree-util-visit'
import { allSites, isDirective } from '../directives/all-sites.js'
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
  return allSites(document.sites).flatMap((site): CodeMention[] => {
    if (site.kind === 'expression' && site.namesAxis) {
      const isNamed = namesValue(site.program, surveyCode(site.program, document), axis, id)
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

/** Whether code reads an axis, and writes one of its values out. */
export function namesValue(program: Program, { reads }: CodeSurvey, axis: string, id: string): boolean {
  const isAbout = [...reads.values()].some(({ kind, name }) => kind !== 'constant' && name === axis)
  if (!isAbout) return false
  let isNamed = false
  visit(program, (node) => {
    if (node.type === 'Literal' && node.value === id) isNamed = true
  })
  return isNamed
}
