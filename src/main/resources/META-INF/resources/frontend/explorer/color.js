// @ts-check

/** @typedef {[red: number, green: number, blue: number]} Rgb */

/** Relative luminance from which on black is read more easily than white on the colors of the legend. */
const LIGHT = 0.35;

/**
 * Red, green and blue, from 0 to 255.
 *
 * @param {string} color `#rrggbb` or `rgb(r,g,b)`
 * @returns {Rgb}
 */
export function parse(color) {
  const parts = color.startsWith('#')
    ? [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16))
    : (color.match(/\d+/g) ?? []).map(Number);
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/**
 * Two colors mixed.
 *
 * @param {string} color
 * @param {string} other
 * @param {number} share how much of the first there is, from 0 to 1
 */
export function mix(color, other, share) {
  const [a, b] = [parse(color), parse(other)];
  return `rgb(${a.map((it, i) => Math.round(it * share + b[i] * (1 - share))).join(',')})`;
}

/**
 * How bright a color is to the eye, from 0 to 1, as WCAG defines it.
 *
 * @param {string} color
 */
export function luminance(color) {
  const [r, g, b] = parse(color).map((it) => {
    const share = it / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * Black or white, whichever can be read on a color.
 *
 * @param {string} color
 */
export function textOn(color) {
  return luminance(color) > LIGHT ? '#111' : '#fff';
}
