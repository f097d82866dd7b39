import type { PageData } from '../page-data.js'
import { camera } from './camera.js'
import { controls } from './controls.js'
import { byId } from './dom.js'
import { drawingIn } from './drawing/drawing.js'
import { factsOf, hopsOn } from './facts/facts.js'
import { labelsOver } from './drawing/labels.js'
import { fillLegend } from './legend.js'
import { panelIn } from './panel/panel.js'
import { sceneOf } from './scene.js'
import { statusOf } from './status.js'
import { storeOf } from './state.js'

const data = JSON.parse(byId('data', HTMLScriptElement).text) as PageData
const facts = factsOf(data.graph)
const store = storeOf({
  picked: data.focus === null ? null : (facts.files.get(data.focus) ?? null),
  sdk: data.sdk,
  query: '',
  alone: false,
  loose: false,
})
let scene = sceneOf(facts, store.get())

const surface = byId('drawing', HTMLDivElement)
const drawing = drawingIn(surface, facts, scene, (picked) => store.set({ picked }))
const labels = labelsOver(byId('labels', HTMLCanvasElement), drawing, facts, () => scene)
const status = byId('status', HTMLParagraphElement)

controls(facts, store)
camera(drawing, surface)
panelIn(byId('panel', HTMLElement), facts, store)
fillLegend(byId('legend', HTMLDetailsElement), new Set([
  ...facts.vertices.map((vertex) => vertex.kind),
  ...facts.lines.map(({ status: s }) => (s === 'ok' || s === 'cycle' ? s : 'bad')),
  ...(facts.lines.some((line) => hopsOn(facts, line, null).length === 0) ? ['never'] : []),
]))

const show = () => {
  scene = sceneOf(facts, store.get())
  drawing.show(scene)
  status.textContent = statusOf(facts, store.get())
  labels.draw()
}
show()
store.listen(show)
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => drawing.repaint())
new ResizeObserver(() => drawing.resize()).observe(surface)
