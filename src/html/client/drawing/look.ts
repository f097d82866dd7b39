import type { StylesheetJson } from 'cytoscape'
import type { Theme } from './theme.js'

/** Says how points and lines look. No two kinds differ by colour alone. */
export function lookOf(theme: Theme): StylesheetJson {
  const ghost = { 'background-color': theme.stage, 'border-color': theme.bad, 'border-width': 2, color: theme.bad }
  const sign = { 'font-size': 12, 'font-weight': 'bold', 'text-valign': 'center', 'text-halign': 'center' } as const
  return [
    {
      selector: 'node',
      style: { width: 'data(size)', height: 'data(size)', 'overlay-opacity': 0, 'underlay-opacity': 0 },
    },
    { selector: 'node.page', style: { shape: 'ellipse', 'background-color': theme.page } },
    { selector: 'node.partial', style: { shape: 'round-rectangle', 'background-color': theme.partial } },
    { selector: 'node.code', style: { shape: 'hexagon', 'background-color': theme.code } },
    {
      selector: 'node.missing',
      style: { ...ghost, ...sign, shape: 'rectangle', 'border-style': 'dashed', label: '✕' },
    },
    { selector: 'node.outside', style: { ...ghost, ...sign, shape: 'diamond', 'border-style': 'solid', label: '↗' } },
    { selector: 'node.dynamic', style: { ...ghost, ...sign, shape: 'octagon', 'border-style': 'dotted', label: '?' } },
    {
      selector: 'edge',
      style: {
        width: 1.8,
        'line-color': theme.line,
        'target-arrow-color': theme.line,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.6,
        'curve-style': 'straight',
        'overlay-opacity': 0,
      },
    },
    { selector: 'edge.never', style: { 'line-style': 'dotted', 'target-arrow-shape': 'none' } },
    {
      selector: 'edge.bad',
      style: {
        width: 2.5,
        'line-color': theme.bad,
        'line-style': 'dashed',
        'target-arrow-color': theme.bad,
        'target-arrow-shape': 'tee',
        'arrow-scale': 1,
      },
    },
    {
      selector: 'edge.cycle',
      style: {
        width: 3,
        'line-color': theme.loop,
        'line-style': 'dashed',
        'line-dash-pattern': [9, 3, 2, 3],
        'target-arrow-color': theme.loop,
        'target-arrow-shape': 'vee',
        'arrow-scale': 1.1,
        'curve-style': 'bezier',
      },
    },
    { selector: 'node.dim', style: { opacity: 0.2 } },
    { selector: 'edge.dim', style: { opacity: 0.12 } },
    { selector: 'edge.hit', style: { width: 2, 'z-index': 5 } },
    { selector: 'edge.hit[status = "ok"]', style: { 'line-color': theme.picked, 'target-arrow-color': theme.picked } },
    { selector: 'node.hit', style: { 'z-index': 6 } },
    { selector: 'edge.alone[status = "ok"]', style: { width: 1.4, opacity: 0.6 } },
    { selector: 'node.picked', style: { 'z-index': 9, 'border-width': 4, 'border-color': theme.picked } },
    { selector: '.hidden', style: { display: 'none' } },
  ]
}
