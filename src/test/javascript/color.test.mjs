import assert from 'node:assert/strict';
import { test } from 'node:test';
import { luminance, mix, parse, textOn } from '../../main/resources/META-INF/resources/frontend/explorer/color.js';

test('both notations of a color are read', () => {
  assert.deepEqual(parse('#0b5fd0'), [11, 95, 208]);
  assert.deepEqual(parse('rgb(11,95,208)'), [11, 95, 208]);
});

test('a mix lies between its two colors', () => {
  assert.equal(mix('#ff0000', '#0000ff', 0.25), 'rgb(64,0,191)');
  assert.equal(mix('#ff0000', '#0000ff', 1), 'rgb(255,0,0)');
  assert.equal(mix('#ff0000', '#0000ff', 0), 'rgb(0,0,255)');
});

test('luminance is that of WCAG', () => {
  assert.equal(luminance('#000000'), 0);
  assert.equal(luminance('#ffffff'), 1);
  assert.ok(Math.abs(luminance('#777777') - 0.184) < 0.001);
});

test('what is written on a color can be read', () => {
  assert.equal(textOn('#ffffff'), '#111');
  assert.equal(textOn('#56b4e9'), '#111');
  assert.equal(textOn('#23262d'), '#fff');
  assert.equal(textOn('rgb(11,95,208)'), '#fff');
});
