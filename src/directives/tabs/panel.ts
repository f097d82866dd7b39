import type { WrittenScope } from '../condition/written-scope.js'
import type { Axis } from '../../model/axis.js'
import type { Scope } from '../../model/scope.js'
import type { Fence, ItemPanel, Tab } from '../directive.js'

/** A panel of tabs, before anything is dropped. */
export interface Panel {
  readonly tab: Tab | Fence | ItemPanel
  /** Path of the file that it stands in. */
  readonly path: string
  /** What its own attributes say of readers. */
  readonly written: WrittenScope
  /** Whether the conditions and includes between it and its tabs let it through. */
  readonly isLive: boolean
  /**
   * Of those who the reader may be, whom conditions that stay between it and its tabs surely let through; `undefined`
   * where there are none.
   */
  readonly surelyFor: Scope | undefined
}

/** What a reader finds in tabs: a panel that names one of their values, one for everybody else, or none. */
export type Standing = 'own' | 'fallback' | 'none'

/** Labels by panel; `undefined` for one without. */
export type Labels = readonly (string | undefined)[]

/** By panel, the place of its item; `undefined` for one without. */
export type Places = readonly (number | undefined)[]

/** What the panels of one `<Tabs>` are, whatever becomes of them. */
interface Read {
  readonly labels: Labels
  /** By what it is known that values are named: its label, or a value in the place of that. */
  readonly known: Labels
  /** The axes of which a label may name a value. */
  readonly labelAxes: readonly Axis[]
}

/** What two labels of one panel say, which name different values. */
export interface Contrary {
  readonly label: string
  /** That of what shows the panel. */
  readonly shown: string
}

/** What becomes of the panels of one `<Tabs>` for a reader. */
export type Choice =
  /** They are left alone: by the options, or since nobody who leaves open what they are about is told what is wrong. */
  | (Read & { readonly kind: 'untouched' })
  | (Read & { readonly kind: 'miscounted'; readonly items: number; readonly panels: number })
  /** The label of a panel names others than what shows it. */
  | (Read & Contrary & { readonly kind: 'contrary' })
  | (Read & { readonly kind: 'dynamic' })
  | (Read & {
      readonly kind: 'chosen'
      /** By panel. */
      readonly stays: readonly boolean[]
      /** `undefined` where there are no items, or they are left alone. */
      readonly places: Places | undefined
      /** The items as data, where what is left of them is to be written out. */
      readonly values: readonly unknown[] | undefined
      /** Whether the panels are the items themselves. */
      readonly areItems: boolean
      /** Whether elements beside the panels stand for items. */
      readonly hasTriggers: boolean
      /** By panel, all that a default may call it. */
      readonly callings: readonly (readonly string[])[]
      /** By panel, whether its content can stand without it. */
      readonly opens: readonly boolean[]
      /** By panel, whether the reader leaves open whom it is for: it needs its label. */
      readonly areOpen: readonly boolean[]
      /** Names of the axes of which some panel names a value. */
      readonly axes: readonly string[]
      /** Whether the content of a panel that stays alone takes the place of the tabs. */
      readonly unwraps: boolean
      /** Whether the content of the only panel that stays takes the place of the tabs. */
      readonly isSingle: boolean
      /** `undefined` where no panel names a value, or it hangs on what the reader leaves open. */
      readonly standing: Standing | undefined
    })
