// What a docs set of a company was measured to be: 614 pages, 89 partials, 18 SDKs, 4.2 MB. Histograms say how many of
// the pages had how many; quantiles are 5 % apart.
export const shape = {
  pages: 614,
  // In characters, front matter included.
  pageSizes: [
    158, 279, 715, 978, 1153, 1410, 1702, 1995, 2404, 2923, 3383, 3895, 4347, 5010, 6077, 7024, 8123, 10397, 13521,
    21563, 38000,
  ],
  partialSizes: [
    93, 193, 225, 269, 322, 370, 466, 495, 586, 731, 912, 1205, 1470, 1743, 2464, 2692, 2938, 3811, 5267, 8445, 20000,
  ],
  // How many pages include each partial, the most used first.
  fanIn: [99, 39, 31, 26, 18, 18, 15, 10, 9, 8, 7, 7, 7, 6, 5, 5, ...[4, 4, 4, 4, 4, 4], ...[3, 3, 3, 3]].concat(
    Array(45).fill(2),
    Array(12).fill(1),
    Array(6).fill(0),
  ),
  // The docs set has no partials in partials. Some of those that hardly any page uses include the next one here.
  nested: [40, 41, 50, 60, 70],
  includes: { 0: 294, 1: 237, 2: 67, 3: 8, 4: 2, 5: 1, 6: 2, 7: 2, 9: 1 },
  conditions: {
    0: 563,
    1: 9,
    2: 5,
    3: 5,
    4: 1,
    6: 2,
    7: 5,
    8: 2,
    10: 2,
    11: 1,
    12: 10,
    13: 1,
    14: 2,
    16: 1,
    21: 2,
    29: 1,
  },
  tabs: { 0: 537, 1: 41, 2: 24, 3: 5, 4: 2, 5: 4, 6: 1 },
  codeTabs: { 0: 530, 1: 61, 2: 14, 3: 1, 4: 2, 5: 1, 6: 3, 7: 2 },
  panels: { 1: 20, 2: 70, 3: 20, 4: 10, 5: 15, 6: 20, 8: 2 },
  // SDKs in the front matter of a page; none is a page for all.
  scopes: { 0: 245, 1: 304, 2: 16, 3: 3, 6: 4, 7: 13, 8: 5, 10: 9, 11: 11, 13: 3, 17: 1 },
  // How many pages name each SDK.
  sdks: [133, 85, 80, 57, 51, 50, 49, 48, 46, 44, 43, 43, 9, 8, 7, 6, 5, 3],
  // One in so many pages has variant files, and each of these so many.
  variantEvery: 80,
  variants: 4,
}
