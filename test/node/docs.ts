import { onTestFinished } from 'vitest'
import { openDocs, type Docs, type DocsChanges, type DocsOptions } from '../../src/node.js'

/** Docs that are open for as long as the test runs; what goes wrong beside them fails it. */
export async function open(options: DocsOptions): Promise<Docs> {
  const wrong: Error[] = []
  const docs = await openDocs({ onError: (error) => wrong.push(error), ...options })
  onTestFinished(async () => {
    await docs.close()
    if (wrong.length > 0) throw new AggregateError(wrong, 'Something went wrong beside the docs')
  })
  return docs
}

/** What changes do, in brief. */
export function brief({ changed, removed, messages }: DocsChanges): Record<string, readonly string[]> {
  return {
    changed: changed.map(({ page, sdks }) => [page, ...sdks].join(' ')),
    removed: removed.map(({ page, sdks }) => [page, ...sdks].join(' ')),
    messages: messages.flatMap((file) => file.messages.map(({ ruleId, line }) => `${ruleId} ${file.path}:${line}`)),
  }
}
