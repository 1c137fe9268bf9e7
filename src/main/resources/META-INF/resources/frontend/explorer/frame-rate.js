// @ts-check

/** How many frames are remembered. */
const FRAMES = 120;

/** A longer step than this, in milliseconds, was a rest between two movements. */
const REST = 250;

/** Measures how smoothly the diagram moves. */
export class FrameRate {
  /** @type {number[]} */
  #times = [];

  /**
   * Counts a frame.
   *
   * @param {number} time in milliseconds
   */
  count(time) {
    this.#times.push(time);
    if (this.#times.length > FRAMES) {
      this.#times.shift();
    }
  }

  /** How many frames a second there were while the camera last moved; 0 if it has not. */
  get perSecond() {
    const steps = this.#times.slice(1).map((it, i) => it - this.#times[i]).filter((it) => it < REST);
    return steps.length ? (1000 * steps.length) / steps.reduce((a, b) => a + b, 0) : 0;
  }
}
