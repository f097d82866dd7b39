export { openSite } from './hosts/docusaurus/open-site.js'
