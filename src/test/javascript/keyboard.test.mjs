import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandFor } from '../../main/resources/META-INF/resources/frontend/explorer/keyboard.js';

/** @type {import('../../main/resources/META-INF/resources/frontend/explorer/keyboard.js').KeyboardState} */
const EXPLORING = { focus: 'dn-023', chosen: [], isHelpOpen: false, slide: null };
const PRESENTING = { ...EXPLORING, slide: 2 };

test('the arrow keys lead from node to node', () => {
  assert.deepEqual(commandFor('ArrowDown', EXPLORING), { type: 'navigate', key: 'ArrowDown' });
});

test('Enter chooses, and folds what is chosen', () => {
  assert.deepEqual(commandFor('Enter', EXPLORING), { type: 'choose', id: 'dn-023', isSecond: false });
  assert.deepEqual(commandFor('Enter', { ...EXPLORING, chosen: ['dn-023'] }), { type: 'fold', id: 'dn-023' });
});

test('Space folds, and W chooses a second one', () => {
  assert.deepEqual(commandFor(' ', EXPLORING), { type: 'fold', id: 'dn-023' });
  assert.deepEqual(commandFor('w', EXPLORING), { type: 'choose', id: 'dn-023', isSecond: true });
});

test('before the keyboard is on a node, there is nothing to choose', () => {
  for (const key of ['Enter', ' ', 'w']) {
    assert.equal(commandFor(key, { ...EXPLORING, focus: null }), undefined);
  }
});

test('on the full screen the keys turn the slides', () => {
  for (const key of ['ArrowRight', 'ArrowDown', ' ', 'PageDown']) {
    assert.deepEqual(commandFor(key, PRESENTING), { type: 'slide', index: 3 });
  }
  for (const key of ['ArrowLeft', 'ArrowUp', 'PageUp']) {
    assert.deepEqual(commandFor(key, PRESENTING), { type: 'slide', index: 1 });
  }
  assert.deepEqual(commandFor('Home', PRESENTING), { type: 'slide', index: -1 });
});

test('zooming, fitting and helping work everywhere', () => {
  for (const state of [EXPLORING, PRESENTING]) {
    assert.deepEqual(commandFor('+', state), { type: 'zoom', factor: 1.35 });
    assert.deepEqual(commandFor('-', state), { type: 'zoom', factor: 1 / 1.35 });
    assert.deepEqual(commandFor('0', state), { type: 'fit' });
    assert.deepEqual(commandFor('?', state), { type: 'help' });
  }
});

test('Escape closes the help, then clears what is chosen, then is left to the browser', () => {
  assert.deepEqual(commandFor('Escape', { ...EXPLORING, chosen: ['dn'], isHelpOpen: true }), { type: 'help' });
  assert.deepEqual(commandFor('Escape', { ...EXPLORING, chosen: ['dn'] }), { type: 'choose', id: null, isSecond: false });
  assert.equal(commandFor('Escape', EXPLORING), undefined);
});

test('all other keys are left to the browser', () => {
  assert.equal(commandFor('Tab', EXPLORING), undefined);
  assert.equal(commandFor('PageDown', EXPLORING), undefined);
});
