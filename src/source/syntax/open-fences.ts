/**
 * A text in which blocks of code in some languages are MDX: lines that open and close them are blank, so that all else
 * stays at its place.
 */
export function openFences(source: string, languages: ReadonlySet<string>): string {
  if (languages.size === 0 || ![...languages].some((language) => source.includes(language))) return source
  const lines = source.split('\n')
  const unclosed = new Set<string>()
  let closing: RegExp | undefined
  for (const [index, line] of lines.entries()) {
    if (closing !== undefined) {
      if (closing.test(line)) closing = undefined
      continue
    }
    const [, marks = '', info = ''] = opening.exec(line) ?? []
    if (marks === '') continue
    if (!languages.has(info.trim())) {
      closing = closingOf(marks)
      continue
    }
    // Another block may be inside, which opens with as many marks and closes with them: the first such line counts.
    const end = unclosed.has(marks) ? lines.length : findEnd(lines, index, marks)
    if (end === lines.length) {
      unclosed.add(marks)
      continue
    }
    lines[index] = blank(line)
    lines[end] = blank(lines[end] ?? '')
  }
  return lines.join('\n')
}

function findEnd(lines: readonly string[], index: number, marks: string): number {
  const closes = new RegExp(`^[\\s>]*${marks}\\s*$`)
  let end = index + 1
  while (end < lines.length && !closes.test(lines[end] ?? '')) end++
  return end
}

const opening = /^[\s>]*(?:(?:[-*+]|\d+[.)])\s+)*(`{3,}(?!`)|~{3,}(?!~))([^`]*)$/
const closingOf = (marks: string): RegExp => new RegExp(`^[\\s>]*${marks}${marks.slice(0, 1)}*\\s*$`)

// What stands before the marks, of a list or a quote, goes on standing there.
const blank = (line: string): string => line.replace(/(?:`{3,}|~{3,})[^\r]*/, (marks) => ' '.repeat(marks.length))
