// @ts-check

/**
 * What measures: the 2D context of a canvas.
 *
 * @typedef {{ font: string, measureText(text: string): { width: number } }} TextMeasurer
 */

/** How much is remembered at most, before it is thrown away. */
const CACHE_SIZE = 20_000;

/**
 * Widths by font and text. Asking the canvas takes longer than everything else in a frame.
 *
 * @type {Map<string, Map<string, number>>}
 */
const widths = new Map();

/** @type {Map<string, string[]>} */
const wrapped = new Map();

/**
 * The width of a text in pixels.
 *
 * @param {TextMeasurer} context
 * @param {string} text
 * @param {string} font
 */
export function measure(context, text, font) {
  let ofFont = widths.get(font);
  if (!ofFont) {
    widths.set(font, (ofFont = new Map()));
  }
  let width = ofFont.get(text);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(text).width;
    if (ofFont.size > CACHE_SIZE) {
      ofFont.clear();
    }
    ofFont.set(text, width);
  }
  return width;
}

/**
 * As much of a text as there is room for, with an ellipsis if that is not all; empty if not even a few letters fit.
 *
 * @param {TextMeasurer} context
 * @param {string} text
 * @param {string} font
 * @param {number} room in pixels
 */
export function truncate(context, text, font, room) {
  if (measure(context, text, font) <= room) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(context, `${text.slice(0, middle).trimEnd()}…`, font) <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/**
 * A text broken into lines at its spaces, shortened if there is no room for all; empty if there is room for nothing.
 *
 * @param {TextMeasurer} context
 * @param {string} text
 * @param {string} font
 * @param {number} room in pixels
 * @param {number} most how many lines there may be
 */
export function wrap(context, text, font, room, most) {
  const key = `${font}|${Math.round(room)}|${most}|${text}`;
  let lines = wrapped.get(key);
  if (!lines) {
    lines = wrapOrShorten(context, text, font, room, most);
    if (wrapped.size > CACHE_SIZE) {
      wrapped.clear();
    }
    wrapped.set(key, lines);
  }
  return lines;
}

/**
 * Whether there is room for all of a text on so many lines.
 *
 * @param {TextMeasurer} context
 * @param {string} text
 * @param {string} font
 * @param {number} room in pixels
 * @param {number} most
 */
export function fits(context, text, font, room, most) {
  return most > 0 && fill(context, text.split(' '), font, room, most) !== undefined;
}

/**
 * All of it if there is room; else its first word and as much of its end as fits: names of units begin alike and end differently.
 *
 * @param {TextMeasurer} context
 * @param {string} text
 * @param {string} font
 * @param {number} room
 * @param {number} most
 * @returns {string[]}
 */
function wrapOrShorten(context, text, font, room, most) {
  const words = text.split(' ');
  const whole = fill(context, words, font, room, most);
  if (whole) {
    return whole;
  }
  for (let tail = 2; tail < words.length; tail++) {
    const lines = fill(context, [`${words[0]}…`, ...words.slice(tail)], font, room, most);
    if (lines) {
      return lines;
    }
  }
  const end = words[words.length - 1];
  return [truncate(context, words.length > 1 && measure(context, end, font) <= room ? end : text, font, room)].filter(Boolean);
}

/**
 * The words on so many lines; undefined if there is no room for all.
 *
 * @param {TextMeasurer} context
 * @param {string[]} words
 * @param {string} font
 * @param {number} room
 * @param {number} most
 * @returns {string[] | undefined}
 */
function fill(context, words, font, room, most) {
  const lines = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(context, longer, font) <= room) {
      line = longer;
    } else if (line && lines.length + 1 < most && measure(context, word, font) <= room) {
      lines.push(line);
      line = word;
    } else {
      return undefined;
    }
  }
  return [...lines, line];
}
