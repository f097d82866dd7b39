import type { DocsOptions } from '../../node/docs-options.js'
import type { Docs } from '../../node/docs.js'
import type { Reader } from '../../model/reader.js'
import type { RemarkPartialsOptions } from '../remark-options.js'
import type { remarkPartials } from '../remark-partials.js'
import type { RuleUse } from '../webpack/rules.js'

/**
 * Options of the docs of a site. Unless a `config` file says all, `root` is the working directory, which is that of the
 * site, and `dialect` is `docusaurus()`.
 */
export interface SiteOptions extends DocsOptions {
  /** The SDK that the site is built for. Default: what hangs on it stays. */
  readonly sdk?: string | undefined
  /** The same for any axis. */
  readonly reader?: Reader
}

/** What a site's config takes from us, each part where it goes. */
export interface SitePartials {
  /** For `plugins`: tells webpack what pages are made from, and shows messages. */
  readonly plugin: () => SitePlugin
  /** For `beforeDefaultRemarkPlugins` of docs, blog and pages: puts outputs in place of what files say. */
  readonly remark: [plugin: typeof remarkPartials, options: RemarkPartialsOptions]
  /**
   * For `exclude`: what is no page of its own in a folder of the site, and what Docusaurus leaves out by itself. Folders of
   * versions and translations go by the same globs: what is a page in one of them stays.
   */
  readonly exclude: (...folders: string[]) => string[]
  /** For `markdown.parseFrontMatter`: title, description and all else of a page are those of its output. */
  readonly parseFrontMatter: ParseFrontMatter
  readonly docs: Docs
}

/** A plugin of Docusaurus, as far as this one is. */
export interface SitePlugin {
  readonly name: string
  configureWebpack(config: object, isServer: boolean): { module: { rules: SiteRule[] } }
}

/** A rule of webpack and Rspack that goes before all others. */
export interface SiteRule {
  readonly resource: RegExp
  readonly enforce: 'pre'
  readonly use: RuleUse[]
}

/** How Docusaurus reads front matter. */
export type ParseFrontMatter = (request: FrontMatterRequest) => Promise<FrontMatterParts>

export interface FrontMatterRequest {
  readonly filePath: string
  readonly fileContent: string
  readonly defaultParseFrontMatter: ParseFrontMatter
}

export interface FrontMatterParts {
  readonly frontMatter: Record<string, unknown>
  readonly content: string
}
