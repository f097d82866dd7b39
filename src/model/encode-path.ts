/** A path as a URL has it. Half of a character, which has no encoding, is `\uFFFD`. */
export function encodePath(path: string): string {
  return path
    .split('/')
    .map((segment) => encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD')))
    .join('/')
}
