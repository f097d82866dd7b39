/**
 * Places files in columns, what includes left of what it includes, as far as no cycle forbids it; within a column, each
 * near those that include it, else in the order given. An edge across several columns has a place in each, so that it
 * runs behind no file.
 *
 * @returns a `Map` of path → `{ column, row }`, and for each edge the places that it goes through, its ends among them
 */
export function layOut(paths, edges) {
  const columns = columnsOf(paths, edges)
  const ways = edges.map((edge) => wayOf(edge, columns))
  const links = ways.flatMap((way) => way.slice(1).map((to, at) => [way[at].name, to.name]))
  const stops = new Map(paths.map((path) => [path, columns.get(path)]))
  for (const { name, column } of ways.flat()) stops.set(name, column)

  const places = new Map()
  for (let column = 0; column <= Math.max(...stops.values()); column++) {
    const inColumn = [...stops.keys()].filter((name) => stops.get(name) === column)
    const ranks = new Map(inColumn.map((name) => [name, rankOf(name, links, places)]))
    inColumn.sort((a, b) => ranks.get(a) - ranks.get(b))
    inColumn.forEach((name, row) => places.set(name, { column, row }))
  }
  return { places, ways: ways.map((way) => way.map(({ name }) => places.get(name))) }
}

/** An edge as the places that it goes through. */
function wayOf({ from, to }, columns) {
  const [start, end] = [columns.get(from), columns.get(to)]
  const between = Array.from({ length: Math.max(0, end - start - 1) }, (_, at) => ({
    name: `${from} to ${to} by ${start + at + 1}`,
    column: start + at + 1,
  }))
  return [{ name: from, column: start }, ...between, { name: to, column: end }]
}

/** In the middle of those before it; what nothing leads to comes last. */
function rankOf(name, links, places) {
  const rows = links.filter(([, to]) => to === name).flatMap(([from]) => places.get(from)?.row ?? [])
  return rows.length === 0 ? Number.MAX_VALUE : rows.reduce((sum, row) => sum + row, 0) / rows.length
}

/** The longest way to each file from one that nothing includes. */
function columnsOf(paths, edges) {
  const columns = new Map()
  const visit = (path, chain) => {
    if (columns.has(path) || chain.includes(path)) return columns.get(path) ?? 0
    const before = edges.filter(({ to, from }) => to === path && from !== path).map(({ from }) => from)
    const column = before.reduce((most, from) => Math.max(most, visit(from, [...chain, path]) + 1), 0)
    columns.set(path, column)
    return column
  }
  for (const path of paths) visit(path, [])
  return columns
}
