import assert from 'node:assert/strict';
import { test } from 'node:test';
import { covers, fitted, revealing, zoomed } from '../../main/resources/META-INF/resources/frontend/explorer/camera.js';

const SCREEN = { width: 800, height: 600 };

/** @param {import('../../main/resources/META-INF/resources/frontend/explorer/types.js').CameraPosition} camera @param {import('../../main/resources/META-INF/resources/frontend/explorer/types.js').Point} point */
const seenAt = ({ zoom, pan }, { x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y });

test('what is fitted in lies in the middle, with room around it', () => {
  const camera = fitted({ x: 100, y: 100, width: 2000, height: 500 }, SCREEN, 24, 1.4);
  assert.equal(camera.zoom, 752 / 2000);
  assert.deepEqual(seenAt(camera, { x: 1100, y: 350 }), { x: 400, y: 300 });
  assert.ok(Math.abs(seenAt(camera, { x: 100, y: 100 }).x - 24) < 1e-9);
});

test('what is small is not blown up', () => {
  assert.equal(fitted({ x: 0, y: 0, width: 10, height: 10 }, SCREEN, 24, 1.4).zoom, 1.4);
});

test('zooming leaves what is under the pointer where it is', () => {
  const before = { zoom: 0.5, pan: { x: 30, y: -20 } };
  const at = { x: 200, y: 100 };
  const under = { x: (at.x - before.pan.x) / before.zoom, y: (at.y - before.pan.y) / before.zoom };
  assert.deepEqual(seenAt(zoomed(before, 1, at), under), at);
});

test('a node that is well in sight and large enough leaves the camera alone', () => {
  assert.equal(revealing({ x: 300, y: 300, width: 100, height: 40 }, { zoom: 1, pan: { x: 0, y: 0 } }, SCREEN, 3), undefined);
});

test('a node out of sight comes into the middle', () => {
  const node = { x: 3000, y: 300, width: 100, height: 40 };
  const camera = revealing(node, { zoom: 1, pan: { x: 0, y: 0 } }, SCREEN, 3);
  assert.deepEqual(camera && seenAt(camera, { x: 3050, y: 320 }), { x: 400, y: 300 });
  assert.equal(camera?.zoom, 1);
});

test('a node too small to be read comes nearer, as far as one can', () => {
  const camera = { zoom: 0.1, pan: { x: 0, y: 0 } };
  assert.equal(revealing({ x: 3000, y: 3000, width: 100, height: 40 }, camera, SCREEN, 3)?.zoom, 0.9);
  assert.equal(revealing({ x: 3000, y: 3000, width: 10, height: 4 }, camera, SCREEN, 3)?.zoom, 3);
});

test('what was loaded serves until the camera has moved or come nearer', () => {
  const loaded = { x: 0, y: 0, width: 1000, height: 500, scale: 1 };
  assert.equal(covers(undefined, loaded), false);
  assert.equal(covers(loaded, { ...loaded, x: 5 }), true);
  assert.equal(covers(loaded, { ...loaded, x: 50 }), false);
  assert.equal(covers(loaded, { ...loaded, scale: 1.2 }), false);
  assert.equal(covers(loaded, { ...loaded, width: 1100 }), false);
});
