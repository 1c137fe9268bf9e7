import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWithin, subjectOf } from '../../main/resources/META-INF/resources/frontend/explorer/highlight.js';
import { nodes } from './nodes.mjs';

const known = nodes(
  { id: 'org' },
  { id: 'cell', frame: 'org' },
  { id: 'seat', type: 'PERSON', frame: 'cell', person: { id: 'member', name: 'Lan' } },
);

test('the box of a person is about the member, not about the seat', () => {
  assert.equal(subjectOf('seat', known), 'member');
  assert.equal(subjectOf('cell', known), 'cell');
  assert.equal(subjectOf('out of sight', known), 'out of sight');
});

test('what lies in what is chosen, however deep, belongs to it', () => {
  assert.equal(isWithin('seat', ['org'], known), true);
  assert.equal(isWithin('org', ['org'], known), false);
  assert.equal(isWithin('org', ['cell'], known), false);
});
