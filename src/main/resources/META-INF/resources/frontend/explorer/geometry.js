// @ts-check

/**
 * @typedef {import('./types.js').Point} Point
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./types.js').Bounds} Bounds
 */

/**
 * The middle of a box of the layout.
 *
 * @param {Bounds} bounds
 * @returns {Point}
 */
export function center({ x, y, width, height }) {
  return { x: x + width / 2, y: y + height / 2 };
}

/**
 * Whether two rectangles cover each other; touching edges do not count.
 *
 * @param {Rect} a
 * @param {Rect} b
 */
export function overlaps(a, b) {
  return a.x < b.x + b.w && a.x + a.w > b.x && a.y < b.y + b.h && a.y + a.h > b.y;
}

/**
 * The first of the rectangles that a point hits.
 *
 * @template {Rect} T
 * @param {T[]} targets
 * @param {Point} point
 * @param {number} slack how far above and below a rectangle still counts, in pixels: a fingertip is not a pointer
 * @returns {T | undefined}
 */
export function hit(targets, { x, y }, slack = 4) {
  return targets.find((it) => x >= it.x && x <= it.x + it.w && y >= it.y - slack && y <= it.y + it.h + slack);
}

/**
 * Orders as one reads: row by row, from left to right. What overlaps another by half its height stands in the same row.
 *
 * @param {Bounds} a
 * @param {Bounds} b
 */
export function inReadingOrder(a, b) {
  return Math.abs(a.y - b.y) > Math.min(a.height, b.height) / 2 ? a.y - b.y : a.x - b.x;
}
