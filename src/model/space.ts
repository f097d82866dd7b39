// White space of Markdown. A pattern such as `/[ \t]+$/` looks at a run of spaces again from each place in it.

const isSpace = (text: string, at: number): boolean => ' \t\r\n'.includes(text.charAt(at))

/** A text without the spaces and line endings at its start. */
export function trimStart(text: string): string {
  let start = 0
  while (start < text.length && isSpace(text, start)) start++
  return text.slice(start)
}

/** A text without the spaces and line endings at its end. */
export function trimEnd(text: string): string {
  let end = text.length
  while (end > 0 && isSpace(text, end - 1)) end--
  return text.slice(0, end)
}

/** A text on one line: each line ending becomes a space, or what is given, with the spaces and tabs on both sides. */
export function joinLines(text: string, by = ' '): string {
  const lines = text.split(/\r\n|\n|\r/)
  const last = lines.length - 1
  return lines.map((line, at) => trimEnds(line, at > 0, at < last)).join(by)
}

function trimEnds(line: string, atStart: boolean, atEnd: boolean): string {
  const left = atStart ? trimStart(line) : line
  return atEnd ? trimEnd(left) : left
}
