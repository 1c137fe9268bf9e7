import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Presentation, slidesOf } from '../../main/resources/META-INF/resources/frontend/explorer/presentation.js';
import { node } from './nodes.mjs';

const CLUSTERS = [node({ id: 'b', kind: 'CLUSTER', type: 'FRAME', level: 1, x: 200 }), node({ id: 'a', kind: 'CLUSTER', type: 'FRAME', level: 1 })];

test('the clusters are the slides, in the order in which one reads', () => {
  const bloc = node({ id: 'bloc', kind: 'BLOC', level: 0 });
  assert.deepEqual(slidesOf([bloc, ...CLUSTERS, node({ id: 'org' })]).map((it) => it.id), ['a', 'b']);
});

test('without clusters the organizations are', () => {
  assert.deepEqual(slidesOf([node({ id: 'bloc', kind: 'BLOC', level: 0 }), node({ id: 'org' })]).map((it) => it.id), ['org']);
});

test('one turns no further than to the last slide, and back to the whole', () => {
  const presentation = new Presentation();
  presentation.slides = slidesOf(CLUSTERS);
  assert.equal(presentation.turnTo(0)?.id, 'a');
  assert.equal(presentation.turnTo(7)?.id, 'b');
  assert.equal(presentation.turnTo(-7), undefined);
  assert.equal(presentation.index, -1);
});
