import type { DefinitionSite } from '../directives/directive.js'
import type { Docset } from '../docset/docset.js'
import type { Gate } from '../docset/section.js'
import type { AskedReader } from '../model/asked-reader.js'
import { decideAll, define } from './decide.js'
import { sayElsewhere } from './elsewhere.js'
import { enterFrame } from './enter-frame.js'
import { startReading, topOf, type Frame, type Reading, type TakenAt } from './frame.js'
import { Planning, type Cut, type MetTabs, type Notice } from './planning.js'
import type { AbsentInclude, PlanStep } from './step.js'

/** Every decision of one output. */
export interface Plan {
  /** Path of the file that the output is made from: the page, or a variant file. */
  readonly source: string
  /** That file as it is read: with its outcomes, the root of all others. */
  readonly reading: Reading
  /** The includes that were met, in order; what a step opened comes behind it. */
  readonly steps: readonly PlanStep[]
  readonly absent: readonly AbsentInclude[]
  /** The files that were opened, the page's first. */
  readonly frames: readonly Frame[]
  /** What stands so deep that it is made by itself, the outermost first. */
  readonly cuts: readonly Cut[]
  readonly notices: readonly Notice[]
  /** The tabs on the way. */
  readonly tabs: readonly MetTabs[]
  /** Paths that were looked for, found or not. */
  readonly looked: ReadonlySet<string>
  /** Files that are shown as a whole, each with how often; of the others, more is read, or nothing. */
  readonly shown: ReadonlyMap<string, number>
  /** How many more nodes it could hold without another decision. */
  readonly spare: number
  /** Of files of which sections were taken, the conditions and panels that are dropped. */
  readonly dropped: ReadonlyMap<Frame, ReadonlySet<Gate>>
  /** Every decision on the way, in order: plans with the same one make the same output. */
  readonly signature: string
}

/** What is to be planned. */
export interface PlanRequest {
  /** Path of the page. */
  readonly page: string
  /** Path of the file that it is made from: the page, or a variant file. */
  readonly source: string
  /** Whether to decide what is in the files that it includes, too. */
  readonly isDeep: boolean
}

/** Plans what an output is made of. */
export function planOutput(docset: Docset, request: PlanRequest, asked: AskedReader): Plan {
  const { planning, reading } = planFile(docset, request, asked)
  const { page, source } = request
  planning.looked.add(page).add(source)
  planning.sayBeyond()
  sayElsewhere(planning)
  if (request.isDeep) noteValues(planning, request, asked)
  const { steps, absent, frames, cuts, notices, tabs, looked, shown, spare, dropped, decisions } = planning
  const signature = [source, ...decisions].join('\n')
  return { source, reading, steps, absent, frames, cuts, notices, tabs, looked, shown, spare, dropped, signature }
}

function planFile(
  docset: Docset,
  { page, source, isDeep }: PlanRequest,
  asked: AskedReader,
  takenAt?: TakenAt,
): { planning: Planning; reading: Reading } {
  const planning = new Planning(docset, asked, isDeep, page)
  const document = docset.document(source)
  const frame = enterFrame(document, planning, {
    site: undefined,
    props: undefined,
    chain: 0,
    hasChildren: false,
    childrenOf: undefined,
    headingOffset: 0,
    takenAt,
  })
  const reading = startReading(frame, { nesting: 0, depth: 0, isCounted: false })
  decideAll(document.sites, topOf(reading, []), planning)
  while (pullDefinitions(planning));
  return { planning, reading }
}

// What the page shows when it runs is planned as a file by itself: nothing of it is in the tree. Told is what it leads to
// that is not there; all else hangs on what it is given then.
function noteValues(planning: Planning, request: PlanRequest, asked: AskedReader): void {
  const { docset, values, steps } = planning
  const noted = new Set([request.source])
  const most = steps.length + docset.settings.limits.includes
  for (const { path, step, at } of values) {
    if (noted.has(path) || steps.length > most) continue
    noted.add(path)
    planning.noteInside(planFile(docset, { ...request, source: path }, asked, at).planning, step)
  }
}

// What is referred to, but went with a dropped branch or stands outside of the section that was taken, comes back; it
// may refer to more.
function pullDefinitions(planning: Planning): boolean {
  let isPulled = false
  for (const frame of planning.frames) {
    for (const key of frame.references ?? []) {
      const site = frame.definitions?.has(key) ? undefined : frame.document.definitions.get(key)
      if (site === undefined) continue
      isPulled = true
      pull(site, frame, planning)
    }
  }
  return isPulled
}

function pull(site: DefinitionSite, frame: Frame, planning: Planning): void {
  const isCounted = frame.site !== undefined
  const reading = startReading(frame, { nesting: 0, depth: 0, isCounted })
  define(site, reading)
  planning.decisions.push(site.key)
  if (isCounted && !planning.takeNodes(site.size)) planning.sayLimit(site, frame, site.node.position)
  else decideAll(site.sites, topOf(reading, []), planning)
}
