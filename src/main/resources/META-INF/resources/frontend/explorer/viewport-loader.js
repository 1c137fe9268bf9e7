// @ts-check
import { covers } from './camera.js';

/**
 * @typedef {import('./types.js').Diagram} Diagram
 * @typedef {import('./types.js').Viewport} Viewport
 */

/** How long the camera rests before what is in sight is asked for, in milliseconds. */
const PAUSE = 110;

/** Asks the server for what comes into sight: once for each time that the camera comes to rest, and one request at a time. */
export class ViewportLoader {
  /** How many requests were made. */
  requests = 0;

  /**
   * For which viewport the server sent what is on the canvas.
   *
   * @type {Viewport | undefined}
   */
  loaded;

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  #isLoading = false;
  #isOutdated = false;
  #isCancelled = false;

  /**
   * @param {import('./graph.js').Graph} graph
   * @param {import('./camera.js').Camera} camera
   * @param {object} owner
   * @param {() => import('./types.js').Server | undefined} owner.server
   * @param {(diagram: Diagram) => void} owner.show shows what has come
   * @param {() => void} owner.onRest is called when the camera rests
   */
  constructor(graph, camera, { server, show, onRest }) {
    this.graph = graph;
    this.camera = camera;
    this.server = server;
    this.show = show;
    this.onRest = onRest;
  }

  get isBusy() {
    return this.#timer !== undefined || this.#isLoading;
  }

  /** Says that the camera has moved, or that something else may have come into sight. */
  schedule() {
    if (this.#isCancelled) {
      return;
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.onRest();
      if (this.camera.isMoving) {
        this.schedule();
      } else if (!covers(this.loaded, this.camera.viewport)) {
        this.#load();
      }
    }, PAUSE);
  }

  /** Ends it for good. */
  cancel() {
    this.#isCancelled = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #load() {
    const server = this.server();
    if (!server || !this.graph.key) {
      return;
    }
    if (this.#isLoading) {
      this.#isOutdated = true;
      return;
    }
    this.#isLoading = true;
    this.requests++;
    const { viewport } = this.camera;
    const { x, y, width, height, scale } = viewport;
    try {
      const diagram = await server.look(this.graph.key, x, y, width, height, scale);
      // meanwhile the server may have sent another diagram
      if (diagram && diagram.key === this.graph.key && !this.#isCancelled) {
        this.loaded = viewport;
        this.show(diagram);
      }
    } finally {
      this.#isLoading = false;
      if (this.#isOutdated && !this.#isCancelled) {
        this.#isOutdated = false;
        this.#load();
      }
    }
  }
}
