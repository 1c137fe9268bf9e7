// @ts-check
import { center } from './geometry.js';
import { DURATION } from './layout-animation.js';

/**
 * @typedef {import('./types.js').Point} Point
 * @typedef {import('./types.js').Bounds} Bounds
 * @typedef {import('./types.js').Viewport} Viewport
 * @typedef {import('./types.js').CameraPosition} CameraPosition
 * @typedef {{ width: number, height: number }} Extent
 */

/** How all of a diagram is fitted in; the server reckons with the same (`Sight`) when it sends what is seen first. */
const PADDING = 24;
const MAX_ZOOM_TO_FIT = 1.4;

/** How far from the edge of the screen a node has to be to count as well in sight, in pixels. */
const EDGE = 40;

/** How wide a node has to be to be read, in pixels. */
const READABLE = 90;

/** What is looked at, by Cytoscape's zoom and pan. */
export class Camera {
  /** @type {CameraPosition | undefined} */
  #fitted;

  /**
   * @param {import('../cytoscape.js').Core} cy
   * @param {MediaQueryList} reducedMotion
   */
  constructor(cy, reducedMotion) {
    this.cy = cy;
    this.reducedMotion = reducedMotion;
    /** How large the whole diagram is. */
    this.diagramSize = { width: 0, height: 0 };
  }

  /** @returns {Viewport} */
  get viewport() {
    const { x1, y1, w, h } = this.cy.extent();
    return { x: x1, y: y1, width: w, height: h, scale: this.cy.zoom() };
  }

  get isMoving() {
    return this.cy.animated();
  }

  /** Whether all of the diagram is shown as large as it fits, and nobody has moved the camera since. */
  get isFitted() {
    const { x, y } = this.cy.pan();
    const at = this.#fitted;
    return at !== undefined && Math.abs(at.pan.x - x) + Math.abs(at.pan.y - y) + Math.abs(at.zoom - this.cy.zoom()) * 100 < 1;
  }

  /**
   * Brings a part of the layout into sight, as large as it fits.
   *
   * @param {Bounds} bounds
   * @param {{ padding?: number, maxZoom?: number, animate?: boolean }} [how]
   * @returns {CameraPosition | undefined} where the camera goes
   */
  fit(bounds, { padding = PADDING, maxZoom = MAX_ZOOM_TO_FIT, animate = true } = {}) {
    const screen = this.#screen();
    if (!screen.width || !screen.height) {
      return undefined;
    }
    const to = fitted(bounds, screen, padding, maxZoom);
    this.#go(to, animate);
    return to;
  }

  /**
   * Brings all of the diagram into sight.
   *
   * @param {{ animate?: boolean }} [how]
   */
  fitAll(how) {
    this.#fitted = this.fit({ x: 0, y: 0, ...this.diagramSize }, how) ?? this.#fitted;
  }

  /**
   * Zooms around the middle of the screen.
   *
   * @param {number} factor
   */
  zoomBy(factor) {
    const { width, height } = this.#screen();
    const zoom = Math.min(this.cy.maxZoom(), Math.max(this.cy.minZoom(), this.cy.zoom() * factor));
    this.#go(zoomed(this.#position(), zoom, { x: width / 2, y: height / 2 }), true);
  }

  /**
   * Moves the camera only if the node is not well in sight; comes nearer only if it is too small to be read.
   *
   * @param {Bounds} node
   */
  reveal(node) {
    const to = revealing(node, this.#position(), this.#screen(), this.cy.maxZoom());
    if (to) {
      this.#go(to, true);
    }
  }

  /**
   * Goes along with a layout that is shifted, so that nothing is seen to move.
   *
   * @param {Point} by in units of the layout
   */
  follow({ x, y }) {
    const { zoom, pan } = this.#position();
    this.cy.viewport({ zoom, pan: { x: pan.x - x * zoom, y: pan.y - y * zoom } });
  }

  /** @returns {CameraPosition} */
  #position() {
    return { zoom: this.cy.zoom(), pan: this.cy.pan() };
  }

  /** @returns {Extent} */
  #screen() {
    return { width: this.cy.width(), height: this.cy.height() };
  }

  /**
   * @param {CameraPosition} to
   * @param {boolean} animate
   */
  #go(to, animate) {
    this.cy.stop(true);
    if (!animate || this.reducedMotion.matches) {
      this.cy.viewport(to);
    } else {
      this.cy.animate({ ...to, duration: DURATION, easing: 'ease-out-cubic' });
    }
  }
}

/**
 * From where a part of the layout is seen in the middle of the screen, as large as it fits.
 *
 * @param {Bounds} bounds
 * @param {Extent} screen
 * @param {number} padding in pixels
 * @param {number} maxZoom
 * @returns {CameraPosition}
 */
export function fitted(bounds, screen, padding, maxZoom) {
  const zoom = Math.min(maxZoom, (screen.width - 2 * padding) / bounds.width, (screen.height - 2 * padding) / bounds.height);
  return centered(center(bounds), screen, zoom);
}

/**
 * Zooms so that what is at a place of the screen stays there.
 *
 * @param {CameraPosition} from
 * @param {number} zoom
 * @param {Point} at in pixels
 * @returns {CameraPosition}
 */
export function zoomed(from, zoom, at) {
  const by = zoom / from.zoom;
  return { zoom, pan: { x: at.x - (at.x - from.pan.x) * by, y: at.y - (at.y - from.pan.y) * by } };
}

/**
 * From where a node is well in sight and large enough to be read.
 *
 * @param {Bounds} node
 * @param {CameraPosition} from
 * @param {Extent} screen
 * @param {number} maxZoom
 * @returns {CameraPosition | undefined} undefined if it is already
 */
export function revealing(node, { zoom, pan }, screen, maxZoom) {
  const at = center(node);
  const x = at.x * zoom + pan.x;
  const y = at.y * zoom + pan.y;
  const nearer = node.width * zoom < READABLE ? Math.min(maxZoom, READABLE / node.width) : zoom;
  const isInSight = x >= EDGE && y >= EDGE && x <= screen.width - EDGE && y <= screen.height - EDGE;
  return isInSight && nearer === zoom ? undefined : centered(at, screen, nearer);
}

/**
 * @param {Point} at in units of the layout
 * @param {Extent} screen
 * @param {number} zoom
 * @returns {CameraPosition}
 */
function centered(at, screen, zoom) {
  return { zoom, pan: { x: screen.width / 2 - at.x * zoom, y: screen.height / 2 - at.y * zoom } };
}

/**
 * Whether two viewports show the same but for what nobody notices: hardly moved, as near, and no larger a part.
 *
 * @param {Viewport} now
 * @param {Viewport | undefined} loaded
 */
export function covers(loaded, now) {
  return loaded !== undefined
    && Math.abs(now.scale / loaded.scale - 1) < 0.01
    && Math.abs(now.x - loaded.x) < 0.02 * now.width
    && Math.abs(now.y - loaded.y) < 0.02 * now.height
    && now.width <= loaded.width * 1.05
    && now.height <= loaded.height * 1.05;
}
