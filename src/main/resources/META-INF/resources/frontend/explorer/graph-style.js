// @ts-check

/**
 * @typedef {import('./palette.js').Palette} Palette
 * @typedef {{ selector: string, style: Record<string, string | number> }} Rule
 */

/**
 * The style sheet of the graph: it maps the data of nodes and edges (see `graph-elements.js`) and their classes to how they look.
 *
 * @param {Palette} palette
 * @returns {import('../cytoscape.js').StylesheetJson}
 */
export function graphStyle(palette) {
  const rules = [
    { selector: 'core', style: { 'active-bg-size': 0, 'selection-box-opacity': 0 } },
    ...nodeRules(palette),
    ...edgeRules(palette),
  ];
  // Cytoscape's types know neither mappings for all properties nor all properties
  return /** @type {any} */ (rules);
}

/**
 * @param {Palette} palette
 * @returns {Rule[]}
 */
function nodeRules(palette) {
  return [
    { selector: 'node.stub', style: { width: 1, height: 1, opacity: 0, events: 'no', 'z-index': -2, 'z-index-compare': 'manual' } },
    {
      selector: 'node[color]',
      style: {
        shape: 'round-rectangle',
        'corner-radius': 8,
        width: 'data(w)',
        height: 'data(h)',
        'background-color': 'data(color)',
        'border-color': 'data(border)',
        'border-width': 1,
        'z-index': 'data(z)',
        'z-index-compare': 'manual',
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.small', style: { 'corner-radius': 3 } },
    { selector: 'node.FRAME, node.FRAME.small', style: { 'corner-radius': 14 } },
    { selector: 'node.PERSON', style: { 'background-color': palette.card, 'corner-radius': 16 } },
    { selector: 'node.GONE', style: { 'border-style': 'dashed', 'background-opacity': 0.4 } },
    { selector: 'node.faded', style: { opacity: 0.22 } },
    { selector: 'node.FRAME.faded', style: { opacity: 0.4 } },
  ];
}

/**
 * @param {Palette} palette
 * @returns {Rule[]}
 */
function edgeRules(palette) {
  const { line, vacant, filled, accent } = palette;
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'straight',
        'source-endpoint': 'data(start)',
        'target-endpoint': 'data(end)',
        'line-color': line,
        width: 1.5,
        events: 'no',
        'z-index': 'data(z)',
        'z-index-compare': 'manual',
        'overlay-opacity': 0,
      },
    },
    {
      selector: 'edge[weights]',
      style: {
        'curve-style': 'round-segments',
        'segment-weights': 'data(weights)',
        'segment-distances': 'data(distances)',
        'segment-radii': 8,
        'edge-distances': 'endpoints',
      },
    },
    { selector: 'edge.ANSWERS', style: { 'line-style': 'dashed', 'target-arrow-shape': 'triangle', 'target-arrow-color': line, 'arrow-scale': 0.8 } },
    { selector: 'edge.SEAT', style: { 'target-arrow-shape': 'circle', 'target-arrow-color': line, 'arrow-scale': 0.7 } },
    { selector: 'edge.VACANT, edge.GONE', style: { 'line-style': 'dotted', 'line-color': vacant } },
    { selector: 'edge.NEW', style: { 'line-color': filled, width: 2.5 } },
    { selector: 'edge.lit', style: { 'line-color': accent, 'target-arrow-color': accent, width: 3.5 } },
    { selector: 'edge.faded', style: { opacity: 0.15 } },
  ];
}
