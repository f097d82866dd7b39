/**
 * What a browser may do with a page of ours: run the script that this package was built with, and fetch nothing.
 *
 * @param scriptHash the script's hash
 */
export function policyFor(scriptHash: string): string {
  return `default-src 'none'; script-src '${scriptHash}'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`
}
