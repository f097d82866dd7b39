import type { Settings } from '../../model/settings.js'
import { remarkParser } from '../../source/remark/remark-parser.js'
import type { ParseJob } from '../cache/parse-jobs.js'
import type { OnError } from '../on-error.js'
import { JobQueue } from './job-queue.js'
import { ParsingThreads } from './parsing-threads.js'
import type { Written } from './thread-messages.js'
import { hasProgram, threadProgram } from './thread.js'

/** What threads are started for. */
export interface Threading {
  /** How many. */
  readonly count: number
  readonly settings: Settings
  /** Takes packs by their keys. */
  readonly onPack: (key: string, pack: Uint8Array) => void
  readonly onError: OnError
  /** What they run. */
  readonly program?: URL
}

/** Has threads parse, where there are to be some and they can. */
export function startThreads(
  jobs: readonly ParseJob[],
  { count, settings, onPack, onError, program = threadProgram }: Threading,
): ParsingThreads | undefined {
  const written = writtenForThreads(settings)
  if (count === 0 || written === undefined || !hasProgram(program)) return undefined
  const threads = new ParsingThreads(new JobQueue(jobs, settings.isPartial), onPack)
  threads.start(count, program, written, onError)
  return threads
}

// Functions are no data. A parser that is not the reference one is fast by itself, or a stranger's.
function writtenForThreads({ parser, remarkPlugins, format, syntax }: Settings): Written | undefined {
  return parser === remarkParser && remarkPlugins.length === 0 ? { format, syntax } : undefined
}
