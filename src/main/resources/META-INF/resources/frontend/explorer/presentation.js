// @ts-check
import { inReadingOrder } from './geometry.js';

/** @typedef {import('./types.js').DiagramNode} DiagramNode */

/** A diagram on the full screen, a slide for each cluster; before the first comes the whole. */
export class Presentation {
  isActive = false;

  /** Which slide is shown; -1 is the whole. */
  index = -1;

  /** @type {DiagramNode[]} */
  slides = [];

  /**
   * Begins or ends with the whole.
   *
   * @param {boolean} isActive
   */
  start(isActive) {
    this.isActive = isActive;
    this.index = -1;
  }

  /**
   * Turns to a slide, or to the one that is nearest.
   *
   * @param {number} index
   * @returns {DiagramNode | undefined} undefined if that is the whole
   */
  turnTo(index) {
    this.index = Math.max(-1, Math.min(this.slides.length - 1, index));
    return this.slides[this.index];
  }
}

/**
 * What a presenter steps through: the clusters and other frames; where there are none, what stands at the next level.
 *
 * @param {DiagramNode[]} nodes
 */
export function slidesOf(nodes) {
  const frames = nodes.filter((it) => it.kind === 'CLUSTER' || (it.type === 'FRAME' && it.kind !== 'BLOC'));
  return (frames.length ? frames : nodes.filter((it) => it.level === 2)).sort(inReadingOrder);
}
