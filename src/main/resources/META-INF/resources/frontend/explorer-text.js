/** How wide texts are; asking the canvas takes longer than all else. */
const widths = new Map();
const broken = new Map();

/** The width of a text in pixels. */
export function measured(context, text, font) {
  let ofFont = widths.get(font);
  if (!ofFont) {
    widths.set(font, (ofFont = new Map()));
  }
  let width = ofFont.get(text);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(text).width;
    if (ofFont.size > 20000) {
      ofFont.clear();
    }
    ofFont.set(text, width);
  }
  return width;
}

/** As much of a text as there is room for, with an ellipsis if that is not all; empty if not even a few letters fit. */
export function ellipsis(context, text, font, room) {
  if (measured(context, text, font) <= room) {
    return text;
  }
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measured(context, `${text.slice(0, middle).trimEnd()}…`, font) <= room) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low < 2 ? '' : `${text.slice(0, low).trimEnd()}…`;
}

/** A text broken into lines at its spaces, shortened if there is no room for all; empty if there is room for nothing. */
export function wrapped(context, text, font, room, most) {
  const key = `${font}|${Math.round(room)}|${most}|${text}`;
  let lines = broken.get(key);
  if (!lines) {
    lines = breakUp(context, text, font, room, most);
    if (broken.size > 20000) {
      broken.clear();
    }
    broken.set(key, lines);
  }
  return lines;
}

/** Whether there is room for all of a text on so many lines. */
export function wraps(context, text, font, room, most) {
  return most > 0 && filled(context, text.split(' '), font, room, most) !== undefined;
}

/** All of it if there is room; else its first word and as much of its end as fits: names begin alike and end differently. */
function breakUp(context, text, font, room, most) {
  const words = text.split(' ');
  const whole = filled(context, words, font, room, most);
  if (whole) {
    return whole;
  }
  for (let tail = 2; tail < words.length; tail++) {
    const lines = filled(context, [`${words[0]}…`, ...words.slice(tail)], font, room, most);
    if (lines) {
      return lines;
    }
  }
  const end = words.at(-1);
  return [ellipsis(context, words.length > 1 && measured(context, end, font) <= room ? end : text, font, room)].filter(Boolean);
}

/** The words on so many lines; undefined if there is no room for all. */
function filled(context, words, font, room, most) {
  const lines = [];
  let line = '';
  for (const word of words) {
    const longer = line ? `${line} ${word}` : word;
    if (measured(context, longer, font) <= room) {
      line = longer;
    } else if (line && lines.length + 1 < most && measured(context, word, font) <= room) {
      lines.push(line);
      line = word;
    } else {
      return undefined;
    }
  }
  return [...lines, line];
}
