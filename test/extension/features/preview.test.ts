import assert from 'node:assert/strict';
import { headHtml } from '../../../src/extension/features/preview.ts';

describe('headHtml', () => {
  const head = {
    kindName: 'Decision record',
    id: 'ADR-0001',
    status: 'accepted',
    phase: 'settled',
    dead: false,
    rows: [{ key: 'date', values: ['2026-11-02'] }],
  } as const;

  it('shows the status in words, not by colour alone, and the rest as a table', () => {
    assert.equal(
      headHtml(head),
      '<div class="leadline-head"><p><span class="leadline-badge leadline-settled">accepted</span> ' +
        '<span class="leadline-kind">Decision record · ADR-0001</span></p>' +
        '<table class="leadline-fields"><tbody><tr><th scope="row">date</th><td>2026-11-02</td></tr></tbody></table></div>\n',
    );
  });

  it('escapes whatever comes from a file', () => {
    const evil = `"><script>alert('&')</script>`;
    const html = headHtml({
      ...head,
      status: evil,
      kindName: evil,
      id: evil,
      rows: [{ key: evil, values: [evil, evil] }],
    });
    assert(!/<script|"><s|'/.test(html), html);
    assert.equal(html.split('&lt;script&gt;').length, 7);
  });

  it('leaves out the table where there is nothing to put in it, and says that there is no status', () => {
    const html = headHtml({ ...head, status: undefined, phase: undefined, rows: [] });
    assert(!html.includes('<table'));
    assert.match(html, /leadline-unknown">no status</);
  });
});
