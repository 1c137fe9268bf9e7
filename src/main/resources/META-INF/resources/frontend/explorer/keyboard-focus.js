// @ts-check
import { NavigationTree } from './navigation.js';

/** How a node is brought into sight that one enters, to see what lies within it. */
const ENTERED = { padding: 60, maxZoom: 2 };

/** How often, and after how many milliseconds each, it is seen whether what lies within has come from the server. */
const TRIES = 60;
const INTERVAL = 50;

/** On which node the keyboard is, and how it goes from one to the next. */
export class KeyboardFocus {
  /** @type {NavigationTree | undefined} */
  #tree;

  /**
   * @param {import('./graph.js').Graph} graph
   * @param {import('./camera.js').Camera} camera
   * @param {import('./renderer.js').Renderer} renderer
   * @param {object} owner
   * @param {(text: string) => void} owner.announce says a text to screen readers
   * @param {() => void} owner.redraw
   */
  constructor(graph, camera, renderer, { announce, redraw }) {
    this.graph = graph;
    this.camera = camera;
    this.renderer = renderer;
    this.announce = announce;
    this.redraw = redraw;
  }

  /** Says that there are other nodes now. */
  invalidate() {
    this.#tree = undefined;
  }

  /**
   * Where the keyboard begins.
   *
   * @returns {string | undefined}
   */
  get start() {
    return this.#navigation.roots[0];
  }

  /**
   * Goes to a node.
   *
   * @param {string | undefined} id
   * @param {{ isRevealed?: boolean }} [how] whether the node is brought into sight
   */
  moveTo(id, { isRevealed = true } = {}) {
    const node = id === undefined ? undefined : this.graph.nodes.get(id);
    if (!node) {
      return;
    }
    this.renderer.focus = node.id;
    if (isRevealed) {
      this.camera.reveal(node);
    }
    this.announce(this.renderer.texts.describe(node, ...this.#navigation.position(node.id)));
    this.redraw();
  }

  /**
   * Goes where a key leads.
   *
   * @param {string} key the name of an arrow key, Home or End
   */
  move(key) {
    const from = this.renderer.focus;
    const to = this.#navigation.next(from, key);
    if (to !== undefined) {
      this.moveTo(to);
    } else if (key === 'ArrowDown' && from !== null) {
      this.#enter(from);
    }
  }

  get #navigation() {
    return (this.#tree ??= new NavigationTree(this.graph.nodes, [...this.graph.edges.values()]));
  }

  /**
   * Goes into a node. What lies within may have been too small to be sent: first the camera comes nearer.
   *
   * @param {string} id
   */
  async #enter(id) {
    const node = this.graph.nodes.get(id);
    if (!node || node.type === 'PERSON' || node.folded) {
      return;
    }
    this.camera.fit(node, ENTERED);
    for (let i = 0; i < TRIES; i++) {
      await new Promise((resolve) => setTimeout(resolve, INTERVAL));
      const to = this.#navigation.next(id, 'ArrowDown');
      if (to !== undefined) {
        this.moveTo(to);
        return;
      }
    }
  }
}
