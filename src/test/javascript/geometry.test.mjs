import assert from 'node:assert/strict';
import { test } from 'node:test';
import { center, hit, inReadingOrder, overlaps } from '../../main/resources/META-INF/resources/frontend/explorer/geometry.js';

test('the middle of a box', () => {
  assert.deepEqual(center({ x: 10, y: 20, width: 100, height: 40 }), { x: 60, y: 40 });
});

test('boxes that touch do not overlap', () => {
  const box = { x: 0, y: 0, w: 10, h: 10 };
  assert.equal(overlaps(box, { x: 9, y: 9, w: 10, h: 10 }), true);
  assert.equal(overlaps(box, { x: 10, y: 0, w: 10, h: 10 }), false);
  assert.equal(overlaps(box, { x: 0, y: 10, w: 10, h: 10 }), false);
});

test('a point hits what is below it, and what is a fingertip away', () => {
  const targets = [{ id: 'a', x: 0, y: 0, w: 28, h: 18 }, { id: 'b', x: 100, y: 0, w: 28, h: 18 }];
  assert.equal(hit(targets, { x: 14, y: 9 })?.id, 'a');
  assert.equal(hit(targets, { x: 110, y: 21 })?.id, 'b');
  assert.equal(hit(targets, { x: 110, y: 23 }), undefined);
  assert.equal(hit(targets, { x: 60, y: 9 }), undefined);
});

test('one reads row by row, though boxes of a row do not quite stand on a line', () => {
  const box = (/** @type {number} */ x, /** @type {number} */ y) => ({ x, y, width: 50, height: 40 });
  const [first, second, third] = [box(0, 10), box(60, 0), box(0, 60)];
  assert.deepEqual([third, second, first].sort(inReadingOrder), [first, second, third]);
});
