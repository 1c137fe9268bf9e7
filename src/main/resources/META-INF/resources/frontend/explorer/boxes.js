// @ts-check

/**
 * @typedef {import('./types.js').Box} Box
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./graph.js').Graph} Graph
 */

/** While what lies within a box is lower than this many pixels, it cannot be made out, and the whole box is free to be written on. */
const LEAST_INNER = 5;

/**
 * The boxes of a graph as they are on the screen now, the lowest first, without those that are out of sight.
 *
 * @param {Graph} graph
 * @param {number} margin how far beyond the screen they still count as in sight, in pixels
 * @returns {Box[]}
 */
export function visibleBoxes(graph, margin) {
  const { cy, nodes } = graph;
  const zoom = cy.zoom();
  const pan = cy.pan();
  const tops = innerTops(nodes);
  const open = new Set();
  graph.boxes.forEach((it) => {
    const node = nodes.get(it.id());
    if (node?.frame != null && node.height * zoom > LEAST_INNER) {
      open.add(node.frame);
    }
  });
  /** @type {Box[]} */
  const boxes = [];
  graph.boxes.forEach((it) => {
    const node = nodes.get(it.id());
    const at = it.position();
    const w = it.data('w') * zoom;
    const h = it.data('h') * zoom;
    const x = at.x * zoom + pan.x - w / 2;
    const y = at.y * zoom + pan.y - h / 2;
    if (!node || x > cy.width() + margin || y > cy.height() + margin || x + w < -margin || y + h < -margin) {
      return;
    }
    const top = open.has(node.id) ? tops.get(node.id) : undefined;
    boxes.push({
      node, x, y, w, h,
      isOpen: top !== undefined,
      band: top === undefined ? h : (top - node.y) * zoom,
      isFaded: it.hasClass('faded'),
      isLit: it.hasClass('lit'),
      isChosen: it.hasClass('chosen'),
      isSmall: it.hasClass('small'),
      z: it.data('z'),
      color: it.data('color'),
    });
  });
  return boxes.sort((a, b) => a.z - b.z);
}

/**
 * The upper edge of what lies within each box, in units of the layout, by the id of the box.
 *
 * @param {Map<string, DiagramNode>} nodes
 */
function innerTops(nodes) {
  /** @type {Map<string, number>} */
  const tops = new Map();
  for (const { frame, y } of nodes.values()) {
    if (frame != null) {
      tops.set(frame, Math.min(tops.get(frame) ?? y, y));
    }
  }
  return tops;
}
