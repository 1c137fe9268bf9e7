import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FrameRate } from '../../main/resources/META-INF/resources/frontend/explorer/frame-rate.js';

test('rests between movements do not count', () => {
  const rate = new FrameRate();
  [0, 20, 40, 5000, 5020].forEach((it) => rate.count(it));
  assert.equal(rate.perSecond, 50);
});

test('what has not moved has no frame rate', () => {
  assert.equal(new FrameRate().perSecond, 0);
});
