import assert from 'node:assert/strict';
import { dialectsToConvertTo } from '../../../src/core/convert/convert.ts';
import type { DecisionRecord } from '../../../src/core/records/record.ts';
import { relationKey } from '../../../src/core/writing/draft.ts';
import { kinds } from '../../support/read.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';
import { convert, MADR_4, NYGARD, OTHER, other, PATH } from './scene.ts';

function facts(record: DecisionRecord): unknown {
  const people = record.fields.get('decision-makers')?.value;
  const date = record.fields.get('date')?.value;
  return {
    title: record.title?.value,
    number: record.number?.value,
    status: record.status?.value,
    date: date?.type === 'date' && date.date.iso,
    people: people?.type === 'people' && people.people.map(({ name }) => name),
    relations: [...new Set(record.relations.map(relationKey))].sort(),
  };
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

describe('planConvert', () => {
  it('keeps the facts and the words between all dialects, there and back, once and again', () => {
    for (const start of [NYGARD, MADR_4, NYGARD.replaceAll('\n', '\r\n')])
      for (const to of dialectsToConvertTo(kinds.get('adr') ?? assert.fail())) {
        const before = recordAt(catalogOf({ [PATH]: start, [OTHER]: other }), PATH);
        const there = convert(start, to);
        // A file with a number is none of Log4brains', which otherwise writes as MADR 2 does.
        assert.equal(there.record.dialect, to === 'log4brains' ? 'madr-2' : to);
        assert.deepEqual(facts(there.record), facts(before), to);
        assert.equal(convert(there.text, to).text, there.text);
        assert.equal(/(?<!\r)\n/.test(there.text), !start.includes('\r\n'));
        const back = convert(there.text, before.dialect);
        assert.deepEqual(facts(back.record), facts(before), to);
        const kept = words(there.text);
        const said = new Set(words(there.losses.join(' ')));
        for (const word of words(start)) {
          const at = kept.indexOf(word);
          if (at !== -1) kept.splice(at, 1);
          else
            assert.ok(
              said.has(word) ||
                /^(?:Supersedes|Date|Status|consulted|decision|makers)$/i.test(word),
              `${to}: ${word}`,
            );
        }
      }
  });
});
