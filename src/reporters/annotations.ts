import { expectAmong } from '../model/expect.js'
import { toGithub } from './github.js'
import { toGitlab } from './gitlab.js'
import { readFolder, reportedIn, type Report, type Reported, type ReporterOptions } from './reported.js'

/** Whom annotations are for. */
export type AnnotationFormat = 'github' | 'gitlab'

const writers: Readonly<Record<AnnotationFormat, (reported: readonly Reported[]) => string>> = {
  github: toGithub,
  gitlab: toGitlab,
}

/**
 * What a code host shows beside the lines of a change. For `github` it is a text to print in a workflow, a command for
 * each message; for `gitlab` it is that of a Code Quality report.
 *
 * @param report VFiles, such as those of `resolver.report()`
 * @param options `folder`: where the docs are, from the root of the repository
 * @throws {TypeError} where an argument or an option is not as described
 */
export function toAnnotations(report: Report, format: AnnotationFormat, options: ReporterOptions = {}): string {
  const formats = Object.keys(writers) as AnnotationFormat[]
  const write = writers[expectAmong(formats, '`format`', format)]
  return write(reportedIn(report, readFolder(options)))
}
