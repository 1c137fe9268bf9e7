import assert from 'node:assert/strict';
import { beforeEach, mock, test } from 'node:test';
import { ViewportLoader } from '../../main/resources/META-INF/resources/frontend/explorer/viewport-loader.js';

const VIEWPORT = { x: 0, y: 0, width: 1000, height: 500, scale: 1 };

/** @type {{ key: string, answer: (diagram: unknown) => void }[]} */
let requests;
/** @type {unknown[]} */
let shown;
const graph = { key: 'first' };
const camera = { isMoving: false, viewport: VIEWPORT };
const server = { look: (/** @type {string} */ key) => new Promise((answer) => requests.push({ key, answer })) };
/** @type {ViewportLoader} */
let loader;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ['setTimeout'] });
  requests = [];
  shown = [];
  graph.key = 'first';
  Object.assign(camera, { isMoving: false, viewport: VIEWPORT });
  loader = new ViewportLoader(/** @type {any} */ (graph), /** @type {any} */ (camera), {
    server: () => /** @type {any} */ (server),
    show: (diagram) => shown.push(diagram),
    onRest: () => {},
  });
});

/** Lets the camera rest, and what was answered arrive. */
async function rest() {
  mock.timers.tick(110);
  await new Promise(setImmediate);
}

test('however often the camera moves, what is in sight is asked for once it rests', async () => {
  loader.schedule();
  mock.timers.tick(100);
  loader.schedule();
  mock.timers.tick(100);
  assert.equal(requests.length, 0);
  await rest();
  assert.equal(requests.length, 1);
});

test('nothing is asked for while the camera is on its way', async () => {
  camera.isMoving = true;
  loader.schedule();
  await rest();
  assert.equal(requests.length, 0);
  camera.isMoving = false;
  await rest();
  assert.equal(requests.length, 1);
});

test('what is there is not asked for again', async () => {
  loader.loaded = VIEWPORT;
  loader.schedule();
  await rest();
  assert.equal(requests.length, 0);
});

test('an answer is shown, and stands for its viewport', async () => {
  loader.schedule();
  await rest();
  requests[0].answer({ key: 'first' });
  await rest();
  assert.deepEqual(shown, [{ key: 'first' }]);
  assert.equal(loader.loaded, VIEWPORT);
  assert.equal(loader.isBusy, false);
});

test('an answer about a diagram that is gone is left', async () => {
  loader.schedule();
  await rest();
  graph.key = 'second';
  requests[0].answer({ key: 'first' });
  await rest();
  assert.deepEqual(shown, []);
});

test('a move during a request is asked for when that is answered, one request at a time', async () => {
  loader.schedule();
  await rest();
  camera.viewport = { ...VIEWPORT, x: 700 };
  loader.schedule();
  await rest();
  assert.equal(requests.length, 1);
  requests[0].answer({ key: 'first' });
  await rest();
  assert.equal(requests.length, 2);
});

test('after the end nothing is asked for and nothing shown', async () => {
  loader.schedule();
  await rest();
  loader.cancel();
  requests[0].answer({ key: 'first' });
  loader.schedule();
  await rest();
  assert.deepEqual(shown, []);
  assert.equal(requests.length, 1);
});
