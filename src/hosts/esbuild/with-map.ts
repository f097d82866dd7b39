import type { HostPage } from '../host-page.js'

// In one piece, whoever loads this file would take it for the map of this file.
const mark = ['//#', 'sourceMappingURL'].join(' ')

/** The code of a page with its map behind it, which is where esbuild looks for it. */
export function withMap({ code, map }: HostPage): string {
  if (!map) return code
  const data = Buffer.from(JSON.stringify(map)).toString('base64')
  return `${code}\n${mark}=data:application/json;base64,${data}\n`
}
