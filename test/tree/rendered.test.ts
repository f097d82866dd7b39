import { describe, expect, it } from 'vitest'
import { resolve } from '../project.js'
import { componentOf, htmlOf } from '../render.js'

// MDX is asked what a partial shows as the component that it makes of it: the flat page has to show the same.

type Include = (props: Record<string, unknown>) => unknown

const asReact = { If: ({ sdk, children }: Record<string, unknown>) => (sdk === 'react' ? children : null) }

/** Expects that a page shows what MDX shows of it with its partial as a component. */
async function expectSame(page: string, partial: string): Promise<void> {
  const a = await componentOf(partial, asReact)
  const include: Include = ({ src, ...props }) => (src === '_p/a' ? a(props) : undefined)
  const wanted = htmlOf((await componentOf(page, { ...asReact, Include: include }))({}))
  const { mdx } = resolve({ 'page.mdx': page, '_p/a.mdx': partial }, { sdk: 'react' })
  expect(htmlOf((await componentOf(mdx, asReact))({})), mdx).toBe(wanted)
}

/** What a partial is given, once each. */
const plain = [
  '',
  'a="A" b="B"',
  'a="A"',
  'a="" b={""}',
  'a={0} b={1}',
  'a={1e21} b={-0.5}',
  'a={NaN} b={null}',
  'a={null} b={undefined}',
  'a b={false}',
  'a={[1, "two", null, true]} b={[]}',
  'a={[["x"], ["y"]]} b="*b* <c> {d} &amp; `e`"',
  'a={`t u`} b={[0, ""]}',
  '{...{ a: "S", b: 2 }}',
]
const jsx = ['a={<b>J</b>} b={<><i>k</i> l</>}', 'a={[<b>J</b>, "x", 1]} b={<b title="t">m <i>n</i></b>}']
const objects = ['a={{ b: "B" }}', 'a={{ b: { c: "C", d: [1, 2] } }}', 'a={[{ b: "B" }]}', 'a="A"', 'a={null}', '']

const children = [
  '<Include src="_p/a" a="A" />',
  '<Include src="_p/a" a="A"></Include>',
  '<Include src="_p/a" a="A">kid</Include>',
  '<Include src="_p/a" a="A">**kid** of <b>x</b></Include>',
  '<Include src="_p/a" a="A">{"kid"}</Include>',
  '<Include src="_p/a" a="A" children="kid" />',
  '<Include src="_p/a" a="A" children={<b>kid</b>} />',
  '<Include src="_p/a" a="A"><If sdk="react">kid</If></Include>',
]

const include = (props: string): string => `<Include src="_p/a" ${props} />`
const inText = (expression: string): string => `s {${expression}} t`
const inAttribute = (expression: string): string => `<Card v={${expression}} />`
const pageOf = (parts: readonly string[]): string => parts.map((part, index) => `${index}: ${part} .`).join('\n\n')

function table(expressions: readonly string[], parts: readonly string[], contexts = [inText]): void {
  it.each(expressions)('%s', async (expression) => {
    for (const write of contexts) await expectSame(pageOf(parts), write(expression))
  })
}

describe('a page shows what MDX shows of props', () => {
  const given = plain.map(include)
  table(
    [
      'props.a',
      'props?.a',
      "props['a']",
      "props?.['a'] ?? 'none'",
      'props.a && "x"',
      'props.a && props.b',
      'props.b && 0',
      'props.b && ""',
      '0 && props.a',
      '"" && props.a',
      'props.a || props.b',
      'props.a ?? props.b',
      'props.a || "none"',
      'props.a ?? "none"',
      '(props.a ?? props.b) || "last"',
      'props.a ? "yes" : "no"',
      'props.a ? (props.b ? "ab" : "a") : props.b ? "b" : "neither"',
      '!props.a',
      '!!props.a && "t"',
      'props.a === "A" ? "is A" : "is not"',
      'props.a === props.b ? "same" : "other"',
      'props.a == null ? "nil" : "some"',
      'props.a != null && "some"',
      'props.a == 0 ? "loose" : "strict"',
      'typeof props.a',
      'typeof props.a === "string" && props.a',
      'props.a > 1 ? "many" : "few"',
      'props.a >= 0 && "number"',
      'props.a < props.b ? "less" : "more"',
      'props.a % 2 === 0 ? "even" : "odd"',
      'props.a?.b',
      'props.a?.length',
      'props.a?.length > 1 && "long"',
      'props.a?.[0]',
      'props.a?.toString()',
      'props.later?.(props.a) ?? props.b',
      '`t ${props.a ?? ""} u`',
      '`${props.a ?? ""}-${props.b ?? ""}`',
      'props.a ? `x${props.b ? "y" : ""}` : ""',
      '"x" + (props.a ?? "")',
      '[props.a ?? "", " ", props.b ?? ""]',
      '[null, false, props.a || 0, [props.b ?? 1]]',
      '(({ a }) => a)(props)',
      '(({ a = "default" }) => a)(props)',
      '((props) => props.a)({ a: "own" })',
      '(() => props.a ?? "none")()',
      '(function () { return props.a ?? 1 })()',
      '[1, 2].map((n) => n + 1)',
      '[1, 2].map((n) => props.a ?? n)',
      '(props.a || []).length',
      'Array.isArray(props.a) && props.a.length',
      'props.a /* one */ && /* two */ "x"',
      '/* nothing */',
      '"a" in props ? "given" : "not"',
      'props.hasOwnProperty("a") ? 1 : 2',
      'Object.keys(props).includes("a") ? 1 : 2',
      '({ ...props, a: "over" }).a',
      '({ a: "under", ...props }).a',
      '[...String(props.b)].length',
      'void props.a',
      'true',
      'null',
      '"x"',
    ],
    given,
  )
})

describe('an attribute says what MDX has it say of props', () => {
  table(
    [
      'props.a ?? "none"',
      'props.a || undefined',
      'props.a && props.b',
      '!props.a',
      '[props.a ?? 1, 1]',
      '({ a: props.a ?? null })',
      '`t ${props.a ?? ""}`',
      'props.a ? <b>{props.b ?? 1}</b> : null',
      '<b title={props.a ?? "x"}>{props.b ?? "y"}</b>',
      '(({ a = 1 }) => a)(props)',
      'props.a && <Card {...props} />',
    ],
    [...plain, ...jsx].map(include),
    [inAttribute],
  )
})

describe('a page shows what MDX shows of JSX', () => {
  table(
    [
      'props.a',
      '[props.a ?? 1, " ", props.b ?? 2]',
      'props.a && <b>x</b>',
      'props.a ? <b>{props.a}</b> : null',
      'props.a ? <b>{props.a}</b> : <i>{props.b ?? 1}</i>',
      '(props.a || props.b) && <b>shown</b>',
      'props.a && props.b && <b>{props.b}</b>',
      '<>{props.a ?? 1}</>',
      '<>a {props.a ?? 1} b</>',
      '<></>',
      '<><b key="1">x</b><b key="2">{props.a ?? 1}</b></>',
      'props.a && [<b key="1">x</b>, <b key="2">{props.b ?? 1}</b>]',
      '<b>  x  {props.a ?? 1}  y </b>',
      '<b>{/* one */}{props.a ?? 1}</b>',
      '<b>{props.a ?? 1}{" "}{props.b ?? 2}</b>',
      '<b>{props.a ?? 1} {props.b ?? 2}</b>',
      '<b>{props.a ?? 1}\n  {props.b ?? 2}</b>',
      '<b>\n  one\n  two {props.a ?? 1}\n</b>',
      '<b>{"{"}{props.a ?? 1}{"}"}</b>',
      '<b>&lt;{props.a ?? 1}&gt; &amp;</b>',
      '<b id="&quot;q&quot;">{props.a ?? 1}</b>',
      "<b id='a\"b'>{props.a ?? 1}</b>",
      '<b title={props.a} data-x={props.b ?? "d"}>x</b>',
      '<b class={props.a ? "on" : undefined}>x</b>',
      '<b {...props}>x</b>',
      '<Card {...props} />',
      '<Card {...(props.a ? { id: "i" } : {})}>x</Card>',
      '<Card a={props.a} b={[props.b]} />',
      '<Card icon={props.a && <b>{props.a}</b>} />',
      '<Card icon={<i>{props.b ?? 1}</i>}>x {props.a ?? 2}</Card>',
      '<A.B x={props.a} />',
      '[1, 2].map((n) => <i key={n}>{n}{props.a ?? ""}</i>)',
      'Array.isArray(props.a) ? props.a.map((x, i) => <i key={i}>{x}</i>) : "no list"',
      'props.a?.map?.((x, i) => <i key={i}>{x}</i>)',
      '((a) => <b>{props.a ?? 1}{a}</b>)(1)',
      '(({ a = "d", ...rest }) => <b {...rest}>{a}</b>)(props)',
      'props.a && <><If sdk="go">go</If><If sdk="react">react {props.a}</If></>',
      '<b><If sdk="react">x</If><If sdk="go">y</If> {props.a ?? 1}</b>',
    ],
    [...plain, ...jsx].map(include),
  )
})

describe('a page shows what MDX shows of objects', () => {
  table(
    [
      'props.a?.b?.c',
      'props.a?.b?.c ?? "none"',
      'props.a?.b?.d?.[0]',
      'props.a?.b?.d?.map((x) => <i>{x}</i>)',
      'props.a?.b ? <Card {...props.a} /> : "x"',
      '<Card {...props.a} />',
      '<Card o={props.a} />',
      '({ ...props.a }).b?.c',
      'props.a?.["b"] ? "some" : "none"',
      'JSON.stringify(props.a ?? null)',
    ],
    objects.map(include),
  )
})

describe('a page shows what MDX shows of children', () => {
  table(
    [
      'props.children',
      'props["children"]',
      'props.children ?? "none"',
      'props.children || "none"',
      'props.children && <i>{props.children}</i>',
      'props.children ? <i>{props.children}</i> : <b>none</b>',
      '!props.children && "none"',
      '[props.children, props.a]',
      '<>{props.children}</>',
      'props.a && <Card a="x">{props.children ?? "none"}</Card>',
      'props.a ? props.children : "no"',
    ],
    children,
  )
})
