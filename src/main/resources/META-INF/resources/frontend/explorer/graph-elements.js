// @ts-check
import { center } from './geometry.js';

/**
 * What the server sends, as Cytoscape takes it: nodes and edges with `data`, which the style sheet maps, and classes, by which it
 * selects.
 *
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./types.js').DiagramEdge} DiagramEdge
 * @typedef {import('./types.js').LegendEntry} LegendEntry
 * @typedef {import('./types.js').Bounds} Bounds
 * @typedef {import('./types.js').Point} Point
 * @typedef {import('./palette.js').Palette} Palette
 */

/**
 * An end of a line: a node, or a point where a line leads out of sight.
 *
 * @typedef {Bounds & { id: string, type?: string, isStub?: boolean }} End
 */

/**
 * The data of a node.
 *
 * @param {DiagramNode} node
 * @param {Map<string, LegendEntry>} legend by key
 * @param {Pick<Palette, 'scheme' | 'card' | 'plain' | 'tint' | 'border'>} palette
 */
export function nodeData(node, legend, palette) {
  const entry = node.value == null ? undefined : legend.get(node.value);
  const color = entry?.[palette.scheme] ?? palette.card;
  const isFrame = node.type === 'FRAME';
  return {
    id: node.id,
    w: node.width,
    h: node.height,
    level: node.level,
    // whatever lies in a frame is above it
    z: isFrame ? node.level : node.level + 10,
    color: isFrame ? (entry ? palette.tint(color, 0.35) : palette.tint(palette.plain, 0.08)) : color,
    border: palette.border(entry ? color : palette.plain),
  };
}

/**
 * The classes of a node that come from what it is, and not from what is chosen.
 *
 * @param {DiagramNode} node
 * @returns {string[]}
 */
export function nodeClasses(node) {
  return [node.type, node.kind, node.status, node.change].filter((it) => it != null);
}

/**
 * The edges of a diagram and the stubs at which those end that lead out of sight.
 *
 * @param {DiagramEdge[]} edges
 * @param {Map<string, DiagramNode>} nodes what is in sight, by id
 * @returns {{ stubs: import('../cytoscape.js').ElementDefinition[], edges: import('../cytoscape.js').ElementDefinition[] }}
 */
export function edgeElements(edges, nodes) {
  /** @type {Map<string, import('../cytoscape.js').ElementDefinition>} */
  const stubs = new Map();
  /**
   * @param {string} id
   * @param {Point} at
   * @returns {End}
   */
  const end = (id, at) => {
    const node = nodes.get(id);
    if (node) {
      return node;
    }
    const stub = { id: `~${id}~${at.x}~${at.y}`, isStub: true, ...at, width: 0, height: 0 };
    stubs.set(stub.id, { group: 'nodes', data: { id: stub.id, stub: true }, position: at, classes: ['stub'] });
    return stub;
  };
  const elements = edges.flatMap((it) => {
    const points = pointsOf(it);
    return points.length < 2 ? [] : [edgeElement(it, points, end(it.from, points[0]), end(it.to, points[points.length - 1]))];
  });
  return { stubs: [...stubs.values()], edges: elements };
}

/** @param {DiagramEdge} edge */
function pointsOf({ points = [] }) {
  /** @type {Point[]} */
  const pairs = [];
  for (let i = 0; i + 1 < points.length; i += 2) {
    pairs.push({ x: points[i], y: points[i + 1] });
  }
  return pairs;
}

/**
 * An edge along its points, which are said relative to its two ends, so that it goes with them when they move.
 *
 * @param {DiagramEdge} edge
 * @param {Point[]} points two or more
 * @param {End} source
 * @param {End} target
 * @returns {import('../cytoscape.js').ElementDefinition}
 */
function edgeElement(edge, points, source, target) {
  const [from, to] = [center(source), center(target)];
  const a = points[0];
  const b = points[points.length - 1];
  return {
    group: 'edges',
    data: {
      id: edge.id,
      source: source.id,
      target: target.id,
      ends: [edge.from, edge.to],
      start: `${a.x - from.x} ${a.y - from.y}`,
      end: `${b.x - to.x} ${b.y - to.y}`,
      // what leads to a frame passes behind the others
      z: target.type === 'FRAME' ? -1 : 5,
      ...segments(a, b, points.slice(1, -1)),
    },
    classes: [edge.kind, edge.status, edge.change].filter((it) => it != null),
    pannable: true,
  };
}

/**
 * The bends of a line as Cytoscape's segment weights and distances: how far along the straight line between the ends they are,
 * as a share of it, and how far beside it, in units of the layout.
 *
 * @param {Point} a
 * @param {Point} b
 * @param {Point[]} bends
 * @returns {{ weights?: number[], distances?: number[] }}
 */
export function segments(a, b, bends) {
  const length = Math.hypot(b.x - a.x, b.y - a.y);
  if (!bends.length || length <= 0.01) {
    return {};
  }
  const along = { x: (b.x - a.x) / length, y: (b.y - a.y) / length };
  return {
    weights: bends.map((it) => ((it.x - a.x) * along.x + (it.y - a.y) * along.y) / length),
    distances: bends.map((it) => (it.x - a.x) * -along.y + (it.y - a.y) * along.x),
  };
}
