import type { PageData } from '../page-data.js'
import { camera } from './camera.js'
import { controls } from './controls.js'
import { byId } from './dom.js'
import { drawingIn } from './drawing/drawing.js'
import { labelsOver } from './drawing/labels.js'
import { factsOf } from './facts/facts.js'
import { fillLegend } from './legend.js'
import { matrixIn } from './matrix/matrix.js'
import { panelIn } from './panel/panel.js'
import { sceneOf } from './scene.js'
import { storeOf } from './state.js'
import { statusOf } from './status.js'
import { viewInHash, views } from './views.js'

const { graph, matrix, view, reader, focus } = JSON.parse(byId('data', HTMLScriptElement).text) as PageData
const facts = factsOf(graph, matrix)
const picked = focus === null ? null : (facts.files.get(focus) ?? null)
const store = storeOf({
  view: viewInHash() ?? view,
  picked,
  choice: reader,
  query: '',
  alone: false,
  loose: false,
  order: 'gaps',
  only: null,
})
const surface = byId('drawing', HTMLDivElement)
const status = byId('status', HTMLParagraphElement)

let scene = sceneOf(facts, store.get())
const drawing = drawingIn(surface, facts, scene, (vertex) => store.set({ picked: vertex }))
const labels = labelsOver(byId('labels', HTMLCanvasElement), drawing, facts, () => scene)
status.textContent = statusOf(facts, store.get())
controls(facts, store)
camera(drawing, surface)
panelIn(byId('panel', HTMLElement), facts, store)
matrixIn(facts, store)
views(store)
fillLegend(byId('legend', HTMLDetailsElement), facts)

store.listen((state) => {
  scene = sceneOf(facts, state)
  drawing.show(scene)
  status.textContent = statusOf(facts, state)
  labels.draw()
})
drawing.cy.on('dbltap', 'node', () => store.set({ alone: !store.get().alone }))
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawing.repaint())
new ResizeObserver(() => drawing.resize()).observe(surface)
