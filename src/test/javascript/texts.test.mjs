import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Texts } from '../../main/resources/META-INF/resources/frontend/explorer/texts.js';
import { node } from './nodes.mjs';

const texts = new Texts({
  language: 'vi', label: 'Sơ đồ', members: '{0} đảng viên', folded: '{0} thu gọn', foldedWithLines: '{0} thu gọn, {1} đường ẩn', answers: '{0} phụ trách',
  place: '{0} trên {1}', helpTitle: '', zoomIn: '', zoomOut: '', whole: '', keys: '', help: [],
  status: { VACANT: 'Khuyết' }, change: { NEW: 'Mới' }, kinds: { ORGANIZATION: 'Tổ chức', PERSON: 'Đảng viên' },
});

test('numbers are written as the language does', () => {
  assert.equal(texts.members(1234), '1.234 đảng viên');
});

test('lines are mentioned where some are hidden', () => {
  assert.equal(texts.folded(5, 0), '5 thu gọn');
  assert.equal(texts.folded(5, 2), '5 thu gọn, 2 đường ẩn');
});

test('a unit is described by all that it shows', () => {
  const unit = node({ id: 'dn-023', name: 'Đảng bộ Sở', members: 12, status: 'VACANT', change: 'NEW', folded: 3, hiddenEdges: 1 });
  assert.equal(texts.describe(unit, 2, 9), 'Đảng bộ Sở, DN-023, Tổ chức, Khuyết, 12 đảng viên, Mới, 3 thu gọn, 1 đường ẩn, 2 trên 9');
});

test('a person has no members', () => {
  const person = node({ id: 'm1', type: 'PERSON', kind: null, name: 'Trần Thị Lan', members: 0, person: { id: 'm1', name: 'Trần Thị Lan' } });
  assert.equal(texts.describe(person, 1, 1), 'Trần Thị Lan, M1, Đảng viên, Trần Thị Lan phụ trách, 1 trên 1');
});

test('a name is put in as it is, whatever signs it has', () => {
  const unit = node({ id: 'a', name: 'A', person: { id: 'm', name: '$& {0}' } });
  assert.match(texts.describe(unit, 1, 1), /\$& \{0\} phụ trách/);
});
