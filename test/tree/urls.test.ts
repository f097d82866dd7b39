import { describe, expect, it } from 'vitest'
import { isElement } from '../../src/directives/jsx.js'
import { nodesOf, resolve } from '../project.js'
import { table, type Case } from './check.js'

const on = (page: string, partial: string, text: string, mdx: string, more: Partial<Case> = {}): Case => ({
  path: page,
  files: { [page]: `<Include src="${partial}" />`, [`${partial}.mdx`]: text },
  mdx,
  ...more,
})
const urls =
  'a.md ./a.md ../a.md ../../a.md ./ . .. ../ ../../ a/ a/b/ a.md?q=1#h a?x=../y a#./h a%20b.md a%2Fb.md a%2e%2e/b ./a/../b.md ./a/./b.md a//b /abs /a/../b https://x.y/z //host/p mailto:a@b data:x ../_p/a.md _p/a.md ./x:y.md ../x:y.md é.md a&b=c.md a@2x.png %20a.md'.split(
    ' ',
  )

describe('URLs of a partial', () => {
  for (const [page, partial] of [
    ['guides/users/a.mdx', '_p/b'],
    ['a.mdx', '_p/deep/b'],
    ['g/a.mdx', 'g/_b'],
    ['g/a.mdx', 'g/_p/b'],
    ['g/h/a.mdx', 'g/_b'],
    ['a.mdx', '_b'],
    ['x/y/z/a.mdx', 'x/_p/b'],
  ] as const) {
    it.each(urls)(`lead from ${page} to where they led from ${partial}: %s`, (url) => {
      const files = {
        [page]: `<Include src="${partial}" />`,
        [`${partial}.mdx`]: `[l](<${url}>) ![i](<${url}>) <a href="${url}">x</a> [r]\n\n[r]: <${url}>\n`,
      }
      const { resolved } = resolve(files, {}, {}, page)
      const there = (href: string, from: string): string => new URL(href, `https://docs.site/root/of/docs/${from}`).href
      const found = nodesOf(resolved.tree).flatMap((node) => {
        if ('url' in node) return [node.url]
        return isElement(node) ? [String(node.attributes[0]?.value)] : []
      })
      expect(found).toHaveLength(4)
      expect(found.map((href) => there(href, page))).toEqual(found.map(() => there(url, `${partial}.mdx`)))
    })
  }

  table({
    'that are not relative are left': on(
      'g/a.mdx',
      '_p/b',
      '[a](#h) [b](?q) [c](/d) [d](//e/f) [e](tel:1) [f](data:,x) [g]()',
      '[a](#h) [b](?q) [c](/d) [d](//e/f) [e](tel:1) [f](data:,x) [g]()',
    ),
    'that start with a placeholder of the host are left': on(
      'g/a.mdx',
      '_p/b',
      '[a]({{Global.API}}/x.html) [b](%ROOT%/x) <a href="<%= root %>/x">c</a> ![d]({{root}}/d.png)',
      '[a](\\{\\{Global.API}}/x.html) [b](%ROOT%/x) <a href="<%= root %>/x">c</a> ![d](\\{\\{root}}/d.png)',
    ),
    'keep their query, hash, slash and title': on(
      'a.mdx',
      '_p/b',
      '[x](./c/?q=1&r=2#h "T")',
      '[x](./_p/c/?q=1\\&r=2#h "T")',
    ),
    'keep encoded characters': on(
      'a.mdx',
      '_p/b',
      '[x](c%20d%2Fe.md) [y](<c d.md>)',
      '[x](_p/c%20d%2Fe.md) [y](<_p/c d.md>)',
    ),
    'climb where the page is deeper': on('g/u/a.mdx', '_p/b', '![x](../img/a.png)', '![x](../../img/a.png)'),
    'stay in a folder of page and partial': on('g/a.mdx', 'g/_b', '[x](./c.md) [y](d.md)', '[x](./c.md) [y](d.md)'),
    'in definitions are rebased': on('a.mdx', '_p/b', '[x]\n\n[x]: c.md "T"', '[x]\n\n[x]: _p/c.md "T"'),
    'in elements are rebased': on(
      'a.mdx',
      '_p/b',
      '<img src="c.png" alt="c.png" />\n\n<video poster="p.png"><source src="v.mp4" /></video>',
      '<img src="_p/c.png" alt="c.png" />\n\n<video poster="_p/p.png">\n  <source src="_p/v.mp4" />\n</video>',
    ),
    'in attributes of some elements are rebased': on(
      'a.mdx',
      '_p/b',
      'a <object data="./x" /> <b data="./x" /> <form action="./x"><button formaction="./x" formAction="./y" /></form> <table action="./x" /> <q cite="./x" />',
      'a <object data="./_p/x" /> <b data="./x" /> <form action="./_p/x"><button formaction="./_p/x" formAction="./_p/y" /></form> <table action="./x" /> <q cite="./_p/x" />',
    ),
    'in SVG are rebased': on(
      'a.mdx',
      '_p/b',
      'a <use href="s.svg#a" xlink:href="./s.svg#b" /> <image xlinkHref={"i.png"} /> <use href="#c" xlinkHref="#d" />',
      'a <use href="_p/s.svg#a" xlink:href="./_p/s.svg#b" /> <image xlinkHref="_p/i.png" /> <use href="#c" xlinkHref="#d" />',
    ),
    'in elements as expressions are rebased': on(
      'a.mdx',
      '_p/b',
      "<img src={'c.png'} />\n\n<img src={`d.png`} />",
      '<img src="_p/c.png" />\n\n<img src="_p/d.png" />',
    ),
    'in a srcset are rebased one by one': on(
      'a.mdx',
      '_p/b',
      '<img srcset="a.png 1x, ./b.png 2x,/c.png 3x, https://d/e.png 4x" />\n\n<img srcSet="a.png, b.png 2x" />\n\n<link imageSrcSet="a 1x, b 2x" imagesrcset="c" />',
      '<img srcset="_p/a.png 1x, ./_p/b.png 2x,/c.png 3x, https://d/e.png 4x" />\n\n<img srcSet="_p/a.png, _p/b.png 2x" />\n\n<link imageSrcSet="_p/a 1x, _p/b 2x" imagesrcset="_p/c" />',
    ),
    'in components are left': on(
      'a.mdx',
      '_p/b',
      '<Card href="c.md" src="d.png" />',
      '<Card href="c.md" src="d.png" />',
    ),
    'in text and code are left': on(
      'a.mdx',
      '_p/b',
      '`[x](c.md)` \\[x](c.md)\n\n```md\n[x](c.md)\n```',
      '`[x](c.md)` \\[x]\\(c.md)\n\n```md\n[x](c.md)\n```',
    ),
    'that are computed are left': on('a.mdx', '_p/b', '<img src={image} />', '<img src={image} />'),
    'are left with `rebase: false`': on(
      'a.mdx',
      '_p/b',
      '[x](c.md) ![i](d.png)\n\n<img src="e.png" />',
      '[x](c.md) ![i](d.png)\n\n<img src="e.png" />',
      { options: { rebase: false } },
    ),
    'are rebased through two levels from their own folder': {
      files: {
        'page.mdx': '<Include src="_p/b" />',
        '_p/b.mdx': '[b](b.md)\n\n<Include src="./deep/c" />',
        '_p/deep/c.mdx': '[c](c.md) [up](../up.md)',
      },
      mdx: '[b](_p/b.md)\n\n[c](_p/deep/c.md) [up](_p/up.md)',
    },
    'in children stay as their file wrote them': {
      files: { 'page.mdx': '<Include src="_p/b">[kid](kid.md)</Include>', '_p/b.mdx': '[b](b.md) {props.children}' },
      mdx: '[b](_p/b.md) [kid](kid.md)',
    },
    'from the page stay': {
      files: { 'page.mdx': '[p](p.md) <img src="i.png" /> <Include src="_p/b" />', '_p/b.mdx': '[b](b.md)' },
      mdx: '[p](p.md) <img src="i.png" /> [b](_p/b.md)',
    },
    'given as props stay as the page wrote them': {
      files: { 'page.mdx': '<Include src="_p/b" to="x.md" />', '_p/b.mdx': 'see <a href={props.to}>x</a>' },
      mdx: 'see <a href="x.md">x</a>',
    },
    'of a partial passed on as props are rebased from the partial': {
      files: {
        'page.mdx': '<Include src="_p/b" />',
        '_p/b.mdx': '<Include src="_q/c"><img src="x.png" /></Include>',
        '_q/c.mdx': 'see {props.children}',
      },
      mdx: 'see <img src="_p/x.png" />',
    },
  })
})
