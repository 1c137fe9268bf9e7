// @ts-check
import { drawBadges, drawFocusRing, drawOutline } from './badges.js';
import { visibleBoxes } from './boxes.js';
import { drawContent } from './cards.js';
import { Drawing } from './drawing.js';
import { drawOverlay, needsOverlay, reserveOverlay } from './overlay-labels.js';

/** How far one can pan before the canvas has to be painted anew, in pixels: it is larger than the screen by this on all sides. */
const MARGIN = 240;

/** How much the canvas may be stretched while the camera moves, before what is written on it looks wrong. */
const STRETCH = { least: 0.6, most: 1.7 };

/**
 * Writes on a canvas over the graph: names, people, numbers, badges. Cytoscape would write a label a node, of one size and one
 * style.
 */
export class Renderer {
  /**
   * The id of the node on which the keyboard is.
   *
   * @type {string | null}
   */
  focus = null;
  /**
   * The id of the node on which the pointer is.
   *
   * @type {string | null}
   */
  hovered = null;
  /** Whether the focus is to be seen. */
  isFocusVisible = false;

  /** @type {import('./types.js').Label[]} */
  labels = [];
  /**
   * What can be clicked besides the boxes themselves.
   *
   * @type {import('./types.js').FoldButton[]}
   */
  folds = [];

  /**
   * When the canvas was painted: from where, and for which size of the screen.
   *
   * @type {{ zoom: number, pan: import('./types.js').Point, width: number, height: number } | undefined}
   */
  #painted;
  #context;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import('./graph.js').Graph} graph
   * @param {import('./texts.js').Texts} texts
   */
  constructor(canvas, graph, texts) {
    this.canvas = canvas;
    this.graph = graph;
    this.texts = texts;
    this.#context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
  }

  /** Says that something has changed besides the camera, so that the canvas is painted anew the next time. */
  invalidate() {
    this.#painted = undefined;
  }

  /**
   * Follows the camera. While it moves, what is written moves and grows with it, which costs next to nothing; it is painted anew
   * once the camera rests, or has gone too far.
   *
   * @param {boolean} isResting
   */
  update(isResting) {
    const { cy } = this.graph;
    const last = this.#painted;
    if (last && last.width === cy.width() && last.height === cy.height()) {
      const pan = cy.pan();
      const scale = cy.zoom() / last.zoom;
      const x = pan.x - last.pan.x * scale;
      const y = pan.y - last.pan.y * scale;
      const isStill = scale === 1 && x === 0 && y === 0;
      const isNear = scale > STRETCH.least && scale < STRETCH.most && (scale !== 1 || (Math.abs(x) < MARGIN && Math.abs(y) < MARGIN));
      if (isStill || (isNear && !isResting)) {
        this.canvas.style.transform = `translate(${x - MARGIN * scale}px, ${y - MARGIN * scale}px) scale(${scale})`;
        return;
      }
    }
    this.#paint();
  }

  #paint() {
    const { cy, palette, root, isAnimating } = this.graph;
    const context = this.#context;
    // while boxes glide, and once more when they have arrived, what is painted serves for one frame
    this.#painted = isAnimating ? undefined : { zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height() };
    this.#clear();
    const drawing = new Drawing(context, palette, this.texts, { hovered: this.hovered, rootCode: root?.code, zoom: cy.zoom() });
    const boxes = visibleBoxes(this.graph, MARGIN);
    // overlays lie above all else and come first, so that what is below them is left unwritten
    const overlaid = boxes.filter(needsOverlay);
    overlaid.forEach((it) => reserveOverlay(drawing, it));
    boxes.filter((it) => !needsOverlay(it)).forEach((it) => drawContent(drawing, it));
    boxes.forEach((it) => drawOutline(drawing, it));
    overlaid.forEach((it) => drawOverlay(drawing, it));
    boxes.forEach((it) => drawBadges(drawing, it));
    context.globalAlpha = 1;
    const focused = this.isFocusVisible ? boxes.find((it) => it.node.id === this.focus) : undefined;
    if (focused) {
      drawFocusRing(drawing, focused);
    }
    this.labels = drawing.labels;
    this.folds = drawing.folds;
  }

  /** Empties the canvas, fits it to the screen, and sets the origin to the upper left corner of the screen. */
  #clear() {
    const { canvas } = this;
    const context = this.#context;
    const ratio = window.devicePixelRatio || 1;
    const width = this.graph.cy.width() + 2 * MARGIN;
    const height = this.graph.cy.height() + 2 * MARGIN;
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    }
    canvas.style.transform = `translate(${-MARGIN}px, ${-MARGIN}px)`;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, width, height);
    context.setTransform(ratio, 0, 0, ratio, MARGIN * ratio, MARGIN * ratio);
    context.textBaseline = 'middle';
  }
}
