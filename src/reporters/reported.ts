import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { expectOptions, expectType } from '../model/expect.js'
import { hash } from '../model/hash.js'
import { textLinesOf } from '../model/text-lines.js'
import { severityOf } from '../model/vfile-message.js'
import type { Severity } from '../messages/severity.js'
import { expectReport } from './expect.js'

/** Files with their messages: a report, the files of an output, or one file. */
export type Report = Iterable<VFile> | VFile

/** Options of what is told to machines. */
export interface ReporterOptions {
  /** The folder of the docs, from the root of the repository, such as `docs`. Default: `''`, the root itself. */
  readonly folder?: string
}

/** A message, as machines are told of it. */
export interface Reported {
  readonly message: VFileMessage
  readonly severity: Severity
  readonly ruleId: string
  /** Path of the file from the root of the repository; `''` for a message of no file. */
  readonly path: string
  /** The same for the same message wherever its lines move to; each message has one of its own. */
  readonly fingerprint: string
}

/** The path of a file of the docs, from the root of the repository. */
export type FromRoot = (path: string) => string

/** Reads the options. @throws {TypeError} where they are not as described */
export function readFolder(options: ReporterOptions): FromRoot {
  const { folder = '' } = expectOptions(options, ['folder'])
  expectType('folder', folder, 'string')
  const segments = folder.split(/[\\/]/).filter((segment) => segment !== '' && segment !== '.')
  return (path) => [...segments, path].join('/')
}

/** The messages of a report, file by file, in the order in which they stand there. */
export function reportedIn(report: Report, fromRoot: FromRoot): Reported[] {
  const met = new Map<string, number>()
  return expectReport(report).flatMap((file) => {
    if (file.messages.length === 0) return []
    const lines = textLinesOf(String(file)).map(({ text }) => text.trim())
    return file.messages.map((message): Reported => {
      // That of a message without a file is empty.
      const path = message.file || file.path || ''
      const ruleId = message.ruleId ?? 'message'
      // What is said may count lines; what is found, and the line that it stands in, do not.
      const about = JSON.stringify([
        path,
        ruleId,
        message.actual ?? message.reason,
        lines[(message.line ?? 0) - 1] ?? '',
      ])
      const count = met.get(about) ?? 0
      met.set(about, count + 1)
      return {
        message,
        severity: severityOf(message),
        ruleId,
        path: path === '' ? '' : fromRoot(path),
        fingerprint: hash(`${about} ${count}`),
      }
    })
  })
}
