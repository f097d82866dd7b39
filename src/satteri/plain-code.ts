/** How deep plain code may be nested. */
const depthLimit = 8

/** Words that are no names, or not everywhere. */
const reserved = new Set(
  (
    'arguments async await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends finally for function get if implements import in instanceof interface let new of package private ' +
    'protected public return set static super switch throw try typeof var void while with yield'
  ).split(' '),
)

const space = /[ \t\r\n]*/y
const text = /"[^"\\\r\n]*"|'[^'\\\r\n]*'|`[^`\\$]*`/y
const number = /(?:0|[1-9]\d*)(?:\.\d+)?(?![\w.$])/y
const path = /[A-Z_a-z$][\w$]*(?:\.[A-Z_a-z$][\w$]*)*(?![\w$\\\u0080-\uFFFF])/y
const key = /[A-Za-z$][\w$]*(?![\w$\\\u0080-\uFFFF])|"[\w -]*"|'[\w -]*'/y
const tag = /[A-Z][\w-]*/iy
const gap = /[ \t\r\n]+/y
const literal = /"[^"&\r\n]*"|'[^'&\r\n]*'/y
const content = /[^<>{}&]+/y
const comment = /^[ \t\r\n]*\/\*(?:[^*]|\*(?!\/))*\*\/[ \t\r\n]*$/

/**
 * Whether code is a literal, a name, or a list, an object or elements of such: it is an expression to any parser, so nothing can
 * come out where it is read later.
 */
export function isPlainCode(code: string): boolean {
  return new PlainReader(code).isPlain()
}

/** Whether code is nothing but a comment. */
export const isComment = (code: string): boolean => comment.test(code)

class PlainReader {
  readonly #code: string
  #at = 0

  constructor(code: string) {
    this.#code = code
  }

  isPlain(): boolean {
    return this.#value(depthLimit) && this.#at === this.#code.length
  }

  #value(depth: number): boolean {
    this.#read(space)
    const isValue = this.#read(text) || this.#read(number) || this.#name() || (depth > 0 && this.#group(depth - 1))
    this.#read(space)
    return isValue
  }

  #name(): boolean {
    const from = this.#at
    if (!this.#read(path)) return false
    const [first = ''] = this.#code.slice(from, this.#at).split('.', 1)
    return !reserved.has(first)
  }

  #group(depth: number): boolean {
    if (this.#skip('[')) return this.#items(']', () => this.#value(depth))
    if (this.#skip('{')) return this.#items('}', () => this.#entry(depth))
    if (this.#skip('<')) return this.#element(depth)
    return false
  }

  #entry(depth: number): boolean {
    this.#read(space)
    const isKey = this.#read(key)
    this.#read(space)
    return isKey && this.#skip(':') && this.#value(depth)
  }

  #items(end: string, item: () => boolean): boolean {
    for (;;) {
      this.#read(space)
      if (this.#skip(end)) return true
      if (!item()) return false
      if (this.#skip(end)) return true
      if (!this.#skip(',')) return false
    }
  }

  #element(depth: number): boolean {
    const from = this.#at
    if (!this.#read(tag)) return false
    const name = this.#code.slice(from, this.#at)
    while (this.#read(gap) && this.#read(tag))
      if (this.#skip('=') && !this.#read(literal) && !this.#braces(depth)) return false
    if (this.#skip('/')) return this.#skip('>')
    return this.#skip('>') && this.#content(name, depth)
  }

  #content(name: string, depth: number): boolean {
    for (;;) {
      this.#read(content)
      if (this.#code.startsWith('</', this.#at)) break
      const isPlain = this.#skip('<') ? depth > 0 && this.#element(depth - 1) : this.#braces(depth)
      if (!isPlain) return false
    }
    const end = `</${name}>`
    if (!this.#code.startsWith(end, this.#at)) return false
    this.#at += end.length
    return true
  }

  #braces(depth: number): boolean {
    return this.#skip('{') && this.#value(depth) && this.#skip('}')
  }

  #skip(mark: string): boolean {
    if (this.#code[this.#at] !== mark) return false
    this.#at++
    return true
  }

  #read(pattern: RegExp): boolean {
    pattern.lastIndex = this.#at
    if (!pattern.test(this.#code)) return false
    this.#at = pattern.lastIndex
    return true
  }
}
