// @ts-check

/**
 * What is on the canvas, for whoever tests the element or wants to know.
 *
 * @param {import('./graph.js').Graph} graph
 * @param {import('./renderer.js').Renderer} renderer
 */
export function snapshot(graph, renderer) {
  const { cy } = graph;
  return {
    key: graph.key,
    nodes: Object.fromEntries(graph.boxes.map((it) => [it.id(), nodeSnapshot(it, graph.nodes.get(it.id()))])),
    edges: cy.edges().map((it) => it.id()),
    lit: cy.nodes('.lit').map((it) => it.id()),
    faded: cy.nodes('.faded').map((it) => it.id()),
    chosen: cy.nodes('.chosen').map((it) => it.id()),
    focus: renderer.focus,
    labels: renderer.labels,
    folds: renderer.folds,
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
  };
}

/**
 * @param {import('../cytoscape.js').NodeSingular} box
 * @param {import('./types.js').DiagramNode} [node]
 */
function nodeSnapshot(box, node) {
  const { x1, y1, w, h } = box.renderedBoundingBox({ includeOverlays: false, includeLabels: false });
  return {
    type: node?.type,
    kind: node?.kind,
    code: node?.code,
    name: node?.name,
    status: node?.status,
    change: node?.change,
    value: node?.value,
    folded: node?.folded,
    hiddenEdges: node?.hiddenEdges,
    x: x1,
    y: y1,
    width: w,
    height: h,
    color: box.data('color'),
  };
}
