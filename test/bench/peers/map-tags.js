const code = '(?:(`{3,})[^]*?\\1`*|(`{1,2})(?!`)(?:(?!\\n\\n)[^])*?(?<!`)\\2(?!`))'
const comment = String.raw`\{\/\*[^]*?\*\/\}`
const value = String.raw`"[^"]*"|'[^']*'|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}`
const tag = String.raw`<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:-]+(?:=(?:${value}))?)*)\s*(\/?)>`
const marks = new RegExp(`${code}|${comment}|${tag}`, 'g')
const attributes = new RegExp(String.raw`([\w:-]+)(?:=(${value}))?`, 'g')

/**
 * Writes each tag of a text of MDX anew. Code and comments stay as they are.
 *
 * @param write from a tag to text: `{ kind: 'open' | 'close' | 'alone', name, attributes: { name: source }, text }`, where
 *   sources are as they are written, with quotes or braces; nothing for an attribute without a value
 */
export function mapTags(text, write) {
  return text.replaceAll(marks, (text, _fence, _mark, closing, name, written, alone) => {
    if (name === undefined) return text
    const kind = closing ? 'close' : alone ? 'alone' : 'open'
    const read = Object.fromEntries([...written.matchAll(attributes)].map(([, key, source]) => [key, source]))
    return write({ kind, name, attributes: read, text })
  })
}
