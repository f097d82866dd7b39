/**
 * Whether satteri may not come back from a text: what it does in it is no JavaScript, so nothing can catch it or wait
 * for its end.
 */
export function isHazardous(source: string): boolean {
  // A backslash that ends a string of ESM is looked behind: the process ends.
  return source.endsWith('\\') || isTangled(source) || isDeep(source)
}

/** How many braces, tags in them and strings of their own may be open at once. */
const openLimit = 12

// What nothing closes in code doubles the time, each by itself: all that follows is read in it, and then once more.
function isTangled(source: string): boolean {
  let unended = 0
  for (let at = nextCode(source, 0); at >= 0; at = nextCode(source, mark.lastIndex)) {
    const open: string[] = []
    mark.lastIndex = at
    do {
      const [found] = mark.exec(source) ?? []
      if (found === undefined) return false
      if (closers.has(found)) close(open, found)
      else if (found === '{' || found.startsWith('<')) open.push(found)
      if (found === '{' && endsInString(source, mark.lastIndex - 1)) unended++
      if (open.length + unended > openLimit) return true
    } while (open.length > 0)
  }
  return false
}

/** A brace, a tag that has a name alone, the start of another one, what ends tags, and what is none of them. */
const mark = /[{}]|<\/|\/>|<[\w$.:-]*>|<[\w$]|"[^"{}\r\n]*"|\/\*[^{}]*?\*\//g

const closers: ReadonlySet<string> = new Set(['}', '</', '/>'])

// A brace ends no tag, and a tag no brace.
function close(open: string[], by: string): void {
  const last = open.at(-1)
  if ((by === '}') === (last === '{') && !(by === '/>' && last?.endsWith('>'))) open.pop()
}

/** The offset of the next brace that is in no fence, and in no code of a line. */
function nextCode(source: string, from: number): number {
  let brace = source.indexOf('{', from)
  for (let at = source.indexOf('`', from); at >= 0 && at < brace; at = source.indexOf('`', at)) {
    ticks.lastIndex = at
    const [run = ''] = ticks.exec(source) ?? []
    const end = source.indexOf(run, at + run.length)
    at += run.length
    if (run.length > 2 && beforeFence.test(source.slice(Math.max(0, at - 50), at))) {
      if (end < 0) return end
    } else if (end < 0 || lineBreak.test(source.slice(at, end))) continue
    at = end + run.length
    if (brace < at) brace = source.indexOf('{', at)
  }
  return brace
}

const ticks = /`+/y
const lineBreak = /[\r\n]/
const beforeFence = /(?:^|[\r\n])[\t >*+\d.)-]*`+$/

function endsInString(source: string, at: number): boolean {
  unendedString.lastIndex = at
  return source[at - 1] === '=' && unendedString.test(source)
}

const unendedString = /\{(?:[^}"'\r\n]|"[^"\r\n]*"|'[^'\r\n]*')*(?:"[^"\r\n]*|'[^'\r\n]*)(?=[\r\n]|$)/y

/** How many brackets may be open at once: about ten times as many end the process, on the smallest stack there is. */
const depthLimit = 300

function isDeep(source: string): boolean {
  if (count(source, '[') + count(source, '(') <= depthLimit) return false
  let depth = 0
  for (const [bracket] of source.matchAll(/[[\](){}]/g)) {
    if (!opens.has(bracket)) depth = Math.max(0, depth - 1)
    else if (++depth > depthLimit) return true
  }
  return false
}

const opens: ReadonlySet<string> = new Set(['[', '(', '{'])

function count(source: string, bracket: string): number {
  let found = 0
  for (let at = source.indexOf(bracket); at >= 0; at = source.indexOf(bracket, at + 1)) found++
  return found
}
