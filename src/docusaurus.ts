export { docusaurusPartials } from './hosts/docusaurus/docusaurus-partials.js'
export type {
  FrontMatterParts,
  FrontMatterRequest,
  ParseFrontMatter,
  SiteOptions,
  SitePartials,
  SitePlugin,
} from './hosts/docusaurus/site-partials.js'
