/** The browser's side of the page, bundled when this package is built: see `tsup.config.ts`. */
declare module 'virtual:html-client' {
  /** The script, library and all; safe inside `<script>`. */
  export const script: string
  /** The script's hash, as a content security policy names it. */
  export const scriptHash: string
  /** The style sheet; safe inside `<style>`. */
  export const style: string
}
