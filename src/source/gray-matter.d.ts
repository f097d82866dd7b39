/** What gray-matter reads front matter with, which its types leave out. */
declare module 'gray-matter/lib/engines.js' {
  const engines: {
    readonly yaml: {
      parse(text: string, options?: { readonly listener?: import('./yaml.js').YamlListener | undefined }): unknown
    }
  }
  export default engines
}
