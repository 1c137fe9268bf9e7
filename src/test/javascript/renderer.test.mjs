import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import { Renderer } from '../../main/resources/META-INF/resources/frontend/explorer/renderer.js';
import { Texts } from '../../main/resources/META-INF/resources/frontend/explorer/texts.js';

/** @type {any} */ (globalThis).window = { devicePixelRatio: 1 };

let paintings = 0;
const canvas = { style: { transform: '' }, getContext: () => ({ setTransform() {}, clearRect: () => paintings++ }) };
const camera = { zoom: 1, pan: { x: 0, y: 0 } };
const cy = { width: () => 800, height: () => 600, zoom: () => camera.zoom, pan: () => camera.pan };
const graph = { cy, nodes: new Map(), boxes: [], palette: {}, isAnimating: false };
/** @type {Renderer} */
let renderer;

beforeEach(() => {
  Object.assign(camera, { zoom: 1, pan: { x: 0, y: 0 } });
  graph.isAnimating = false;
  renderer = new Renderer(/** @type {any} */ (canvas), /** @type {any} */ (graph), new Texts());
  renderer.update(true);
  paintings = 0;
});

test('nothing is painted while nothing changes', () => {
  renderer.update(true);
  assert.equal(paintings, 0);
});

test('while the camera moves, what is painted moves and grows with it', () => {
  camera.pan = { x: 100, y: 0 };
  renderer.update(false);
  assert.equal(paintings, 0);
  assert.equal(canvas.style.transform, 'translate(-140px, -240px) scale(1)');
});

test('it is painted anew where the camera comes to rest', () => {
  camera.pan = { x: 100, y: 0 };
  renderer.update(true);
  assert.equal(paintings, 1);
});

test('it is painted anew when the camera has gone too far, or too near', () => {
  camera.pan = { x: 300, y: 0 };
  renderer.update(false);
  camera.zoom = 2;
  renderer.update(false);
  assert.equal(paintings, 2);
});

test('it is painted anew when something else has changed', () => {
  renderer.invalidate();
  renderer.update(false);
  assert.equal(paintings, 1);
});

test('it is painted at each step while boxes glide, and once more when they have arrived', () => {
  graph.isAnimating = true;
  renderer.invalidate();
  renderer.update(false);
  renderer.update(false);
  graph.isAnimating = false;
  renderer.update(false);
  renderer.update(false);
  assert.equal(paintings, 3);
});
