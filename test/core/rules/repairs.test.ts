import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/text/edit.ts';
import type { Fix } from '../../../src/core/rules/rule.ts';
import { lintFiles } from '../../support/lint-files.ts';

const path = 'docs/adr/0003-keep-orders-in-postgres.md';

async function fixesOf(text: string): Promise<readonly Fix[]> {
  const findings = (await lintFiles({ [path]: text })).get(path) ?? [];
  return findings.flatMap(({ fixes }) => (fixes.length === 1 ? fixes : []));
}

/** Apply every repair that has no alternative, at once. */
async function mend(text: string): Promise<string> {
  const edits = (await fixesOf(text)).flatMap((fix) => [...(fix.edits.get(path) ?? [])]);
  return applyEdits(text, edits);
}

const lines = (...text: string[]) => text.join('\n');

describe('repairs', () => {
  it('insert a section after the one that it should follow', async () => {
    const text = lines(
      '# 3. Keep orders in Postgres\n\nDate: 2026-10-05\n\n## Status\n\nProposed\n',
      '## Context\n\nTwo stores.\n',
      '## Consequences\n\nReports get slower.\n',
    );
    assert.equal(
      await mend(text),
      text.replace(
        '## Consequences',
        '## Decision\n\n<!-- Which option was chosen, and because of what? -->\n\n## Consequences',
      ),
    );
  });

  it('insert a section that comes first before the first one', async () => {
    const text = lines(
      '# 3. Keep orders in Postgres\n\nDate: 2026-10-05\n\n## Status\n\nProposed\n',
      '## Decision\n\nPostgres.\n',
      '## Consequences\n\nReports get slower.\n',
    );
    assert.match(await mend(text), /Proposed\n\n## Context\n\n<!-- .* -->\n\n## Decision\n/);
  });

  it('insert several sections at one place in their order', async () => {
    const text = '---\nkind: ticket\nstatus: open\n---\n\n# Retry\n\n## Context\n\nTwo stores.\n';
    const mended = await mend(text);
    assert.ok(mended.startsWith(text));
    assert.match(
      mended.slice(text.length),
      /^\n## Outcome\n\n<!-- .* -->\n\n## Constraints\n\n<!-- .* -->\n\n## Review\n\n<!-- .* -->\n$/,
    );
  });

  it('insert a section with a heading in the language of the record', async () => {
    const text = lines(
      '# 3. Bestellungen in Postgres halten\n\nDatum: 2026-10-05\n\n## Status\n\nVorgeschlagen\n',
      '## Kontext\n\nWir haben zwei Speicher, und sie sind nicht immer gleich.\n',
      '## Konsequenzen\n\nBerichte werden langsamer, aber die Daten sind immer richtig.\n',
    );
    assert.equal(
      await mend(text),
      text.replace('## Konsequenzen', '## Entscheidung\n\n## Konsequenzen'),
    );
  });

  it('insert a section as two siblings in the language call it', async () => {
    const record = (number: number, decision: string) =>
      lines(
        `# ${number}. Bestellungen in Postgres halten\n\nDatum: 2026-10-05\n\n## Status\n\nVorgeschlagen\n`,
        '## Kontext\n\nWir haben zwei Speicher, und sie sind nicht immer gleich.\n',
        `${decision}## Konsequenzen\n\nBerichte werden langsamer, aber die Daten sind immer richtig.\n`,
      );
    const decided =
      '## Beschluss\n\nPostgres, weil einer reicht und wir den anderen nicht mehr wollen.\n\n';
    const text = record(3, '');
    const findings = await lintFiles({
      [path]: text,
      'docs/adr/0001-a.md': record(1, decided),
      'docs/adr/0002-b.md': record(2, decided),
    });
    const [missing] = (findings.get(path) ?? []).filter(({ rule }) => rule === 'missing-section');
    assert.match(missing?.message ?? '', /^The section “Decision” is missing\./);
    const edits = missing?.fixes[0]?.edits.get(path) ?? [];
    assert.match(applyEdits(text, [...edits]), /\n## Beschluss\n\n## Konsequenzen\n/);
  });

  it('keep English headings above prose in another language', async () => {
    const text = lines(
      '# 3. Bestellungen in Postgres halten\n\nDatum: 2026-10-05\n\n## Status\n\nVorgeschlagen\n',
      '## Context\n\nWir haben zwei Speicher, und sie sind nicht immer gleich.\n',
      '## Consequences\n\nBerichte werden langsamer, aber die Daten sind immer richtig.\n',
    );
    assert.match(await mend(text), /\n## Decision\n\n<!-- .* -->\n\n## Consequences\n/);
  });

  it('keep the text’s line ends, and its want of a last one', async () => {
    const text =
      '# 3. Keep orders in Postgres\r\n\r\nDate: 2026-10-05\r\n\r\n## Status\r\n\r\nProposed\r\n\r\n## Context\r\n\r\nTwo.\r\n\r\n## Decision\r\n\r\nPostgres.';
    const added = (await mend(text)).slice(text.length);
    assert.match(added, /^\r\n\r\n## Consequences\r\n\r\n<!-- .* -->$/);
  });

  it('insert a sub-section in its parent, with the level and words of the dialect', async () => {
    const text = lines(
      '---\nstatus: proposed\ndate: 2026-10-05\ndecision-makers: "@priya"\ngoverns: src/**\nrevisit: 2027-10-01\n---\n',
      '# Keep orders in Postgres\n',
      '## Context and Problem Statement\n\nTwo stores.\n',
      '## Considered Options\n\n### Postgres\n\n- Good, because one\n- Bad, because slow\n',
      '### Both\n\n- Good, because free\n- Bad, because they disagree\n',
      '## Decision Outcome\n\nChosen option: "Postgres", because one is enough.\n',
      '## More Information\n\nNone.\n',
    );
    assert.match(
      await mend(text),
      /one is enough\.\n\n### Consequences\n\n<!-- .* -->\n\n## More Information\n/,
    );
  });

  it('are safe where they lose nothing and ask nothing, so not where a section waits to be written', async () => {
    const fixes = await fixesOf('---\nstatus: acceptd\n---\n\n# A\n\n## Decision\n\nB.\n');
    const safe = fixes.map(({ title, safe }) => [title.text.split(' ')[0], safe]);
    assert.ok(safe.some(([verb, is]) => verb === 'Change' && is === true));
    assert.ok(safe.some(([verb]) => verb === 'Insert'));
    assert.ok(!safe.some(([verb, is]) => verb === 'Insert' && is === true));
  });

  it('correct a slip in a status, in its own case', async () => {
    assert.match(await mend('---\nstatus: acceptd\n---\n\n# A\n'), /^---\nstatus: accepted\n---\n/);
    assert.match(
      await mend('# 3. A\n\nDate: 2026-10-05\n\n## Status\n\nSupersedd\n\n## Context\n\nTwo.\n'),
      /## Status\n\nSuperseded\n\n/,
    );
  });

  it('write an unambiguous date as ISO, and no other', async () => {
    assert.match(
      await mend('---\nstatus: accepted\ndate: 30.07.2026\n---\n\n# A\n'),
      /\ndate: 2026-07-30\n/,
    );
    const ambiguous = '---\nstatus: draft\ndate: 04/07/2026\n---\n\n# A\n';
    assert.match(await mend(ambiguous), /\ndate: 04\/07\/2026\n/);
  });

  const OTHER = 'docs/adr/0009-keep-orders-in-the-ledger.md';
  const ledger = (relation: string): string =>
    `# 9. Keep orders in the ledger\n\nDate: 2026-10-05\n\n## Status\n\nAccepted\n${relation}\n## Context\n\nOne.\n\n## Decision\n\nOne.\n\n## Consequences\n\nNone.\n`;
  const postgres = (status: string): string =>
    `# 3. Keep orders in Postgres\n\nDate: 2026-10-05\n\n## Status\n\n${status}\n\n## Context\n\nTwo.\n\n## Decision\n\nPostgres.\n\n## Consequences\n\nNone.\n`;
  const fixOfRule = async (
    rule: string,
    at: string,
    files: Record<string, string>,
  ): Promise<Fix> => {
    const findings = (await lintFiles(files)).get(at) ?? [];
    const fix = findings.find((finding) => finding.rule === rule)?.fixes[0];
    assert.ok(fix, `Expected a repair of ${rule}.`);
    return fix;
  };

  it('make a superseded record say so, in its own dialect', async () => {
    const files = {
      [path]: postgres('Accepted'),
      [OTHER]: ledger(
        '\nSupersedes [3. Keep orders in Postgres](0003-keep-orders-in-postgres.md)\n',
      ),
    };
    const fix = await fixOfRule('one-sided-supersession', path, files);
    assert.equal(fix.safe, true);
    assert.equal(
      applyEdits(files[path], fix.edits.get(path)!),
      postgres('Superseded by [9. Keep orders in the ledger](0009-keep-orders-in-the-ledger.md)'),
    );
  });

  it('make a successor name what it supersedes', async () => {
    const files = {
      [path]: postgres(
        'Superseded by [9. Keep orders in the ledger](0009-keep-orders-in-the-ledger.md)',
      ),
      [OTHER]: ledger(''),
    };
    const fix = await fixOfRule('one-sided-supersession', OTHER, files);
    assert.equal(
      applyEdits(files[OTHER], fix.edits.get(OTHER)!),
      ledger('\nSupersedes [3. Keep orders in Postgres](0003-keep-orders-in-postgres.md)\n'),
    );
  });

  it('do not trust a sentence so far as to be safe', async () => {
    const files = {
      [path]: postgres('Accepted'),
      [OTHER]: ledger('').replace(
        '## Decision\n\nOne.',
        '## Decision\n\nThis ADR supersedes ADR-0003.',
      ),
    };
    assert.equal((await fixOfRule('one-sided-supersession', path, files)).safe, false);
  });

  it('leave it to a person which half of a contradiction is true', async () => {
    const files = {
      [path]: '---\nstatus: accepted\nsuperseded-by: ADR-0009\n---\n\n# A\n',
      [OTHER]: ledger(''),
    };
    const fix = await fixOfRule('contradictory-supersession', path, files);
    assert.equal(fix.safe, false);
    assert.match(
      applyEdits(files[path], fix.edits.get(path)!),
      /status: superseded\nsuperseded-by: ADR-0009\n/,
    );
  });

  it('write the file’s number into the title as the title writes numbers, unseen only where it is sure', async () => {
    const titled = (title: string) => `# ${title}\n\nDate: 2026-10-05\n\n## Status\n\nDraft\n`;
    assert.match(await mend(titled('ADR-0007: Orders')), /^# ADR-0003: Orders\n/);
    assert.match(await mend(titled('70. Orders')), /^# 3. Orders\n/);
    const safety = async (title: string, others: Record<string, string> = {}) =>
      (await lintFiles({ [path]: titled(title), ...others }))
        .get(path)!
        .find(({ rule }) => rule === 'number-mismatch')!.fixes[0]!.safe;
    assert.equal(await safety('7. Orders'), false);
    assert.equal(await safety('7. Orders', { 'docs/adr/0007-a.md': titled('7. A') }), true);
    assert.equal(await safety('0. Orders'), true);
    assert.equal(await safety('0. Orders', { 'docs/adr/0003-a.md': titled('3. A') }), false);
  });

  it('remove the empty one of two sections, whichever it is, and no other', async () => {
    const head = '# 3. Orders\n\nDate: 2026-10-05\n\n## Status\n\nProposed\n\n';
    const full = '## Context\n\nTwo stores.\n';
    const removal = async (text: string) => {
      const findings = (await lintFiles({ [path]: text })).get(path)!;
      const fix = findings.find(({ rule }) => rule === 'duplicate-section')!.fixes[0];
      return fix && applyEdits(text, fix.edits.get(path)!);
    };
    assert.equal(await removal(`${head}## Context\n\n${full}`), head + full);
    assert.equal(await removal(`${head}${full}\n## Context\n`), head + full);
    assert.equal(await removal(`${head}${full}\nContext\n-------\n\n\n`), head + full);
    const next = '\n## Decision\n\nOne.\n';
    assert.equal(await removal(`${head}${full}\n## Context\n${next}`), head + full + next);
    for (const said of ['<!-- Later. -->', '[1]: x.md', 'More.', '### More'])
      assert.equal(await removal(`${head}${full}\n## Context\n\n${said}\n`), undefined, said);
  });

  it('raise headings that skip a level with all below, and lower the one of the title’s level', async () => {
    const head = '# 3. Orders\n\nDate: 2026-10-05\n\n## Status\n\nDraft\n\n## Context\n\n';
    const levels = async (text: string) => {
      const findings = (await lintFiles({ [path]: head + text })).get(path)!;
      const fixes = findings.filter(({ rule }) => rule === 'heading-level').map((one) => one.fixes);
      const edits = fixes.flat().flatMap((fix) => [...fix.edits.get(path)!]);
      return applyEdits(head + text, edits).slice(head.length);
    };
    assert.equal(
      await levels('#### A\n\n##### B\n\n#### C ####\n'),
      '### A\n\n#### B\n\n### C ####\n',
    );
    assert.equal(await levels('#### A\n\n### B\n'), '#### A\n\n### B\n');
    assert.equal(await levels('# Decision\n\n### A\n'), '## Decision\n\n### A\n');
    assert.equal(await levels('Decision\n========\n\nOne.\n'), 'Decision\n--------\n\nOne.\n');
    assert.equal(await levels('# Decision\n\n# Consequences\n'), '# Decision\n\n# Consequences\n');
    assert.equal(await levels('**A**\n\n#### B\n'), '**A**\n\n### B\n');
  });

  it('leave nothing that could be repaired after a few rounds', async () => {
    const texts = [
      '# A\n',
      '# 3. A\n\n## Status\n\nacceptd\n',
      '---\nstatus: propsoed\ndate: 5. März 2026\n---\n\n# A\n\n## Decision Outcome\n\nB.',
      '---\nkind: roadmap\nstatus: in reviw\n---\n\n# A\n\n## Risks\n\n- A\n',
      '---\nkind: ticket\nstatus: open\n---\n# A\n## Outcome\n- [ ] 5 of 5\n',
      '---\nkind: scope\nstatus: agreed\n---\r\n\r\n# A\r\n',
      '',
    ];
    for (const text of texts) {
      const mended = await mend(await mend(text));
      assert.deepEqual(
        (await fixesOf(mended)).map(({ title }) => title.text),
        [],
        text,
      );
    }
  });
});
