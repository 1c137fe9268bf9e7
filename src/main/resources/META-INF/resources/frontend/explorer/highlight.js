// @ts-check

/**
 * @typedef {import('./types.js').DiagramNode} DiagramNode
 * @typedef {import('./graph.js').Graph} Graph
 */

/**
 * Lights some up and lets everything else fade.
 *
 * @param {Graph} graph
 * @param {Set<string> | null} lit the ids of units and members that are lit; null if nothing is to fade
 * @param {string[]} chosen the ids of what is chosen
 */
export function highlight({ cy, nodes, boxes }, lit, chosen) {
  cy.batch(() => {
    boxes.forEach((it) => {
      const subject = subjectOf(it.id(), nodes);
      const isLit = lit !== null && lit.has(subject);
      it.toggleClass('lit', isLit);
      it.toggleClass('faded', lit !== null && !isLit && !isWithin(it.id(), chosen, nodes));
      it.toggleClass('chosen', chosen.includes(subject));
    });
    cy.edges().forEach((it) => {
      const isLit = lit !== null && it.data('ends').every((/** @type {string} */ id) => lit.has(subjectOf(id, nodes)));
      it.toggleClass('lit', isLit);
      it.toggleClass('faded', lit !== null && !isLit);
    });
  });
}

/**
 * Whom or what a box is about: the box of a person in a cell has an id of its own.
 *
 * @param {string} id of the box
 * @param {Map<string, DiagramNode>} nodes by id
 */
export function subjectOf(id, nodes) {
  const node = nodes.get(id);
  return node?.type === 'PERSON' ? (node.person?.id ?? id) : id;
}

/**
 * Whether a box lies in something that is chosen: it belongs to that, and does not fade.
 *
 * @param {string} id
 * @param {string[]} chosen
 * @param {Map<string, DiagramNode>} nodes by id
 */
export function isWithin(id, chosen, nodes) {
  for (let it = nodes.get(id); it?.frame != null; it = nodes.get(it.frame)) {
    if (chosen.includes(it.frame)) {
      return true;
    }
  }
  return false;
}
