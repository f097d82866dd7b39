/**
 * A name without the number that orders it, as in `01-setup`. One that a date or a version starts with is none.
 */
export function withoutNumber(name: string): string {
  if (/^\d+[-_.]\d+/.test(name)) return name
  return /^\d+\s*[-_.]+\s*([^-_.\s].*)$/.exec(name)?.[1] ?? name
}
