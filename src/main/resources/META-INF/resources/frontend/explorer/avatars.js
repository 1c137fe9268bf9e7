// @ts-check
import { textOn } from './color.js';

/**
 * @typedef {import('./types.js').Person} Person
 * @typedef {import('./types.js').Status} Status
 * @typedef {import('./drawing.js').Drawing} Drawing
 */

/**
 * Draws the initials of a person in a circle; an empty, dashed circle where nobody is.
 *
 * @param {Drawing} drawing
 * @param {Person | null | undefined} person
 * @param {Status | null | undefined} status
 * @param {number} x the middle
 * @param {number} y the middle
 * @param {number} radius
 */
export function drawAvatar(drawing, person, status, x, y, radius) {
  const { context, palette } = drawing;
  drawing.circle(x, y, radius);
  if (!person || status === 'VACANT') {
    context.setLineDash([3, 3]);
    context.lineWidth = 1.8;
    context.strokeStyle = palette.vacant;
    context.stroke();
    context.setLineDash([]);
    drawing.centeredText('?', drawing.font(radius * 1.1, 700), palette.vacant, x, y);
    return;
  }
  const color = colorOf(person, palette.people);
  context.fillStyle = color;
  context.fill();
  if (status === 'ACTING' || status === 'LAPSED') {
    context.lineWidth = 2;
    context.setLineDash(status === 'LAPSED' ? [2, 2] : []);
    context.strokeStyle = status === 'LAPSED' ? palette.lapsed : palette.acting;
    context.stroke();
    context.setLineDash([]);
  }
  drawing.centeredText(person.initials ?? initials(person.name), drawing.font(radius * 0.92, 600), textOn(color), x, y);
}

/**
 * Draws a person from afar.
 *
 * @param {Drawing} drawing
 * @param {Person} person
 * @param {Status | null | undefined} status
 * @param {number} x the middle
 * @param {number} y the middle
 * @param {number} radius
 */
export function drawDot(drawing, person, status, x, y, radius) {
  if (radius >= 1.5 && status !== 'VACANT') {
    drawing.circle(x, y, radius);
    drawing.context.fillStyle = colorOf(person, drawing.palette.people);
    drawing.context.fill();
  }
}

/**
 * The color of a person: the same as that of their avatar on the other screens, where the server chooses it by the hash of a
 * Java string.
 *
 * @param {Person} person
 * @param {string[]} colors
 */
export function colorOf(person, colors) {
  const text = person.code ?? person.id;
  let hash = 0;
  for (let i = 0; i < text.length; i++) {
    hash = (Math.imul(31, hash) + text.charCodeAt(i)) | 0;
  }
  return colors[((hash % colors.length) + colors.length) % colors.length];
}

/**
 * The initial of the given name, which stands last in a Vietnamese name.
 *
 * @param {string} name
 */
export function initials(name) {
  return (name.trim().split(/\s+/).at(-1) ?? '').charAt(0).toUpperCase();
}
