import type { Reader } from '../../model/reader.js'
import { tellReaders, type Say } from '../../model/tell-readers.js'
import { codeSpans } from './phrase.js'

/**
 * Tells readers from others by values of the axes that are needed for it.
 *
 * @param say says the values of the last of them (default: their list)
 * @returns `''` where there are no others
 */
export function tell(readers: readonly Reader[], others: readonly Reader[], say: Say = codeSpans): string {
  return tellReaders(readers, others, codeSpans, say)
}
