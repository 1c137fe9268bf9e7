import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NavigationTree } from '../../main/resources/META-INF/resources/frontend/explorer/navigation.js';
import { nodes } from './nodes.mjs';

const chart = new NavigationTree(nodes(
  { id: 'bloc', level: 0 },
  { id: 'right', parent: 'bloc', x: 200, y: 100 },
  { id: 'left', parent: 'bloc', x: 0, y: 100 },
  { id: 'below', parent: 'bloc', x: 0, y: 200 },
  { id: 'cell', parent: 'bloc', frame: 'left', x: 10, y: 110 },
), []);

test('the keyboard begins at the top', () => {
  assert.equal(chart.next(null, 'ArrowDown'), 'bloc');
  assert.equal(chart.next('gone', 'ArrowRight'), 'bloc');
});

test('down leads to the first below, and into a frame', () => {
  assert.equal(chart.next('bloc', 'ArrowDown'), 'left');
  assert.equal(chart.next('left', 'ArrowDown'), 'cell');
  assert.equal(chart.next('cell', 'ArrowDown'), undefined);
});

test('up leads out', () => {
  assert.equal(chart.next('cell', 'ArrowUp'), 'left');
  assert.equal(chart.next('left', 'ArrowUp'), 'bloc');
  assert.equal(chart.next('bloc', 'ArrowUp'), undefined);
});

test('sideways one goes in the order in which one reads, and no further than the ends', () => {
  assert.equal(chart.next('left', 'ArrowRight'), 'right');
  assert.equal(chart.next('right', 'ArrowRight'), 'below');
  assert.equal(chart.next('below', 'ArrowRight'), undefined);
  assert.equal(chart.next('left', 'ArrowLeft'), undefined);
  assert.equal(chart.next('left', 'End'), 'below');
  assert.equal(chart.next('below', 'Home'), 'left');
});

test('a place is said among its siblings', () => {
  assert.deepEqual(chart.position('right'), [2, 3]);
  assert.deepEqual(chart.position('bloc'), [1, 1]);
});

test('in a graph without frames the lines are followed, and a circle of them is no trap', () => {
  const edge = (/** @type {string} */ from, /** @type {string} */ to) => ({ id: from + to, from, to, kind: 'ANSWERS' });
  const graph = new NavigationTree(nodes({ id: 'a' }, { id: 'b', x: 200 }, { id: 'c', x: 400 }), [edge('a', 'b'), edge('b', 'c'), edge('c', 'a')]);
  assert.equal(graph.next('a', 'ArrowDown'), 'b');
  assert.equal(graph.next('b', 'ArrowDown'), 'c');
  assert.equal(graph.next('c', 'ArrowDown'), undefined);
  assert.deepEqual(graph.roots, ['a']);
});
