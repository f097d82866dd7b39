// What opens and closes a comment in some language, whichever it is.
const opener =
  /^(?:\{?\/\*+|\/{2,}!?|#+[|=]?|-{2,}(?:\[=*\[)?|;+|%+\{?|<!--+|\(\*+|\{-|\{#-?|<%(?:--|#)?|\{\{!(?:--)?|@\*|\*+|!+|::|\.\.|<#|["']|rem|dnl)?$/i
const closer = /(?:\*?\*\/\}?|--?->|\*?\*\)|-\}|-?#\}|(?:--)?%>|(?:--)?\}\}|\*@|#>|\|#|=#|(?:--)?\]=?\]|%\})$/

/** Whether a text is nothing, or nothing but what opens a comment. */
export const isCommentStart = (text: string): boolean => opener.test(text.trim())

/** A text without space around it, and without what closes a comment at its end. */
export const withoutCommentEnd = (text: string): string => text.trim().replace(closer, '').trimEnd()
