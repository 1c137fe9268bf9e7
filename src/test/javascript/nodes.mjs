/**
 * A node with what a test needs, and all else as it usually is.
 *
 * @param {Partial<import('../../main/resources/META-INF/resources/frontend/explorer/types.js').DiagramNode> & { id: string }} node
 * @returns {import('../../main/resources/META-INF/resources/frontend/explorer/types.js').DiagramNode}
 */
export function node(node) {
  return { type: 'UNIT', kind: 'ORGANIZATION', code: node.id.toUpperCase(), name: node.id, x: 0, y: 0, width: 100, height: 40, level: 2, folded: 0, ...node };
}

/**
 * Nodes by id.
 *
 * @param {(Parameters<typeof node>[0])[]} nodes
 */
export function nodes(...nodes) {
  return new Map(nodes.map((it) => [it.id, node(it)]));
}
