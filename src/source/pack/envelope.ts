import crc32 from 'crc-32'

/** `mdxp`, and the version of the format: packs of another one are refused. */
const magic = [0x6d, 0x64, 0x78, 0x70]
export const packVersion = 4

const head = magic.length + 1
const start = head + 4

/** Closes bytes: what comes out of it again is what went in, or nothing. */
export function seal(content: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(start + content.length)
  sealed.set([...magic, packVersion])
  sealed.set(content, start)
  new DataView(sealed.buffer).setInt32(head, crc32.buf(content))
  return sealed
}

/** What was sealed, if it is as it was: neither of another version, nor cut short, nor changed. */
export function unseal(sealed: Uint8Array): Uint8Array | undefined {
  if (sealed.length < start || [...magic, packVersion].some((byte, index) => sealed[index] !== byte)) return undefined
  const { buffer, byteOffset } = sealed
  const content = sealed.subarray(start)
  return new DataView(buffer, byteOffset).getInt32(head) === crc32.buf(content) ? content : undefined
}
