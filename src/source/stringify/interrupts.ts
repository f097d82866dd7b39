const starts = [
  /^#{1,6}(?:[\t ]|$)/, // a heading
  /^(?:`{3}|~{3}|>|\[\^)/, // code, a quote, a footnote
  /^(?:[-+*]|\d+[.)])(?:[\t ]|$)/, // a list
  /^(?:[-*_][\t ]*){3,}$/, // a rule
  /^(?:=+|-+)[\t ]*$/, // the underline of a heading
  /^(?=[\t :|]*-)[\t :|-]*$/, // the second row of a table
  /^[<{]/, // a component
  /^$/, // a blank line
]

/**
 * Whether a line after the first could end the paragraph it stands in.
 * Nothing can be escaped in code and expressions, so there such lines have to be joined.
 */
export function interrupts(value: string): boolean {
  const lines = value.split(/\r\n|[\n\r]/)
  return lines.slice(1).some((line) => starts.some((start) => start.test(line.trim())))
}
