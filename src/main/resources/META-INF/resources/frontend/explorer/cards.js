// @ts-check
import { drawAvatar, drawDot, initials } from './avatars.js';
import { textOn } from './color.js';
import { LETTERS } from './drawing.js';
import { fits, measure, truncate, wrap } from './text-layout.js';

/**
 * What is written in boxes. How much that is follows from the room on the screen, so that nothing runs into anything else: a code,
 * a name, a name with who is in charge, all of it.
 *
 * @typedef {import('./types.js').Box} Box
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./drawing.js').Drawing} Drawing
 */

/** How high a line of a name is, as a multiple of its letters. */
const LEADING = 1.22;

/**
 * Draws what is written in a box.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function drawContent(drawing, box) {
  drawing.context.globalAlpha = box.isFaded ? 0.3 : 1;
  if (drawing.isReserved(box)) {
    return;
  }
  if (box.node.type === 'PERSON') {
    drawPerson(drawing, box);
  } else {
    drawUnit(drawing, box);
  }
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function drawUnit(drawing, box) {
  const { node } = box;
  const inset = Math.min(9, box.w * 0.07);
  const room = { x: box.x + inset, y: box.y + 2, w: box.w - 2 * inset, h: box.band - 4 };
  if (room.w < 20 || room.h < 8) {
    return;
  }
  const isFrame = node.type === 'FRAME' || box.isOpen;
  const weight = isFrame ? 650 : 550;
  if (isFrame && room.w > 90) {
    // the button that folds it stands there
    room.w -= 18;
  }
  const wanted = isFrame ? room.h * 0.36 : Math.min(room.h * 0.22, room.w * 0.085);
  const size = letterSize(drawing, node.name, weight, room, Math.max(LETTERS.least, Math.min(LETTERS.most, wanted)));
  if (isFrame && room.w > 72) {
    drawHeading(drawing, box, room, size, weight);
  } else if (box.isSmall || room.w < 54 || room.h < 2 * size * LEADING) {
    drawSingleLine(drawing, box, room);
  } else {
    drawCard(drawing, box, room, size, weight);
  }
}

/**
 * A closed box: the name, who is in charge, the code and the number of members, as far as there is room.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 * @param {Rect} room
 * @param {number} size
 * @param {number} weight
 */
function drawCard(drawing, { node, color }, room, size, weight) {
  const { context, texts } = drawing;
  const font = drawing.font(size, weight);
  const line = size * LEADING;
  const radius = Math.min(13, size * 0.8);
  const hasAvatar = hasIncumbent(node) && room.h >= 3 * line + 2 * radius && room.w > 84;
  const hasNumbers = room.h >= (hasAvatar ? 4.4 : 3.4) * line && room.w > 100 && node.members != null;
  const below = (hasAvatar ? 2 * radius + 4 : 0) + (hasNumbers ? line : 0);
  const most = Math.max(1, Math.floor((room.h - below) / line));
  const lines = wrap(context, node.name, font, room.w, Math.min(4, most));
  let y = room.y + (room.h - lines.length * line - below) / 2 + line / 2;
  drawing.label(node, lines, font, textOn(color), room.x, y, line);
  y += lines.length * line - line / 2;
  const small = drawing.font(Math.max(LETTERS.least, size * 0.86), 400);
  if (hasAvatar) {
    drawIncumbent(drawing, node, small, { x: room.x, y: y + radius + 2, w: room.w, radius });
    y += 2 * radius + 4;
  }
  if (hasNumbers) {
    const numbers = `${node.code} · ${texts.members(node.members ?? 0)}`;
    drawing.text(truncate(context, numbers, small, room.w), small, textOn(color), room.x, y + line / 2);
  }
}

/**
 * The name in the free band of a frame or an open box. Who is in charge stands below it, beside it, or is shown by the avatar
 * alone.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 * @param {Rect} room
 * @param {number} size
 * @param {number} weight
 */
function drawHeading(drawing, { node, color }, room, size, weight) {
  const line = size * LEADING;
  const font = drawing.font(size, weight);
  const radius = Math.min(16, Math.max(8, room.h * 0.3), room.h / 2);
  const isBelow = hasIncumbent(node) && room.h >= line + 2 * radius + 3;
  const isBeside = hasIncumbent(node) && !isBelow && room.w > 260;
  const isAlone = hasIncumbent(node) && !isBelow && !isBeside;
  const left = isAlone ? 2 * radius + 5 : 0;
  const width = isBeside ? room.w * 0.58 : room.w - left;
  const most = Math.max(1, Math.floor((room.h - (isBelow ? 2 * radius : 0)) / line));
  const lines = wrap(drawing.context, node.name, font, width, most);
  const top = room.y + (room.h - lines.length * line - (isBelow ? 2 * radius + 3 : 0)) / 2 + line / 2;
  drawing.label(node, lines, font, textOn(color), room.x + left, top, line);
  const small = drawing.font(Math.max(LETTERS.least, size * 0.84), 400);
  if (isAlone) {
    drawAvatar(drawing, node.person, node.status, room.x + radius, room.y + room.h / 2, radius);
  } else if (isBeside) {
    drawIncumbent(drawing, node, small, { x: room.x + room.w * 0.6, y: room.y + room.h / 2, w: room.w * 0.4, radius });
  } else if (isBelow) {
    drawIncumbent(drawing, node, small, { x: room.x, y: top + lines.length * line - line / 2 + radius + 3, w: room.w, radius });
  }
}

/**
 * Whether there is somebody to show, or to be missed.
 *
 * @param {DiagramNode} node
 */
function hasIncumbent(node) {
  return node.person != null || node.status === 'VACANT';
}

/**
 * The avatar and the name of who is in charge.
 *
 * @param {Drawing} drawing
 * @param {DiagramNode} node
 * @param {string} font
 * @param {{ x: number, y: number, w: number, radius: number }} at `y` is the middle
 */
function drawIncumbent(drawing, node, font, { x, y, w, radius }) {
  const { palette, texts } = drawing;
  drawAvatar(drawing, node.person, node.status, x + radius, y, radius);
  const isVacant = node.status === 'VACANT';
  const text = isVacant || !node.person ? texts.status.VACANT : node.person.name;
  const left = 2 * radius + 6;
  drawing.text(truncate(drawing.context, text, font, w - left), font, isVacant ? palette.vacant : palette.text, x + left, y);
}

/**
 * One line: the name if it fits, else the code, else nothing.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 * @param {Rect} room
 */
function drawSingleLine(drawing, { node, color }, room) {
  const most = Math.max(LETTERS.least, Math.min(12, room.h * 0.62));
  if (room.h < LETTERS.least * 0.78) {
    return;
  }
  // nothing is shortened: half a code next to others would look like another code
  for (const text of [node.name, room.w < 48 ? '' : node.code, drawing.shortCode(node)].filter(Boolean)) {
    for (let size = most; size >= LETTERS.least; size -= 0.5) {
      const font = drawing.font(size, 550);
      const width = measure(drawing.context, text, font);
      if (width <= room.w) {
        drawing.label(node, [text], font, textOn(color), room.x + (room.w - width) / 2, room.y + room.h / 2, size);
        return;
      }
    }
  }
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function drawPerson(drawing, box) {
  const { node } = box;
  const radius = Math.min(box.h * 0.38, box.w * 0.22, 18);
  const person = node.person ?? { id: node.id, code: node.code, name: node.name, initials: initials(node.name) };
  const middle = { x: box.x + box.w / 2, y: box.y + box.h / 2 };
  if (radius < 6) {
    drawDot(drawing, person, node.status, middle.x, middle.y, radius);
    return;
  }
  const isWide = box.w > box.h * 1.5;
  if (isWide && box.w - 2 * radius < 44) {
    drawAvatar(drawing, person, node.status, middle.x, middle.y, radius);
    return;
  }
  drawAvatar(drawing, person, node.status, isWide ? box.x + radius + 4 : middle.x, isWide ? middle.y : box.y + radius + 4, radius);
  const size = Math.max(LETTERS.least, Math.min(14, radius * 0.85));
  const font = drawing.font(size, 500);
  const line = size * 1.2;
  const room = isWide
    ? { x: box.x + 2 * radius + 9, y: box.y, w: box.w - 2 * radius - 14, h: box.h }
    : { x: box.x + 3, y: box.y + 2 * radius + 5, w: box.w - 6, h: box.h - 2 * radius - 6 };
  if (room.w < 30 || room.h < line) {
    return;
  }
  const lines = wrap(drawing.context, node.name, font, room.w, Math.max(1, Math.min(3, Math.floor(room.h / line))));
  drawing.label(node, lines, font, drawing.palette.text, room.x, room.y + room.h / 2 - ((lines.length - 1) * line) / 2, line);
}

/**
 * How large the letters of a name are: smaller ones rather than half a name.
 *
 * @param {Drawing} drawing
 * @param {string} name
 * @param {number} weight
 * @param {Rect} room
 * @param {number} most
 */
function letterSize(drawing, name, weight, room, most) {
  for (let size = most; size > LETTERS.least; size -= 1) {
    if (fits(drawing.context, name, drawing.font(size, weight), room.w, Math.floor(room.h / (size * LEADING)))) {
      return size;
    }
  }
  return LETTERS.least;
}
