// @ts-check
import cytoscape from '../cytoscape.js';
import { center } from './geometry.js';
import { edgeElements, nodeClasses, nodeData } from './graph-elements.js';
import { graphStyle } from './graph-style.js';
import { LayoutAnimation } from './layout-animation.js';

/**
 * @typedef {import('./types.js').Diagram} Diagram
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./types.js').Point} Point
 * @typedef {import('./layout-animation.js').Size} Size
 */

/** Below this many pixels a box is drawn as a mark of its color; above it, as a card that can be read. */
const LEAST_CARD = { width: 46, height: 17 };

/** Below this many pixels, what lies in a box is not drawn at all: the room is for the name of the box. */
const LEAST_INNER = { PERSON: { width: 34, height: 9 }, OTHER: { width: 30, height: 14 } };

/** The classes that say how a node is shown, not what it is: they outlive its being updated. */
const VIEW_CLASSES = ['lit', 'faded', 'chosen', 'small'];

/**
 * Makes the instance of Cytoscape that draws the boxes and lines. It lays nothing out, and neither drags nor selects: the server
 * says where things are, and what is chosen.
 *
 * @param {HTMLElement} container
 */
export function createCytoscape(container) {
  return cytoscape({
    container,
    layout: { name: 'preset' },
    minZoom: 0.01,
    maxZoom: 3,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    hideEdgesOnViewport: false,
    motionBlur: false,
  });
}

/** The boxes and lines that are in sight, as Cytoscape holds them. */
export class Graph {
  /**
   * All nodes that the server has sent of the present layout, in sight or not, by id.
   *
   * @type {Map<string, DiagramNode>}
   */
  nodes = new Map();

  /**
   * All edges likewise.
   *
   * @type {Map<string, import('./types.js').DiagramEdge>}
   */
  edges = new Map();

  /** Which layout is shown; empty before the first. */
  key = '';

  /**
   * The unit at the top.
   *
   * @type {DiagramNode | undefined}
   */
  root;

  /** @type {Map<string, import('./types.js').LegendEntry>} */
  #legend = new Map();

  #animation;

  /**
   * @param {import('../cytoscape.js').Core} cy
   * @param {import('./camera.js').Camera} camera
   * @param {import('./palette.js').Palette} palette
   */
  constructor(cy, camera, palette) {
    this.cy = cy;
    this.camera = camera;
    this.palette = palette;
    this.#animation = new LayoutAnimation(cy);
    cy.style(graphStyle(palette));
    cy.on('zoom', () => this.#markSmall());
  }

  /** The boxes, without the ends of lines that lead out of sight. */
  get boxes() {
    return this.cy.nodes('[!stub]');
  }

  /** Whether boxes are on their way to other places. */
  get isAnimating() {
    return this.#animation.isRunning;
  }

  /**
   * Shows an answer of the server: what was in sight and no longer is goes, what is new comes.
   *
   * @param {Diagram} diagram
   * @param {import('./types.js').ShowOptions} [options]
   * @returns {boolean} whether the layout is another one than before
   */
  show(diagram, { anchor, eye } = {}) {
    const isOther = diagram.key !== this.key;
    /** @type {Map<string, Point>} */
    const before = new Map(isOther ? this.boxes.map((it) => [it.id(), { ...it.position() }]) : []);
    if (isOther) {
      this.nodes.clear();
      this.edges.clear();
      this.#animation.finish();
    }
    this.key = diagram.key;
    this.root = diagram.nodes.find((it) => it.id === diagram.unit) ?? this.root;
    this.camera.diagramSize = { width: diagram.width, height: diagram.height };
    this.#legend = new Map((diagram.legend?.entries ?? []).map((it) => [it.key, it]));
    const scale = eye?.scale ?? this.cy.zoom();
    const nodes = diagram.nodes.filter((it) => isLargeEnough(it, scale));
    nodes.forEach((it) => this.nodes.set(it.id, it));
    diagram.edges.forEach((it) => this.edges.set(it.id, it));
    if (isOther) {
      this.#holdStill(anchor, before);
    }
    const sizes = this.#exchange(nodes, diagram.edges);
    this.#markSmall();
    if (isOther && before.size) {
      this.#animate(before, sizes, anchor);
    }
    return isOther;
  }

  /**
   * Takes on the colors of another scheme.
   *
   * @param {import('./palette.js').Palette} palette
   */
  restyle(palette) {
    this.palette = palette;
    this.cy.style(graphStyle(palette));
    this.cy.batch(() => this.boxes.forEach((it) => {
      const node = this.nodes.get(it.id());
      if (node) {
        it.data(nodeData(node, this.#legend, palette));
      }
    }));
  }

  /**
   * Shifts the old layout and the camera with it so that a box is in both layouts at the same place of the screen: the anchor,
   * or what is nearest to the middle if there is none.
   *
   * @param {string | undefined} anchor
   * @param {Map<string, Point>} before where boxes were in the old layout
   */
  #holdStill(anchor, before) {
    const { x1, y1, w, h } = this.cy.extent();
    const distance = (/** @type {Point} */ { x, y }) => (x - x1 - w / 2) ** 2 + (y - y1 - h / 2) ** 2;
    const kept = [...before].filter(([id]) => this.nodes.has(id));
    const [id, from] = kept.find(([it]) => it === anchor) ?? kept.sort(([, a], [, b]) => distance(a) - distance(b))[0] ?? [];
    const node = id === undefined ? undefined : this.nodes.get(id);
    if (!node || !from) {
      return;
    }
    const to = center(node);
    const shift = { x: to.x - from.x, y: to.y - from.y };
    before.forEach((at) => {
      at.x += shift.x;
      at.y += shift.y;
    });
    this.camera.follow(shift);
  }

  /**
   * Puts the nodes and edges on the canvas in place of what is there.
   *
   * @param {DiagramNode[]} nodes
   * @param {import('./types.js').DiagramEdge[]} edges
   * @returns {Map<string, Size>} the former sizes of those that had others
   */
  #exchange(nodes, edges) {
    const { cy } = this;
    const byId = new Map(nodes.map((it) => [it.id, it]));
    /** @type {Map<string, Size>} */
    const sizes = new Map();
    cy.batch(() => {
      cy.edges().remove();
      cy.nodes().filter((it) => !byId.has(it.id())).remove();
      const added = nodes.filter((it) => !this.#update(it, sizes));
      cy.add(added.map((it) => ({
        group: 'nodes', data: nodeData(it, this.#legend, this.palette), position: center(it), classes: nodeClasses(it), pannable: true,
      })));
      const lines = edgeElements(edges, byId);
      cy.add([...lines.stubs, ...lines.edges]);
    });
    return sizes;
  }

  /**
   * Updates a box that is on the canvas; answers whether it is.
   *
   * @param {DiagramNode} node
   * @param {Map<string, Size>} sizes
   */
  #update(node, sizes) {
    const box = this.cy.getElementById(node.id);
    if (box.empty()) {
      return false;
    }
    const data = nodeData(node, this.#legend, this.palette);
    const size = { w: box.data('w'), h: box.data('h') };
    if (size.w !== data.w || size.h !== data.h) {
      sizes.set(node.id, size);
    }
    box.data(data);
    box.position(center(node));
    box.classes([...nodeClasses(node), ...VIEW_CLASSES.filter((it) => box.hasClass(it))]);
    return true;
  }

  #markSmall() {
    const zoom = this.cy.zoom();
    this.cy.batch(() => this.boxes.forEach((it) => {
      const isSmall = it.data('w') * zoom < LEAST_CARD.width || it.data('h') * zoom < LEAST_CARD.height;
      if (isSmall !== it.hasClass('small')) {
        it.toggleClass('small', isSmall);
      }
    }));
  }

  /**
   * Lets boxes glide to their places; what is new comes out of the anchor.
   *
   * @param {Map<string, Point>} before
   * @param {Map<string, Size>} sizes
   * @param {string} [anchor]
   */
  #animate(before, sizes, anchor) {
    if (this.camera.reducedMotion.matches) {
      return;
    }
    const node = anchor === undefined ? undefined : this.nodes.get(anchor);
    const origin = node && center(node);
    /** @type {import('./layout-animation.js').Move[]} */
    const moves = [];
    this.boxes.forEach((it) => {
      const from = before.get(it.id()) ?? origin;
      if (from) {
        moves.push({ node: it, from, size: sizes.get(it.id()) });
      }
    });
    this.#animation.start(moves);
  }
}

/**
 * Cells and people in a box come out only when something can be made out in them.
 *
 * @param {DiagramNode} node
 * @param {number} scale
 */
function isLargeEnough(node, scale) {
  if (node.level < 3 || node.frame == null) {
    return true;
  }
  const least = node.type === 'PERSON' ? LEAST_INNER.PERSON : LEAST_INNER.OTHER;
  return node.width * scale >= least.width && node.height * scale >= least.height;
}
