/** A part of a URL without its percent-encoding; one that is not encoded well stays as it is. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
