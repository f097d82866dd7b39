import { changes } from './rows/changes.js'
import { cold } from './rows/cold.js'
import { heap } from './rows/heap.js'
import { imports } from './rows/imports.js'
import { peers } from './rows/peers.js'
import { there } from './rows/there.js'
import { threads } from './rows/threads.js'
import { warmStore } from './rows/warm-store.js'

/**
 * What is measured, in order. A row has:
 *
 * - `what` it measures, and the `bound` of it, if any: a number, or `{ below: what }`, what another row takes;
 * - `unit`: `F` for a ratio to parsing each file once, which `measure` gives as milliseconds of CPU; else `ms`, `MB` or
 *   nothing, as `measure` gives it;
 * - `measure(subject)`: nothing where what it needs is not there;
 * - `once`, where one round does;
 * - `apart`, where it is measured in processes of its own.
 */
export const rows = [...cold, ...warmStore, ...threads, ...there, ...changes, ...heap, ...imports, ...peers]
