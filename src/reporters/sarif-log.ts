// What of SARIF 2.1.0 is written: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html

import type { Reader } from '../model/reader.js'

/** A log in the Static Analysis Results Interchange Format. */
export interface SarifLog {
  readonly $schema: string
  readonly version: '2.1.0'
  readonly runs: readonly SarifRun[]
}

export interface SarifRun {
  readonly tool: { readonly driver: SarifDriver }
  readonly columnKind: 'utf16CodeUnits'
  readonly results: readonly SarifResult[]
}

export interface SarifDriver {
  readonly name: string
  readonly version: string
  readonly informationUri: string
  readonly rules: readonly SarifRule[]
}

export type SarifLevel = 'error' | 'note' | 'warning'

export interface SarifRule {
  readonly id: string
  readonly shortDescription?: SarifText
  readonly helpUri?: string
  readonly defaultConfiguration?: { readonly level: SarifLevel }
}

export interface SarifResult {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: SarifLevel
  readonly message: SarifText
  readonly locations: readonly SarifLocation[]
  /** The includes by which the file came in, the page's own first, and what is behind it in another file. */
  readonly relatedLocations?: readonly SarifLocation[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly SarifFix[]
  readonly properties?: { readonly sdks: readonly string[]; readonly readers?: readonly Reader[] }
}

export interface SarifText {
  readonly text: string
}

export interface SarifLocation {
  readonly physicalLocation: { readonly artifactLocation: SarifArtifact; readonly region?: SarifRegion }
  readonly message?: SarifText
}

export interface SarifArtifact {
  readonly uri: string
  readonly uriBaseId: 'SRCROOT'
}

/** Counted from 1; the end is behind the last character. */
export interface SarifRegion {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine?: number
  readonly endColumn?: number
}

export interface SarifFix {
  readonly description: SarifText
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifact
    readonly replacements: readonly { readonly deletedRegion: SarifRegion; readonly insertedContent: SarifText }[]
  }[]
}
