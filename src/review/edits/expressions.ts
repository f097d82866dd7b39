import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx'
import { attributeOf, attributesIn } from '../../directives/attributes.js'
import { allSites, isDirective } from '../../directives/all-sites.js'
import type { CodeSite, Condition, Tab } from '../../directives/directive.js'
import { expressionOf } from '../../directives/evaluate.js'
import { isCodeJsx } from '../../directives/jsx-in-code.js'
import { positionOf } from '../../directives/jsx.js'
import { surveyCode, surveyCondition } from '../../directives/survey-code.js'
import { conditionsAmong, namesValue } from '../../insight/mentions-in-code.js'
import type { Change } from './change.js'
import { isIdle, openedWays } from './conditions.js'
import { changesOf, cut } from './cut.js'
import { CutDown } from './cut-down.js'
import type { Proposal } from './proposal.js'
import type { Retired } from './retired.js'
import { attributeOut } from './tags.js'
import type { Range, TextFile } from './text-file.js'

/** Takes a value out of the expressions of a file that compare an axis with it. */
export function proposeExpressions(
  file: TextFile,
  retired: Retired,
  outsOf: (node: Nodes) => readonly Range[],
): Proposal[] {
  const { document, path } = file
  const sites = allSites(document.sites)
  const conditions = conditionsAmong(sites)
  return sites.flatMap((site): Proposal[] => {
    if (site.kind === 'expression' && site.namesAxis) {
      const survey = surveyCode(site.program, document)
      if (!namesValue(site.program, survey, retired.axis.name, retired.id, conditions)) return []
      const about = [{ kind: 'condition', path, position: positionOf(site), actual: site.text }] as const
      return [{ about, ways: waysToCutDown(site, new CutDown(survey, retired, file), file, outsOf), reason }]
    }
    if (!isDirective(site) || !('when' in site)) return []
    return proposeWhen(site, file, retired, outsOf)
  })
}

const reason = 'What is left of the code without it is not known'

function waysToCutDown(
  { program, key, node }: CodeSite,
  code: CutDown,
  file: TextFile,
  outsOf: (node: Nodes) => readonly Range[],
): Change[][] {
  const expression = expressionOf(program)
  if (expression === undefined) return []
  const isShown = key.type === 'mdxFlowExpression' || key.type === 'mdxTextExpression'
  const known = code.known(expression)
  const isNothing = known && (known.value === null || known.value === undefined || typeof known.value === 'boolean')
  if (isShown && isNothing) return outsOf(node as Nodes).map((out) => changesOf(cut([out]), file))
  const left = code.visit(expression)
  const ways = [changesOf(code.splices, file)]
  const [inner, outer] = [file.rangeOfCode(left), file.rangeOf(key)]
  if (!isShown || !isCodeJsx(left) || !inner || !outer || left === expression) return ways
  const bare = cut([
    { start: outer.start, end: inner.start },
    { start: inner.end, end: outer.end },
  ])
  return [changesOf([...code.splices, ...bare], file), ...ways]
}

function proposeWhen(
  site: Condition | Tab,
  file: TextFile,
  retired: Retired,
  outsOf: (node: Nodes) => readonly Range[],
): Proposal[] {
  const { document, path } = file
  return site.when.flatMap(({ name, actual, program }): Proposal[] => {
    const survey = program && surveyCondition(program, document, site.hidden)
    const expression = expressionOf(program)
    if (!program || !survey || !expression || !namesValue(program, survey, retired.axis.name, retired.id)) return []
    const kind = site.kind === 'tab' ? 'tab' : 'condition'
    const about = [{ kind, path, position: positionOf(site), actual }] as const
    const code = new CutDown(survey, retired, file)
    const holds = code.holds(expression)
    if (holds === false && kind === 'condition')
      return [{ about, ways: outsOf(site.node).map((out) => changesOf(cut([out]), file)) }]
    const attribute = attributeOf(site.node, new Set([name]))
    if (holds === true && attribute) return [{ about, ways: waysWithout(attribute, site, file) }]
    code.visit(expression)
    return [{ about, ways: [changesOf(code.splices, file)], reason }]
  })
}

function waysWithout(attribute: MdxJsxAttribute, site: Condition | Tab, file: TextFile): Change[][] {
  if (site.kind === 'condition' && attributesIn(site.node).every((one) => one === attribute || isIdle(one)))
    return openedWays(site, file)
  const out = attributeOut(attribute, file)
  return out ? [changesOf(cut([out]), file)] : []
}
