import { contains } from 'mdx-partials'
import { shape } from './element.js'
import { layOut } from './layout.js'

const box = { width: 186, height: 30, across: 246, down: 40, edge: 24, letters: 22 }

/** The graph of all files as a picture; what the output is made from stands out. A file opens where it is clicked. */
export function drawGraph({ resolver, page, output, opened, reader }, open) {
  const { edges, files } = resolver.graph
  const kinds = new Map(files.map(({ path, kind }) => [path, kind]))
  const pages = files.filter(({ kind }) => kind === 'page')
  const paths = [...new Set([...pages, ...files].map(({ path }) => path).concat(edges.map(({ to }) => to)))]
  const { places, ways } = layOut(paths, edges)
  const lit = new Set(output ? [page, ...output.dependencies] : [])
  const isLit = ({ from, to, scope }) => lit.has(from) && lit.has(to) && contains(scope, reader)

  const lines = edges
    .map((edge, at) => ({ edge, way: ways[at] }))
    .sort((a, b) => Number(isLit(a.edge)) - Number(isLit(b.edge)))
    .map(({ edge, way }) =>
      shape('path', { class: ['edge', isLit(edge) ? 'lit' : '', edge.status].join(' '), d: lineOf(way) }),
    )
  const boxes = paths.map((path) => {
    const { x, y } = cornerOf(places.get(path))
    const kind = kinds.get(path) ?? 'missing'
    const attributes = { class: ['file', kind, lit.has(path) ? 'lit' : '', path === opened ? 'opened' : ''].join(' ') }
    const inside = [
      shape('title', {}, kind === 'missing' ? `${path}: no such file` : path),
      shape('rect', { x, y, width: box.width, height: box.height, rx: 6 }),
      shape('text', { x: x + 10, y: y + box.height / 2, 'dominant-baseline': 'central' }, shorten(path)),
    ]
    if (kind === 'missing') return shape('g', attributes, ...inside)
    const onclick = (event) => {
      event.preventDefault()
      open(path)
    }
    return shape('a', { ...attributes, href: '#', 'aria-label': `Open ${path}`, onclick }, ...inside)
  })
  if (paths.length === 0) return ''
  const corners = [...places.values()].map(cornerOf)
  const width = Math.max(...corners.map(({ x }) => x)) + box.width + box.edge
  const height = Math.max(...corners.map(({ y }) => y)) + box.height + box.edge
  return shape('svg', { viewBox: `0 0 ${width} ${height}`, width, height }, ...lines, ...boxes)
}

const cornerOf = ({ column, row }) => ({ x: box.edge + column * box.across, y: box.edge + row * box.down })

/** A line through places: curved between columns, straight across one that it only passes, and back below the files. */
function lineOf(way) {
  const stops = way.map(cornerOf).map(({ x, y }) => ({ left: x, right: x + box.width, y: y + box.height / 2 }))
  return stops.slice(1).reduce((line, to, at) => {
    const from = stops[at]
    const isBack = to.left < from.right
    const [bend, below] = isBack ? [box.height * 1.5, box.height] : [(to.left - from.right) / 2, 0]
    const curve = `C${from.right + bend} ${from.y + below} ${to.left - bend} ${to.y + below} ${to.left} ${to.y}`
    return `${line}L${from.right} ${from.y}${curve}`
  }, `M${stops[0].right} ${stops[0].y}`)
}

/** A path that fits a box: what is before its name goes, folder by folder. */
function shorten(path) {
  let end = path
  while (end.length > box.letters && end.includes('/')) end = end.slice(end.indexOf('/') + 1)
  return end === path ? path : `…/${end}`
}
