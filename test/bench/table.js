// How far beyond its bound a figure may be before it fails: machines are not quiet.
const tolerance = 1.15

/** Whether a figure fails. */
export const isBeyond = ({ value, bound }) => value > bound * tolerance

/** Prints figures with their bounds. */
export function printTable(figures) {
  const lines = figures.map((figure) => [
    figure.what,
    show(figure.value, figure.unit),
    figure.least === figure.most ? '' : `${number(figure.least, figure.unit)} – ${number(figure.most, figure.unit)}`,
    figure.bound === undefined ? '' : `≤ ${show(figure.bound, figure.unit)}`,
    verdict(figure),
  ])
  printColumns([['what', 'median', 'range', 'bound', ''], ...lines])
}

/** Prints lines in columns, the first of them headings. */
export function printColumns(lines) {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => line[column].length)))
  for (const line of lines) {
    const [first, ...others] = line.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    )
    console.log([first, ...others].join('  ').trimEnd())
  }
}

function verdict({ value, bound }) {
  if (value === undefined || bound === undefined) return ''
  if (value <= bound) return 'kept'
  return isBeyond({ value, bound }) ? 'BEYOND' : 'near'
}

function show(value, unit) {
  if (value === undefined) return 'not there'
  return `${number(value, unit)} ${unit}`
}

function number(value, unit) {
  return value.toFixed(unit === 'F' || unit === '×' ? 3 : value < 100 ? 2 : 0)
}
