import { readBindings, type Bindings } from '../directives/bindings.js'
import type { Known } from '../directives/evaluate.js'
import { freezeDeep } from '../model/freeze.js'
import { fileDepthLimit } from '../model/limits.js'
import { isRecord } from '../model/record.js'
import { expectRoom } from '../model/stack.js'
import { parseModule } from '../source/module.js'

/** A file that is read as data: what it binds, or, of JSON, its value. */
export interface Module {
  readonly bindings: Bindings
  readonly json: Known | undefined
}

const nothing: Bindings = readBindings([])

/** Reads a file as a module of data; of what is none, nothing is known. */
export function readModule(path: string, text: string): Module {
  if (/\.json$/i.test(path)) return { bindings: nothing, json: parseJson(text) }
  const program = parseModule(text)
  return { bindings: program ? readBindings([{ program }]) : nothing, json: undefined }
}

/** What a file of JSON exports by a name, as bundlers have it: all of it by default, and its keys. */
export function exportOfJson({ value }: Known, name: string): Known | undefined {
  if (name === 'default') return { value }
  return isRecord(value) && Object.hasOwn(value, name) ? { value: value[name] } : undefined
}

function parseJson(text: string): Known | undefined {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { value: freezeDeep(value, fileDepthLimit) }
  } catch (error) {
    expectRoom(error)
    return undefined
  }
}
