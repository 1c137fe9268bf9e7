// @ts-check
import { drawAvatar } from './avatars.js';
import { overlaps } from './geometry.js';
import { measure, wrap } from './text-layout.js';

/**
 * Names that are laid over what lies in a frame, as the name of a country on a map is, where the frame has no room for a heading.
 *
 * @typedef {import('./types.js').Box} Box
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./drawing.js').Drawing} Drawing
 *
 * @typedef {Rect & { lines: string[], font: string, avatar: number }} OverlayLabel `avatar` is the diameter, 0 if there is none
 */

/** Below this many pixels, the free band of a frame is too low for a heading. */
const LEAST_BAND = 18;

/** Below this many pixels, the box of a bloc is too low for its name and all else. */
const LEAST_ROOT = 40;

const SIZE = 12.5;
const LINE = 15;
const MOST_WIDTH = 260;
const AVATAR = 22;

/**
 * Whether a box is named by an overlay, as it has no room for a heading.
 *
 * @param {Box} box
 */
export function needsOverlay(box) {
  return box.node.type === 'FRAME' ? box.band < LEAST_BAND : box.node.level === 0 && box.h < LEAST_ROOT;
}

/**
 * Reserves the room for the name of a box, unless another name has it.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function reserveOverlay(drawing, box) {
  const overlay = place(drawing, box);
  if (overlay && !drawing.reserved.some((it) => overlaps(it, overlay))) {
    box.overlay = overlay;
    drawing.reserved.push(overlay);
  }
}

/**
 * Draws the name of a box where room was reserved for it.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function drawOverlay(drawing, { overlay, node, isFaded, color }) {
  if (!overlay) {
    return;
  }
  const { context, palette } = drawing;
  context.globalAlpha = isFaded ? 0.45 : 1;
  context.fillStyle = palette.paper;
  context.strokeStyle = node.status === 'VACANT' ? palette.vacant : color;
  context.lineWidth = 1.5;
  drawing.roundedRect(overlay, 8);
  context.fill();
  context.stroke();
  const { x, lines, font, avatar } = overlay;
  const y = overlay.y + overlay.h / 2;
  if (avatar) {
    drawAvatar(drawing, node.person, node.status, x + 5 + avatar / 2, y, avatar / 2);
  }
  drawing.label(node, lines, font, palette.text, x + avatar + 9, y - ((lines.length - 1) * LINE) / 2, LINE);
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 * @returns {OverlayLabel | undefined}
 */
function place(drawing, box) {
  const { node } = box;
  const isRoot = node.level === 0;
  const font = drawing.font(SIZE, 650);
  const hasAvatar = (node.person || node.status === 'VACANT') && (isRoot || box.w > 70);
  const avatar = hasAvatar ? AVATAR : 0;
  const room = Math.min(isRoot ? MOST_WIDTH : box.w - 4, MOST_WIDTH) - avatar - 14;
  if (!node.name || room < 22 || (box.h < 24 && !isRoot)) {
    return undefined;
  }
  const lines = room < 60
    ? [drawing.shortCode(node)].filter((it) => it && measure(drawing.context, it, font) <= room)
    : wrap(drawing.context, node.name, font, room, 2);
  if (!lines.length) {
    return undefined;
  }
  const w = Math.max(...lines.map((it) => measure(drawing.context, it, font))) + avatar + 14;
  const h = Math.max(lines.length * LINE + 8, avatar ? 28 : 0);
  // the root has its lines below it, and so its name at its lower edge
  const y = isRoot ? box.y + box.h - h : box.y + Math.min(6, Math.max(2, (box.h - h) / 2));
  return { x: box.x + (box.w - w) / 2, y, w, h, lines, font, avatar };
}
