/**
 * Whether text can stand between brackets: a label ends at the first bracket that no other opens, wherever that stands,
 * and nothing can be escaped in code and expressions.
 */
export function isBalanced(source: string): boolean {
  let open = 0
  for (const [bracket] of source.matchAll(/\\[[\\\]]|[[\]]/g)) {
    if (bracket === '[') open++
    if (bracket === ']') open--
    if (open < 0 || open > 32) return false
  }
  return open === 0
}
