import type { VFileMessage } from 'vfile-message'
import { compileOutput, type CompileOutputOptions } from '../mdx/compile-output.js'
import type { Docs } from '../node/docs.js'
import type { ResolveOptions } from '../core-resolver.js'

/** A page for one reader as a bundler takes it. */
export interface HostPage {
  /** The module that MDX makes of it. */
  readonly code: string
  /** Its source map, where the options ask for one. */
  readonly map: unknown
  /** Absolute paths of all files that it was made from but the page's own. */
  readonly dependencies: readonly string[]
  /** Absolute paths that were looked for and are not there. */
  readonly missing: readonly string[]
  /** What is wrong, each at its true file. */
  readonly messages: readonly HostMessage[]
}

/** A message with the file it is about. */
export interface HostMessage {
  /** Absolute path. */
  readonly file: string
  /** What that file says. */
  readonly text: string
  readonly message: VFileMessage
}

/** Makes a page for a reader. */
export async function makeHostPage(
  docs: Docs,
  path: string,
  reader: ResolveOptions,
  options?: CompileOutputOptions,
): Promise<HostPage> {
  const output = docs.resolver.resolve(path, reader)
  const absolute = (paths: readonly string[]): string[] => paths.map((each) => docs.absolute(each))
  const file = await compileOutput(output, { ...options, throwFatal: false })
  return {
    code: String(file),
    map: file.map ?? undefined,
    dependencies: absolute(output.dependencies),
    missing: absolute(output.missing),
    messages: output.files.flatMap((at) =>
      at.messages.map((message) => ({ file: docs.absolute(at.path), text: String(at.value), message })),
    ),
  }
}
