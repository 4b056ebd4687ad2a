import assert from 'node:assert/strict';
import { readText } from '../../support/read.ts';
import { cpuClock } from '../../support/cpu-clock.ts';

describe('readDocument decides what a file is', () => {
  it('takes no time over hostile lines', () => {
    const long = 60_000;
    const texts = [
      `# ${'*'.repeat(long)}`,
      `# A\n\n${'Status: '.repeat(long / 8)}`,
      `# A\n\n${'['.repeat(long)}`,
      `# A\n\n## Status\n\n${'Superseded by ['.repeat(long / 15)}`,
      `# A\n\n## Links\n\n- ${'supersedes '.repeat(long / 11)}`,
      `---\nstatus: "${'\\'.repeat(long)}\n---\n# A`,
      `---\na: [${'[,'.repeat(long / 2)}\n---\n# A`,
      `# A\n\nDeciders: ${'(@a '.repeat(long / 4)}`,
      `# A\n\n|${' Status |'.repeat(long / 9)}\n|${'-|'.repeat(long / 9)}`,
      `# A\n\nThis ADR supersedes ${'0001-'.repeat(long / 5)}`,
      `# A\n\n## Status\n\n${'accepted, '.repeat(long / 10)}`,
      `${' '.repeat(long)}x`,
      `# A\n\nStatus: ${'<'.repeat(long)}`,
      `# A\n\nStatus: ${'&#'.repeat(long / 2)}`,
    ];
    for (const text of texts) {
      const start = cpuClock();
      const reading = readText(text);
      if (reading.type === 'record') {
        const { status, fields, relations, title, dialect } = reading.record;
        assert.ok(dialect.length + fields.size + relations.length > 0, status?.raw ?? title?.raw);
      }
      const took = cpuClock() - start;
      assert.ok(took < 1500, `${text.slice(0, 40)} took ${Math.round(took)} ms`);
    }
  });
});
