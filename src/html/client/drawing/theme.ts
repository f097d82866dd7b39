/** The colours of the page, as its style sheet has them for light or for dark. */
export interface Theme {
  readonly ink: string
  readonly soft: string
  readonly stage: string
  readonly line: string
  readonly page: string
  readonly partial: string
  readonly code: string
  readonly bad: string
  readonly loop: string
  readonly picked: string
}

export function themeNow(): Theme {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string) => style.getPropertyValue(`--${name}`).trim()
  return {
    ink: colour('ink'),
    soft: colour('soft'),
    stage: colour('stage'),
    line: colour('edge'),
    page: colour('page'),
    partial: colour('partial'),
    code: colour('code'),
    bad: colour('bad'),
    loop: colour('loop'),
    picked: colour('picked'),
  }
}
