import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edgeElements, nodeClasses, nodeData, segments } from '../../main/resources/META-INF/resources/frontend/explorer/graph-elements.js';
import { node, nodes } from './nodes.mjs';

/** @type {Parameters<typeof nodeData>[2]} */
const PALETTE = { scheme: 'dark', card: 'card', plain: 'plain', tint: (color) => `tint of ${color}`, border: (color) => `border of ${color}` };
const LEGEND = new Map([['GOOD', { key: 'GOOD', light: '#eee', dark: '#333' }]]);

test('a node has the color of its entry in the legend, in the scheme that is shown', () => {
  assert.equal(nodeData(node({ id: 'a', value: 'GOOD' }), LEGEND, PALETTE).color, '#333');
  assert.equal(nodeData(node({ id: 'a', value: null }), LEGEND, PALETTE).color, 'card');
});

test('a frame is tinted, and lies below what it holds', () => {
  const frame = nodeData(node({ id: 'a', type: 'FRAME', level: 1, value: 'GOOD' }), LEGEND, PALETTE);
  assert.equal(frame.color, 'tint of #333');
  assert.ok(frame.z < nodeData(node({ id: 'b', level: 2 }), LEGEND, PALETTE).z);
});

test('a node is styled by what it is', () => {
  assert.deepEqual(nodeClasses(node({ id: 'a', status: 'VACANT', change: 'NEW' })), ['UNIT', 'ORGANIZATION', 'VACANT', 'NEW']);
});

test('a line begins and ends where the server says, relative to the middles of its nodes', () => {
  const known = nodes({ id: 'a' }, { id: 'b', y: 100 });
  const { edges, stubs } = edgeElements([{ id: 'e', from: 'a', to: 'b', kind: 'PART_OF', points: [50, 40, 50, 100] }], known);
  assert.deepEqual(stubs, []);
  assert.equal(edges[0].data.start, '0 20');
  assert.equal(edges[0].data.end, '0 -20');
});

test('a line out of sight ends at a stub, and still says to whom it leads', () => {
  const { edges, stubs } = edgeElements([{ id: 'e', from: 'a', to: 'far', kind: 'PART_OF', points: [50, 40, 50, 900] }], nodes({ id: 'a' }));
  assert.deepEqual(stubs.map((it) => it.position), [{ x: 50, y: 900 }]);
  assert.equal(edges[0].data.target, stubs[0].data.id);
  assert.deepEqual(edges[0].data.ends, ['a', 'far']);
});

test('a line without a course is not drawn', () => {
  assert.deepEqual(edgeElements([{ id: 'e', from: 'a', to: 'b', kind: 'PART_OF' }], nodes({ id: 'a' }, { id: 'b' })).edges, []);
});

test('bends are said along and beside the straight line', () => {
  assert.deepEqual(segments({ x: 0, y: 0 }, { x: 0, y: 100 }, [{ x: 0, y: 25 }, { x: 30, y: 50 }]), { weights: [0.25, 0.5], distances: [0, -30] });
  assert.deepEqual(segments({ x: 0, y: 0 }, { x: 0, y: 100 }, []), {});
});
