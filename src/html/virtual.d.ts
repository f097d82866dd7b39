/** The browser's side of the explorer, bundled when this package is built: see `tsup.config.ts`. */
declare module 'virtual:html-client' {
  /** The script, libraries and all; safe inside `<script>`. */
  export const script: string
  /** The script's hash, as a content security policy names it. */
  export const scriptHash: string
  /** The style sheet; safe inside `<style>`. */
  export const style: string
}

/** The same of the page of a diff. */
declare module 'virtual:diff-client' {
  export const script: string
  export const scriptHash: string
  export const style: string
}
