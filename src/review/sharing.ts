/** Counts the parts that a thing shares with another: as many of each as both have. */
export type Sharing = (others: readonly string[]) => number

/** What is counted once serves all that a thing is compared with. */
export function sharing(parts: readonly string[]): Sharing {
  const counts = new Map<string, number>()
  for (const part of parts) counts.set(part, (counts.get(part) ?? 0) + 1)
  return (others) => {
    const used = new Map<string, number>()
    return others.filter((part) => {
      const count = counts.get(part)
      if (count === undefined) return false
      const before = used.get(part) ?? 0
      used.set(part, before + 1)
      return before < count
    }).length
  }
}
