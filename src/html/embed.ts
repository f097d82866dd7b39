const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Writes a text as HTML, for content and for quoted attributes. */
export function toText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}

const unsafe = /[<>&\u2028\u2029]/g

/** Writes a value as JSON that can end no element and open no comment, wherever in HTML or in a script it stands. */
export function toJsonText(value: unknown): string {
  return JSON.stringify(value).replace(unsafe, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
