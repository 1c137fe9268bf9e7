// @ts-check
import { overlaps } from './geometry.js';
import { measure } from './text-layout.js';

/**
 * @typedef {import('./types.js').Rect} Rect
 * @typedef {import('./types.js').Box} Box
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 */

/** The smallest letters that are still read, and the largest that a card needs, in pixels. */
export const LETTERS = { least: 10, most: 17 };

/** What one painting of the canvas draws with, and what it has put where. Coordinates are pixels of the screen. */
export class Drawing {
  /** @type {import('./types.js').Label[]} */
  labels = [];
  /** @type {import('./types.js').FoldButton[]} */
  folds = [];
  /**
   * Room that is taken by names which lie over everything else.
   *
   * @type {Rect[]}
   */
  reserved = [];

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {import('./palette.js').Palette} palette
   * @param {import('./texts.js').Texts} texts
   * @param {{ hovered: string | null, rootCode?: string, zoom: number }} view what is drawn otherwise than usual: the hovered node;
   *   the code of the unit at the top, with which most others begin; how near one is
   */
  constructor(context, palette, texts, view) {
    this.context = context;
    this.palette = palette;
    this.texts = texts;
    this.view = view;
  }

  /**
   * A font of the theme.
   *
   * @param {number} size in pixels; half pixels are told apart, finer ones would only fill the cache of widths
   * @param {number} weight
   */
  font(size, weight) {
    return `${weight} ${Math.round(size * 2) / 2}px ${this.palette.font}`;
  }

  /**
   * Lines of text that belong to a node, and are reported as its label.
   *
   * @param {DiagramNode} node
   * @param {string[]} lines
   * @param {string} font
   * @param {string} color
   * @param {number} x
   * @param {number} y the middle of the first line
   * @param {number} line the height of a line
   */
  label(node, lines, font, color, x, y, line) {
    let width = 0;
    lines.forEach((it, i) => {
      this.text(it, font, color, x, y + i * line);
      width = Math.max(width, measure(this.context, it, font));
    });
    this.labels.push({ id: node.id, text: lines.join(' '), x, y: y - line / 2, w: width, h: lines.length * line });
  }

  /**
   * @param {string} text
   * @param {string} font
   * @param {string} color
   * @param {number} x
   * @param {number} y the middle of the line
   */
  text(text, font, color, x, y) {
    this.context.font = font;
    this.context.fillStyle = color;
    this.context.fillText(text, x, y);
  }

  /**
   * @param {string} text
   * @param {string} font
   * @param {string} color
   * @param {number} x the middle
   * @param {number} y the middle
   */
  centeredText(text, font, color, x, y) {
    this.text(text, font, color, x - measure(this.context, text, font) / 2, y + 0.5);
  }

  /**
   * Begins a path around a rectangle with round corners.
   *
   * @param {Rect} rect
   * @param {number} radius
   */
  roundedRect({ x, y, w, h }, radius) {
    this.context.beginPath();
    this.context.roundRect(x, y, w, h, radius);
  }

  /**
   * Begins a path around a circle.
   *
   * @param {number} x
   * @param {number} y
   * @param {number} radius
   */
  circle(x, y, radius) {
    this.context.beginPath();
    this.context.arc(x, y, radius, 0, 2 * Math.PI);
  }

  /**
   * Whether something lies over the part of a box that is written in.
   *
   * @param {Box} box
   */
  isReserved(box) {
    const band = { x: box.x, y: box.y, w: box.w, h: box.band };
    return this.reserved.some((it) => overlaps(it, band));
  }

  /**
   * A code without the part that all codes of the diagram have in common.
   *
   * @param {DiagramNode} node
   */
  shortCode({ code }) {
    const root = this.view.rootCode;
    return root && code !== root && code.startsWith(`${root}-`) ? code.slice(root.length + 1) : code;
  }
}
