/** Ids of the rules by which an include is refused. */
export type RefusalId =
  | 'directive-in-code'
  | 'esm-default'
  | 'import-components'
  | 'include-cycle'
  | 'include-dynamic'
  | 'include-limit'
  | 'include-missing'
  | 'include-outside'
  | 'include-unparsable'
  | 'lines-missing'
  | 'region-missing'
  | 'section-missing'
