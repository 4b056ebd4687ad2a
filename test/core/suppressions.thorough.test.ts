import assert from 'node:assert/strict';
import { defaultConfig, type Config } from '../../src/core/config/config.ts';
import { judgeRecord, type Judgement } from '../../src/core/lint.ts';
import { Project } from '../../src/core/project.ts';
import { rules } from '../../src/core/rules/index.ts';
import type { Rule } from '../../src/core/rules/rule.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { TODAY } from '../support/lint-files.ts';
import { memoryHost } from '../support/memory-host.ts';
import { cpuClock } from '../support/cpu-clock.ts';
import { say } from '../../src/core/text/message.ts';

const path = 'docs/adr/0001-keep-orders-in-postgres.md';

/** Speaks of each X in the text. */
const marks: Rule = {
  id: 'marks',
  group: 'writing',
  summary: 'There is no X.',
  severity: { draft: 'off', open: 'info', settled: 'warning', closed: 'off' },
  *check({ record }) {
    for (const { index } of record.text.matchAll(/X/g))
      yield { message: say`An X.`, range: { start: index, end: index + 1 } };
  },
};
const other: Rule = { ...marks, id: 'other' };
const ours = [marks, other, ...rules.filter(({ group }) => group === 'suppression')];

async function judge(text: string, config: Partial<Config> = {}): Promise<Judgement> {
  const project = await Project.open(memoryHost({ [path]: text }, TODAY), {
    builtIn: builtInKinds(),
  });
  const [record] = project.catalog.records;
  assert(record);
  return judgeRecord(record, project.catalog, { ...defaultConfig, ...config }, TODAY, ours);
}

const head = '---\nstatus: accepted\n---\n\n# Keep orders in Postgres\n\n';

describe('suppression comments', () => {
  it('by the ten thousand are read in a moment', async () => {
    const many = '<!-- leadline-disable-next-line marks: a -->\n'.repeat(20_000);
    const blocks = '<!-- leadline-disable marks: a -->\nX\n'.repeat(10_000);
    const started = cpuClock();
    await judge(`${head}${many}X\n${blocks}`);
    assert.ok(cpuClock() - started < 5000);
  });
});
