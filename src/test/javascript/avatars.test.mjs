import assert from 'node:assert/strict';
import { test } from 'node:test';
import { colorOf, initials } from '../../main/resources/META-INF/resources/frontend/explorer/avatars.js';

const COLORS = ['0', '1', '2', '3', '4', '5', '6'];

test('the color is chosen by the hash of a Java string, also a negative one', () => {
  // "DN-M0023".hashCode() is 118729483, "polygenelubricants".hashCode() is Integer.MIN_VALUE
  assert.equal(colorOf({ id: 'm', code: 'DN-M0023', name: '' }, COLORS), '5');
  assert.equal(colorOf({ id: 'polygenelubricants', name: '' }, COLORS), '5');
});

test('the initial is that of the given name', () => {
  assert.equal(initials(' Trần Văn  hoàng '), 'H');
  assert.equal(initials(''), '');
});
