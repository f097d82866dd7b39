import type { HostPage } from '../host-page.js'

/** The code of a page with its map behind it, which is where esbuild looks for it. */
export function withMap({ code, map }: HostPage): string {
  if (!map) return code
  const data = Buffer.from(JSON.stringify(map)).toString('base64')
  return `${code}\n//# sourceMappingURL=data:application/json;base64,${data}\n`
}
