import assert from 'node:assert/strict';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { setField } from '../../../src/core/writing/set-field.ts';
import { catalogOf, draftAt, writtenBy } from '../../support/writing.ts';

const PATH = 'docs/adr/0003-use-a-queue.md';

function written(
  text: string,
  id: string,
  value: string,
  others: Record<string, string> = {},
): string {
  const catalog = catalogOf({ [PATH]: text, ...others });
  return writtenBy(text, setField(draftAt(catalog, PATH), id, value));
}

describe('a field that is set', () => {
  it('writes a day as the one before it was written', () => {
    const date = (before: string): string =>
      written(`# A\n\nDate: ${before}\n`, 'date', '2026-11-20');
    assert.equal(date('2024-05-02'), '# A\n\nDate: 2026-11-20\n');
    assert.equal(date('30.07.2024'), '# A\n\nDate: 20.11.2026\n');
    assert.equal(date('2017/11/22'), '# A\n\nDate: 2026/11/20\n');
    assert.equal(date('06/15/2023'), '# A\n\nDate: 11/20/2026\n');
    assert.equal(date('5 May 2024'), '# A\n\nDate: 2026-11-20\n');
    assert.equal(date('04/07/2023'), '# A\n\nDate: 2026-11-20\n');
    assert.equal(
      written('# A\n\nDate: 2019-05-13, first draft\n', 'date', '2026-11-20'),
      '# A\n\nDate: 2026-11-20, first draft\n',
    );
  });

  it('keeps what is said besides the day, and prose that stands in place of one', () => {
    const front = (value: string): string => `---\nstatus: accepted\ndate: ${value}\n---\n# A\n`;
    assert.equal(
      written(front('2017-07-04 (agreed by all at the summit)'), 'date', '2026-11-20'),
      front('2026-11-20 (agreed by all at the summit)'),
    );
    assert.equal(
      written(front('"04.07.2017, at the summit" # c'), 'date', '2026-11-20'),
      front('"20.11.2026, at the summit" # c'),
    );
    assert.equal(written('# A\n\nDate: soon\n', 'date', '2026-11-20'), '# A\n\nDate: 2026-11-20\n');
    for (const asked of [
      '{YYYY-MM-DD when the decision was taken}',
      'YYYY-MM-DD, such as 2024-05-02',
    ])
      assert.equal(written(front(asked), 'date', '2026-11-20'), front('2026-11-20'));
    const text = '# A\n\nDate: when all of us are back\n';
    const said = setField(draftAt(catalogOf({ [PATH]: text }), PATH), 'date', '2026-11-20');
    assert(said instanceof Refusal);
    assert.equal(
      said.reason,
      `“date” of ${PATH} says more than a day, which would be lost; edit it by hand.`,
    );
  });

  it('keeps quotes, comments and the notation of the header', () => {
    assert.equal(
      written(
        '---\nstatus: accepted\ndate: "2024-05-02" # decided\n---\n# A\n',
        'date',
        '2026-11-20',
      ),
      '---\nstatus: accepted\ndate: "2026-11-20" # decided\n---\n# A\n',
    );
    assert.equal(
      written(
        '# A\n\n| **Status** | Accepted |\n|---|---|\n| **Date** | 2024-05-02 |\n',
        'date',
        '2026-11-20',
      ),
      '# A\n\n| **Status** | Accepted |\n|---|---|\n| **Date** | 2026-11-20 |\n',
    );
  });

  it('is added beside the others, like them', () => {
    assert.equal(
      written('---\nstatus: accepted\n---\n# A\n', 'decision-makers', '@ann, @bob'),
      '---\nstatus: accepted\ndecision-makers: "@ann, @bob"\n---\n# A\n',
    );
    assert.equal(
      written('# A\n\n* **Status:** accepted\n', 'date', '2026-11-20'),
      '# A\n\n* **Status:** accepted\n* **Date:** 2026-11-20\n',
    );
    assert.equal(
      written('# A\n\n- Estado: aceptado\n', 'date', '2026-11-20'),
      '# A\n\n- Estado: aceptado\n- Fecha: 2026-11-20\n',
    );
  });

  it('replaces people item by item', () => {
    assert.equal(
      written(
        '---\ndeciders:\n  - ann\n  - bob\n  - eve\n---\n# A\n',
        'decision-makers',
        '@priya, @ines',
      ),
      '---\ndeciders:\n  - "@priya"\n  - "@ines"\n---\n# A\n',
    );
  });

  it('is none that the kind does not know, and no relation', () => {
    const draft = draftAt(catalogOf({ [PATH]: '# A\n\nStatus: accepted\n' }), PATH);
    for (const id of ['owner', 'supersedes', 'status'])
      assert.ok(setField(draft, id, 'x') instanceof Refusal);
  });
});
