import { cpuOf } from '../cpu.js'
import { allPairs, distinctOutputs, graphAndFingerprints } from '../work.js'

/** From text to outputs, parsing included. */
export const cold = [
  row('distinct outputs from cold text, reference parser', 1.06, 'reference', distinctOutputs),
  row('all pairs from cold text, reference parser', 1.25, 'reference', allPairs),
  row('distinct outputs from cold text, fast parser', 0.1, 'fast', distinctOutputs),
  row('all pairs from cold text, fast parser', 0.25, 'fast', allPairs),
  row('graph and fingerprints from cold text, fast parser', 0.08, 'fast', graphAndFingerprints),
]

function row(what, bound, parser, work) {
  const measure = (subject) => (subject.has(parser) ? cpuOf(() => work(subject[parser]())) : undefined)
  return { what, unit: 'F', bound, measure }
}
