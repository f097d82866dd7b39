/** Adds items to the end of a list, however many: as arguments of `push`, more than some 100,000 overflow the stack. */
export function append<Item>(list: Item[], items: Iterable<Item>): void {
  for (const item of items) list.push(item)
}
