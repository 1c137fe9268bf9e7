// @ts-check

/**
 * @typedef {import('./types.js').Point} Point
 * @typedef {{ w: number, h: number }} Size
 *
 * @typedef {object} Move
 * @property {import('../cytoscape.js').NodeSingular} node which is already where it shall be in the end
 * @property {Point} from where it was
 * @property {Size} [size] how large it was, if it had another size
 */

/** How long things take to their new places, in milliseconds; the camera takes as long. */
export const DURATION = 420;

/** Growing costs more than moving: beyond so many boxes, the others take their new size at once. */
const MOST_GROWING = 200;

/** Less than this, in units of the layout, is not seen to move. */
const LEAST_MOVE = 0.5;

/**
 * Slows down towards the end, as what is moved by hand does.
 *
 * @param {number} t from 0 to 1
 */
export const easeOut = (t) => 1 - (1 - t) ** 3;

/** Lets nodes glide from where they were in the last layout to where they are in this one. */
export class LayoutAnimation {
  /** @type {(() => void) | undefined} */
  #finish;

  /** @param {import('../cytoscape.js').Core} cy */
  constructor(cy) {
    this.cy = cy;
  }

  get isRunning() {
    return this.#finish !== undefined;
  }

  /** Puts everything where it shall be, at once. */
  finish() {
    this.#finish?.();
  }

  /**
   * Starts; nodes that neither move nor grow are left alone.
   *
   * @param {Move[]} all
   */
  start(all) {
    const moves = all
      .map((it) => ({ ...it, to: { ...it.node.position() } }))
      .filter(({ from, to, size }) => size || Math.abs(from.x - to.x) + Math.abs(from.y - to.y) > LEAST_MOVE);
    if (!moves.length) {
      return;
    }
    const growing = moves.flatMap(({ node, size }) => (size ? [{ node, from: size, to: { w: node.data('w'), h: node.data('h') } }] : []))
      .slice(0, MOST_GROWING);
    this.#run((t) => this.cy.batch(() => {
      moves.forEach(({ node, from, to }) => node.position({ x: between(from.x, to.x, t), y: between(from.y, to.y, t) }));
      growing.forEach(({ node, from, to }) => node.data({ w: between(from.w, to.w, t), h: between(from.h, to.h, t) }));
    }));
  }

  /** @param {(t: number) => void} place puts all at a share of the way */
  #run(place) {
    const start = performance.now();
    let isRunning = true;
    /** @param {number} now */
    const step = (now) => {
      if (!isRunning) {
        return;
      }
      const t = Math.min(1, Math.max(0, (now - start) / DURATION));
      place(easeOut(t));
      if (t < 1) {
        requestAnimationFrame(step);
      } else {
        this.#finish = undefined;
      }
    };
    this.#finish = () => {
      isRunning = false;
      this.#finish = undefined;
      place(1);
    };
    place(0);
    requestAnimationFrame(step);
  }
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} t
 */
function between(from, to, t) {
  return from + (to - from) * t;
}
