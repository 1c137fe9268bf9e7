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

/** A text broken into lines at its spaces; the last one ends with an ellipsis if there is no room for all. */
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

function breakUp(context, text, font, room, most) {
  const words = text.split(' ');
  const lines = [];
  let line = words.shift();
  while (words.length) {
    const longer = `${line} ${words[0]}`;
    if (measured(context, longer, font) <= room) {
      line = longer;
      words.shift();
    } else if (lines.length + 1 < most) {
      lines.push(line);
      line = words.shift();
    } else {
      line = [line, ...words].join(' ');
      break;
    }
  }
  lines.push(line);
  return lines.map((it) => ellipsis(context, it, font, room)).filter(Boolean);
}
