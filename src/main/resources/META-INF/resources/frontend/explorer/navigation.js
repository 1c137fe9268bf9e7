// @ts-check
import { inReadingOrder } from './geometry.js';

/**
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./types.js').DiagramEdge} DiagramEdge
 */

/** No hierarchy is that deep; a graph whose lines form a circle ends here. */
const DEEPEST = 99;

/** The diagram as a tree for the arrow keys: down to what stands below or lies within, up, and sideways. */
export class NavigationTree {
  /** @type {Map<string, string[]>} */
  #children = new Map();
  /** @type {Map<string, string>} */
  #parents = new Map();

  /**
   * @param {Map<string, DiagramNode>} nodes by id
   * @param {DiagramEdge[]} edges
   */
  constructor(nodes, edges) {
    this.nodes = nodes;
    for (const it of nodes.values()) {
      const parent = it.frame ?? it.parent;
      if (parent != null && nodes.has(parent)) {
        this.#attach(it.id, parent);
      }
    }
    // in a graph without frames the lines are followed
    for (const { from, to } of edges) {
      if (nodes.has(from) && nodes.has(to) && !this.#parents.has(to) && !this.#isAncestor(to, from)) {
        this.#attach(to, from);
      }
    }
    this.#children.forEach((it) => this.#sort(it));
    /** What has no parent. */
    this.roots = this.#sort([...nodes.keys()].filter((it) => !this.#parents.has(it)));
  }

  /**
   * Where a key leads.
   *
   * @param {string | null} id where one is; null if nowhere
   * @param {string} key the name of an arrow key, Home or End
   * @returns {string | undefined} undefined if it leads nowhere
   */
  next(id, key) {
    if (id === null || !this.nodes.has(id)) {
      return this.roots[0];
    }
    const siblings = this.#siblings(id);
    const place = siblings.indexOf(id);
    switch (key) {
      case 'ArrowUp': return this.#parents.get(id);
      case 'ArrowDown': return this.#children.get(id)?.[0];
      case 'ArrowLeft': return siblings[place - 1];
      case 'ArrowRight': return siblings[place + 1];
      case 'Home': return siblings[0];
      case 'End': return siblings.at(-1);
      default: return undefined;
    }
  }

  /**
   * Which of how many siblings it is, counted from 1.
   *
   * @param {string} id
   * @returns {[place: number, of: number]}
   */
  position(id) {
    const siblings = this.#siblings(id);
    return [siblings.indexOf(id) + 1, siblings.length];
  }

  /** @param {string} id */
  #siblings(id) {
    const parent = this.#parents.get(id);
    return (parent === undefined ? undefined : this.#children.get(parent)) ?? this.roots;
  }

  /**
   * @param {string} id
   * @param {string} parent
   */
  #attach(id, parent) {
    this.#parents.set(id, parent);
    const siblings = this.#children.get(parent);
    if (siblings) {
      siblings.push(id);
    } else {
      this.#children.set(parent, [id]);
    }
  }

  /**
   * @param {string} id
   * @param {string} descendant
   */
  #isAncestor(id, descendant) {
    /** @type {string | undefined} */
    let it = descendant;
    for (let steps = 0; it !== undefined && steps < DEEPEST; steps++) {
      if (it === id) {
        return true;
      }
      it = this.#parents.get(it);
    }
    return false;
  }

  /** @param {string[]} ids */
  #sort(ids) {
    const { nodes } = this;
    return ids.sort((a, b) => inReadingOrder(/** @type {DiagramNode} */ (nodes.get(a)), /** @type {DiagramNode} */ (nodes.get(b))));
  }
}
