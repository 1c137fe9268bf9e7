import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fits, measure, truncate, wrap } from '../../main/resources/META-INF/resources/frontend/explorer/text-layout.js';

const FONT = '400 10px Test';

/** All letters are ten pixels wide. */
const context = { font: '', asked: 0, measureText(/** @type {string} */ text) {
  this.asked++;
  return { width: text.length * 10 };
} };

test('a width is asked for once', () => {
  measure(context, 'asked once', FONT);
  const before = context.asked;
  assert.equal(measure(context, 'asked once', FONT), 100);
  assert.equal(context.asked, before);
});

test('a text that fits is left alone', () => {
  assert.equal(truncate(context, 'Chi bộ 1', FONT, 80), 'Chi bộ 1');
  assert.deepEqual(wrap(context, 'Chi bộ 1', FONT, 80, 1), ['Chi bộ 1']);
});

test('a text that does not fit ends in an ellipsis', () => {
  assert.equal(truncate(context, 'Chi bộ cơ sở', FONT, 70), 'Chi bộ…');
});

test('a letter alone says nothing, so that nothing is written', () => {
  assert.equal(truncate(context, 'Chi bộ', FONT, 20), '');
  assert.deepEqual(wrap(context, 'Chi', FONT, 20, 3), []);
});

test('a text is broken at its spaces', () => {
  assert.deepEqual(wrap(context, 'Đảng ủy Sở Y tế', FONT, 80, 3), ['Đảng ủy', 'Sở Y tế']);
});

test('a name that is too long keeps its first word and its end, by which it is told from others', () => {
  assert.deepEqual(wrap(context, 'Đảng bộ Trường Đại học Bách khoa', FONT, 90, 2), ['Đảng… học', 'Bách khoa']);
});

test('a name of which two words are too long keeps its end', () => {
  assert.deepEqual(wrap(context, 'Organization Twelve', FONT, 60, 1), ['Twelve']);
});

test('whether all fits depends on the lines', () => {
  assert.equal(fits(context, 'one two three', FONT, 70, 2), true);
  assert.equal(fits(context, 'one two three', FONT, 70, 1), false);
  assert.equal(fits(context, 'one', FONT, 70, 0), false);
});
