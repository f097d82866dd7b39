import { longestStreak } from 'longest-streak'

/** Writes a text as code of Markdown, whatever backticks it holds. */
export function code(text: string): string {
  const streak = longestStreak(text, '`')
  const fence = '`'.repeat(streak + 1)
  return streak === 0 ? fence + text + fence : `${fence} ${text} ${fence}`
}
