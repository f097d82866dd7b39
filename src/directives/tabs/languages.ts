import { fold } from '../../model/value-ids.js'

// What code samples are labelled by, letter case aside: languages, and formats and tools that samples are written for.
const names: ReadonlySet<string> = new Set(
  `bash|c|c#|c++|clojure|cpp|cs|csharp|css|curl|cmd|dart|elixir|erlang|f#|fsharp|go|golang|graphql|groovy|haskell|hcl
  |html|http|httpie|java|javascript|js|json|jsx|julia|kotlin|kt|lua|markdown|mjs|objc|obj-c|objective c|objective-c
  |objectivec|ocaml|perl|php|powershell|protobuf|pwsh|py|python|r|rb|ruby|rs|rust|scala|scss|sh|shell|solidity|sql|swift
  |toml|ts|tsx|typescript|vb|visual basic|wget|xml|yaml|yml|zig|zsh`
    .split('|')
    .map((name) => name.trim()),
)

/** Whether a label is the name of a code language, or of several: `JavaScript / TypeScript`. */
export function isLanguage(label: string): boolean {
  return names.has(fold(label.trim())) || label.split(/[/,&|]/).every((part) => names.has(fold(part.trim())))
}
