// @ts-check
import { textOn } from './color.js';
import { measure } from './text-layout.js';

/**
 * What a box has on its edge: an outline, what changed, how many units are folded in it, the button that folds it.
 *
 * @typedef {import('./types.js').Box} Box
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./drawing.js').Drawing} Drawing
 */

/** How a change is shown; the color is one of the palette. */
const CHANGES = /** @type {const} */ ({
  NEW: { sign: '+', color: 'filled' },
  GONE: { sign: '×', color: 'vacant' },
  MOVED: { sign: '→', color: 'acting' },
  HANDED_OVER: { sign: '⇄', color: 'lapsed' },
});

/**
 * Outlines what is vacant, lit or chosen. The lines are as thick on the screen however near one is, which those of the graph are not.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function drawOutline(drawing, box) {
  const { context, palette } = drawing;
  const { isChosen, overlay, node } = box;
  const isVacant = node.status === 'VACANT';
  if (!isVacant && !isChosen && !box.isLit) {
    return;
  }
  context.globalAlpha = box.isFaded ? 0.4 : 1;
  context.lineWidth = isChosen ? 4 : 2.5;
  context.strokeStyle = isChosen || !isVacant ? palette.accent : palette.vacant;
  context.setLineDash(isVacant && !isChosen && box.w > 30 ? [6, 4] : []);
  drawing.roundedRect(node.level === 0 && overlay ? overlay : box, Math.min(8, box.h / 3, 14 * drawing.view.zoom + 2));
  context.stroke();
  context.setLineDash([]);
}

/**
 * Draws the badges of a box, where there is room and no name lies over them.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function drawBadges(drawing, box) {
  const { node } = box;
  if (box.w < 26 || box.h < 14 || isTopEdgeCovered(drawing, box)) {
    return;
  }
  drawing.context.globalAlpha = box.isFaded ? 0.35 : 1;
  drawChange(drawing, box);
  if (node.folded) {
    drawFolded(drawing, box, node.folded);
  } else if (canFold(drawing, box)) {
    drawFoldButton(drawing, box);
  }
}

/**
 * Draws where the keyboard is.
 *
 * @param {Drawing} drawing
 * @param {Box} box
 */
export function drawFocusRing(drawing, { x, y, w, h }) {
  const { context, palette } = drawing;
  context.globalAlpha = 1;
  context.lineWidth = 2.5;
  context.strokeStyle = palette.text;
  drawing.roundedRect({ x: x - 5, y: y - 5, w: w + 10, h: h + 10 }, 12);
  context.stroke();
  // a second ring of the other brightness, so that it is seen on any ground
  context.lineWidth = 1.5;
  context.strokeStyle = palette.paper;
  drawing.roundedRect({ x: x - 7, y: y - 7, w: w + 14, h: h + 14 }, 14);
  context.stroke();
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function isTopEdgeCovered({ reserved }, box) {
  return reserved.some((it) => it !== box.overlay
    && it.x < box.x + box.w && it.x + it.w > box.x + box.w - 8 && it.y < box.y + 6 && it.y + it.h > box.y);
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function drawChange(drawing, box) {
  const { change } = box.node;
  if (!change) {
    return;
  }
  const { sign, color } = CHANGES[change];
  const isLong = box.w > 150 && box.band > 44;
  const text = isLong ? `${sign} ${drawing.texts.change[change]}` : sign;
  const { x, y, w } = box.overlay ?? box;
  const height = isLong ? 18 : 14;
  const width = pillWidth(drawing, text, height);
  drawPill(drawing, text, drawing.palette[color], { x: x + w + (isLong ? -6 : 7) - width, y: y - (isLong ? 0 : 1) - height / 2, w: width, h: height });
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 * @param {number} units
 */
function drawFolded(drawing, box, units) {
  const lines = box.node.hiddenEdges ?? 0;
  const long = drawing.texts.folded(units, lines);
  const short = lines ? `+${units} ⋯${lines}` : `+${units}`;
  const text = measure(drawing.context, long, drawing.font(11, 650)) + 24 < box.w ? long : short;
  const w = pillWidth(drawing, text, 18);
  const at = { x: box.x + box.w / 2 - w / 2, y: box.y + box.h - 9, w, h: 18 };
  drawPill(drawing, text, drawing.palette.accent, at);
  drawing.folds.push({ id: box.node.id, text, ...at });
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function canFold({ view }, { node, w, band, isOpen }) {
  return node.type !== 'PERSON' && node.level < 4 && w > 84 && band > 20 && (isOpen || view.hovered === node.id);
}

/**
 * @param {Drawing} drawing
 * @param {Box} box
 */
function drawFoldButton(drawing, { node, x, y, w, band }) {
  const { context, palette, view } = drawing;
  const at = { x: x + w - 25, y: y + Math.min(7, band / 2 - 9) };
  context.globalAlpha *= view.hovered === node.id ? 1 : 0.6;
  context.lineWidth = 1.5;
  context.strokeStyle = palette.muted;
  drawing.circle(at.x + 9, at.y + 9, 7.5);
  context.moveTo(at.x + 5.5, at.y + 9);
  context.lineTo(at.x + 12.5, at.y + 9);
  context.stroke();
  // larger than it looks: it is hit by fingers too
  drawing.folds.push({ id: node.id, text: '−', x: at.x - 5, y: at.y - 5, w: 28, h: 28 });
}

/** @param {number} height */
function pillStyle(height) {
  return { size: height * 0.61, inset: height < 18 ? 3.5 : 7 };
}

/**
 * @param {Drawing} drawing
 * @param {string} text
 * @param {number} height
 */
function pillWidth(drawing, text, height) {
  const { size, inset } = pillStyle(height);
  return Math.max(height, measure(drawing.context, text, drawing.font(size, 650)) + 2 * inset);
}

/**
 * @param {Drawing} drawing
 * @param {string} text
 * @param {string} color
 * @param {Rect} at
 */
function drawPill(drawing, text, color, at) {
  const { size, inset } = pillStyle(at.h);
  drawing.context.fillStyle = color;
  drawing.roundedRect(at, at.h / 2);
  drawing.context.fill();
  drawing.text(text, drawing.font(size, 650), textOn(color), at.x + inset, at.y + at.h / 2 + 0.5);
}
