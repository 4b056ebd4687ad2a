import { defaultConfig } from '../../../src/core/config/config.ts';
import { INTERNAL, judgeRecord } from '../../../src/core/lint.ts';
import { walk } from '../../../src/core/markdown/walk.ts';
import type { DecisionRecord, Section } from '../../../src/core/records/record.ts';
import { boardOf, hasBoard } from '../../../src/core/views/board.ts';
import { completeness } from '../../../src/core/views/completeness.ts';
import { completionsAt } from '../../../src/core/views/completion.ts';
import { headOf } from '../../../src/core/views/preview.ts';
import { recordCard } from '../../../src/core/views/record-card.ts';
import { inside, same, type Target } from '../target.ts';
import { PATH, someDocument, TODAY, worldOf } from './world.ts';

/** The record reader, every rule, and every view of one record. */
export const record: Target = {
  name: 'record',
  promise: 'Every range lies inside the text and covers what it says; no rule and no view fails.',
  share: 40,
  make: (random, seeds) => [someDocument(random, seeds), String(random.below(1000))],
  real: (text) => [text, '0'],
  long: (text) => [text, '0'],
  check([text = '', offset = '0']) {
    const world = worldOf(text);
    if (!world) return;
    const { record, catalog } = world;
    checkRanges(record);
    const kind = catalog.kindOf(record);
    const { findings, suppressed } = judgeRecord(record, catalog, defaultConfig, TODAY);
    for (const finding of [...findings, ...suppressed.map((one) => one.finding)]) {
      if (finding.rule === INTERNAL) throw new Error(finding.message);
      inside(text, finding.range, finding.rule);
      for (const { path, range } of finding.related)
        inside(catalog.get(path)?.text ?? '', range, `what ${finding.rule} relates to`);
      for (const { edits } of finding.fixes)
        for (const [path, list] of edits)
          for (const { range } of list)
            inside(catalog.get(path)?.text ?? '', range, `a repair of ${finding.rule}`);
    }
    for (const { range } of completeness(record, catalog, defaultConfig, findings).parts)
      inside(text, range, 'a part');
    const at = Number(offset) % (text.length + 1);
    for (const { range, insert, gaps } of completionsAt({
      record,
      catalog,
      offset: at,
      today: TODAY,
      owners: [],
    })) {
      inside(text, range, 'a completion');
      for (const gap of gaps) inside(insert, gap, 'the gap of a completion');
    }
    if (hasBoard(kind)) boardOf(record, catalog, findings);
    recordCard(record, catalog);
    headOf(record, kind);
    // Forgotten parts are read again and must be the same.
    same(record.withText(text).relations, record.relations, 'Relations when read again');
  },
};

function checkRanges(record: DecisionRecord): void {
  const { text } = record;
  walk(record.root, (block) => {
    inside(text, block, block.type);
    if ('lines' in block)
      for (const line of block.lines) inside(text, line, `a line of ${block.type}`);
    return true;
  });
  for (const [id, field] of record.fields) {
    for (const { range, raw } of [field, ...field.others]) {
      inside(text, range, `the field ${id}`);
      if (range.end > 0) same(text.slice(range.start, range.end), raw, `The range of ${id} covers`);
    }
    if (field.key)
      same(
        text.slice(field.key.range.start, field.key.range.end),
        field.key.text,
        `The key of ${id}`,
      );
    if (field.value.type === 'people')
      for (const person of field.value.people) inside(text, person.range, `a person of ${id}`);
  }
  for (const { range, target } of record.relations)
    same(text.slice(range.start, range.end), target, 'A relation covers');
  for (const { range } of record.links) inside(text, range, 'a link');
  for (const { range } of record.problems) inside(text, range, 'a problem');
  if (record.title) inside(text, record.title.range, 'the title');
  const visit = (sections: readonly Section[]): void => {
    for (const { range, role, children } of sections) {
      inside(text, range, 'a section');
      if (role !== undefined)
        for (const item of record.items(role)) {
          inside(text, item.range, `an item of ${role}`);
          inside(text, item.nameRange, `the name of an item of ${role}`);
          for (const field of item.fields.values())
            inside(text, field.range, `a field of an item of ${role}`);
        }
      visit(children);
    }
  };
  visit(record.sections);
  same(record.path, PATH, 'The path');
}
