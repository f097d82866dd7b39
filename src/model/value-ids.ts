import type { Axis } from './axis.js'
import { remember } from './remember.js'

/** A name without what does not tell it from others: letter case, and how its letters are composed. */
export function fold(name: string): string {
  // Upper case first: it tells `ß` from nothing but `ss`.
  return name.normalize('NFKC').toUpperCase().toLowerCase()
}

const labels = new WeakMap<Axis, ReadonlyMap<string, readonly string[]>>()

/**
 * The ids that are written as a value of an axis: the id itself, else those with that label, letter case and white space
 * aside; none for what is no value.
 */
export function idsOf(axis: Axis, written: string): readonly string[] {
  if (axis.values.includes(written)) return [written]
  return remember(labels, axis, () => readLabels(axis)).get(tidy(written)) ?? none
}

const none: readonly string[] = []

function readLabels(axis: Axis): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const id of axis.values)
    for (const label of new Set((axis.labels.get(id) ?? []).map(tidy)))
      remember(found, label, (): string[] => []).push(id)
  return found
}

const tidy = (label: string): string => fold(label.trim().split(/\s+/).join(' '))
