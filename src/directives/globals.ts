/** Names that engines define, so that code which reads them reads no prop. */
export const globals: ReadonlySet<string> = new Set(
  (
    'Array ArrayBuffer BigInt Boolean DataView Date Error Infinity Intl JSON Map Math NaN Number Object Promise Proxy ' +
    'RangeError Reflect RegExp Set String Symbol SyntaxError TypeError URL URLSearchParams WeakMap WeakSet arguments ' +
    'atob btoa clearInterval clearTimeout console decodeURI decodeURIComponent document encodeURI encodeURIComponent ' +
    'fetch globalThis isFinite isNaN localStorage location navigator parseFloat parseInt process queueMicrotask ' +
    'requestAnimationFrame sessionStorage setInterval setTimeout structuredClone undefined window'
  ).split(' '),
)
