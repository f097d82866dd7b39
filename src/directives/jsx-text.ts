/** What a text of JSX shows: white space with a line ending is none, but for one space between the words of two lines. */
export function textOfJsx(value: string): string {
  const lines = value.replaceAll('\t', ' ').split(/\r\n|\n|\r/)
  return lines
    .map((line, index) => {
      const start = index === 0 ? 0 : line.search(/[^ ]|$/)
      let end = line.length
      if (index < lines.length - 1) while (end > start && line[end - 1] === ' ') end--
      return line.slice(start, end)
    })
    .filter((line) => line !== '')
    .join(' ')
}
