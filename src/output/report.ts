import { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { checkName } from '../docset/check-name.js'
import type { Docset } from '../docset/docset.js'
import { isPage } from '../docset/pages.js'
import { namesIn } from '../graph/root-record.js'
import { rootsOf } from '../graph/roots.js'
import type { Severity, SeverityOf } from '../messages/severity.js'
import { toMessage, type About } from '../messages/to-message.js'
import { isMarkup } from '../model/path.js'
import type { Reader } from '../model/reader.js'
import { remember } from '../model/remember.js'
import { findingsOf, type Finding } from '../plan/notices.js'
import type { Plans } from '../plan/plans.js'
import { examine } from '../tree/flatten.js'
import { aboutReaders } from './about.js'
import { noteDialect } from './dialect-hint.js'
import { notInVain } from './not-in-vain.js'
import { readersOf } from './outputs.js'
import { outsideScope } from './outside-scope.js'
import { variantsOf } from './variants.js'
import type { Wanted } from './wanted.js'

/** What a report is narrowed to. */
export interface Narrowing {
  /** Whether messages about a reader are wanted; left out, all are, and those that are about nobody. */
  readonly isWanted: Wanted | undefined
  /** Messages at least as grave. */
  readonly severity: Severity
  /** Left out, all are looked at. */
  readonly files?: readonly string[] | undefined
}

/** What was found wrong once or more, and on which pages for whom. */
interface Found extends Finding {
  readonly readers: Set<Reader>
  readonly pages: Set<string>
}

/** One VFile for each file with all its messages, each once: its own, and those of every distinct output. */
export function reportAll(plans: Plans, severityOf: SeverityOf, narrowing: Narrowing): VFile[] {
  const { docset } = plans
  const { isWanted, severity, files: named } = narrowing
  const pages = named ? named.filter((path) => isPage(path, docset)) : rootsOf(plans)
  const paths = named ? withMadeFrom(named, pages, plans) : docset.names.paths
  const found = new Map<string, Found>()
  const add = ({ diagnostic, chain }: Finding): Found =>
    remember(found, diagnostic.key, () => ({ diagnostic, chain, readers: new Set(), pages: new Set() }))
  if (isWanted === undefined) {
    for (const path of paths.filter(isMarkup)) {
      const { always, asPage } = docset.check(docset.document(path))
      for (const diagnostic of [...checkName(path, docset), ...always, ...asPage]) add({ diagnostic, chain: [] })
    }
  }
  for (const page of pages) {
    for (const { plan, readers } of variantsOf(page, plans)) {
      const wanted = isWanted ? readers.filter(isWanted) : readers
      if (wanted.length === 0) continue
      const inTree = [...outsideScope(docset, page, plan, wanted[0] ?? {}), ...examine(docset, plan)]
      for (const finding of findingsOf(plan, docset, inTree)) {
        const { readers: about, pages } = add(finding)
        pages.add(page)
        for (const reader of wanted) about.add(reader)
      }
    }
  }
  for (const { key } of notInVain(
    [...found.values()].map(({ diagnostic }) => diagnostic),
    plans,
  ))
    found.delete(key)
  const messages = new Map(paths.map((path): [string, VFileMessage[]] => [path, []]))
  for (const one of found.values()) {
    const { ruleId, path } = one.diagnostic
    const grave = severityOf(ruleId, path) ?? one.diagnostic.severity
    if (ranks[grave] >= ranks[severity] && grave !== 'off') {
      const message = toMessage(one.diagnostic, {
        chain: one.chain,
        severity: grave,
        about: aboutOf(one, docset, isWanted),
        text: docset.source(path),
      })
      messages.get(path)?.push(message)
    }
  }
  const files = paths.map((path) => {
    const file = new VFile({ path, value: docset.source(path) })
    file.messages = (messages.get(path) ?? []).sort(byPosition)
    return file
  })
  if (named === undefined) noteDialect(files, docset)
  return files
}

function withMadeFrom(files: readonly string[], pages: readonly string[], plans: Plans): readonly string[] {
  const { docset } = plans
  const made = pages.flatMap((page) => namesIn(plans.of(page), docset))
  return [...new Set([...files, ...made])].filter((path) => docset.names.has(path)).sort()
}

const ranks = { off: 0, info: 1, warning: 2, error: 3 }

function aboutOf({ readers, pages }: Found, docset: Docset, isWanted: Wanted = () => true): About {
  const compared = new Set([...pages].flatMap((page) => readersOf(page, docset)).filter(isWanted))
  return aboutReaders(
    docset.readers.filter((reader) => readers.has(reader)),
    compared,
    docset,
  )
}

function byPosition(a: VFileMessage, b: VFileMessage): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)
}
