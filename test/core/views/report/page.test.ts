import assert from 'node:assert/strict';
import { completeRecords } from '../../../support/complete-records.ts';
import { checkPage } from '../../../support/page.ts';
import { adr, part, report } from './scene.ts';

describe('the report', () => {
  it('lists records by kind and status, with counts', async () => {
    const page = await report({
      'docs/adr/0001-a.md': adr('superseded', 'superseded-by: ADR-0002\n'),
      'docs/adr/0002-b.md': adr('accepted', 'supersedes: ADR-0001\n'),
      'docs/adr/0003-c.md': adr('accepted'),
      'docs/tickets/0001-d.md': '---\nkind: ticket\nstatus: open\n---\n\n# Do it\n',
    });
    checkPage(page);
    const index = part(page, '<section id="index"', '<section id="attention"');
    assert.match(index, /Decision records <span class="count">3<\/span>/);
    assert.match(index, /2 accepted, 1 superseded; 1 of 3 complete/);
    assert.match(index, /✓ accepted <span class="count">2<\/span>/);
    assert.match(index, /Delegation tickets <span class="count">1<\/span>/);
    assert.match(index, /ADR-0001 A title<\/a> → <a href="#r-docs-adr-0002-b">ADR-0002<\/a>/);
    const article = part(page, ' id="r-docs-adr-0002-b"', '</article>');
    assert.match(article, /Supersedes <a href="#r-docs-adr-0001-a">ADR-0001 A title<\/a>/);
    assert.match(
      article,
      /<th scope="row">supersedes<\/th> <td> ?<a href="#r-docs-adr-0001-a">ADR-0001<\/a>/,
    );
  });

  it('shows metadata as a table, what is missing, and the text without the title that it shows already', async () => {
    const page = await report({
      'docs/adr/0001-a.md': adr('accepted', 'custom: 5 < 6\ntags: [a, b]\n'),
    });
    checkPage(page);
    const article = part(page, '<article', '</article>');
    assert.match(article, /<th scope="row">custom<\/th> <td>5 &lt; 6<\/td>/);
    assert.match(article, /<ul> <li>a<\/li> ?<li>b<\/li> <\/ul>/);
    assert.match(article, /✕ .*?: missing/);
    assert.equal(article.match(/A title/g)?.length, 1);
    assert.ok(!article.includes('---'));
    assert.match(article, /<h4 id="r-docs-adr-0001-a--context">Context<\/h4>/);
  });

  it('keeps what is complete short, draws roadmaps, and says what asks for attention', async () => {
    const page = await report(completeRecords);
    checkPage(page);
    assert.match(
      part(page, '<section id="roadmaps"', '<section id="records"'),
      /Bets <span class="count">3/,
    );
    assert.match(part(page, '<section id="graph"', '<section id="roadmaps"'), /class="node/);
    assert.match(page, /<section id="attention"/);
  });

  it('turns links into links within the page, and other addresses into text or web links', async () => {
    const page = await report({
      'docs/adr/0001-a.md': adr(
        'accepted',
        '',
        [
          '## Links',
          '[two](0002-b.md), [its context](0002-b.md#context), [gone](0002-b.md#gone), [own](#links),',
          '[file](../img/plan.pdf), [web](https://example.org/?a=1&b=2), <mailto:a@b.example>,',
          '[local](file:///etc/passwd), ![A plan](https://example.org/plan.png), ![](../img/x.png)',
        ].join('\n'),
      ),
      'docs/adr/0002-b.md': adr('proposed', '', '## Context\n\nAgain.'),
    });
    const { hrefs } = checkPage(page);
    const text = part(page, '<h4 id="r-docs-adr-0001-a--links"', '</article>');
    assert.match(text, /<a href="#r-docs-adr-0002-b">two<\/a>/);
    assert.match(text, /<a href="#r-docs-adr-0002-b--context">its context<\/a>/);
    assert.match(text, /<a href="#r-docs-adr-0002-b">gone<\/a>/);
    assert.match(text, /<a href="#r-docs-adr-0001-a--links">own<\/a>/);
    assert.match(text, /<span>file<span class="quiet"> \(docs\/img\/plan\.pdf\)<\/span><\/span>/);
    assert.match(text, /<span>local<\/span>/);
    assert.match(text, /Picture: A plan<span class="quiet"> \(https:\/\/example\.org\/plan\.png\)/);
    assert.match(text, /Picture: no description<span class="quiet"> \(docs\/img\/x\.png\)/);
    assert.ok(
      hrefs.includes('https://example.org/?a=1&b=2') && hrefs.includes('mailto:a@b.example'),
    );
  });

  it('keeps footnotes, tasks and tables of several records apart', async () => {
    const body =
      'A[^1].\n\n[^1]: Note.\n\n- [x] done\n- [ ] not\n\n| a | b |\n| :-: | - |\n| 1 | 2 |\n';
    const page = await report({
      'docs/adr/0001-a.md': adr('accepted', '', body),
      'docs/adr/0002-b.md': adr('accepted', '', body),
    });
    const { ids } = checkPage(page);
    assert.ok(ids.has('r-docs-adr-0001-a--fn-1') && ids.has('r-docs-adr-0002-b--fnref-1'));
    assert.match(page, /aria-describedby="r-docs-adr-0001-a--footnote-label"/);
    assert.match(page, /<span role="img" aria-label="done">☑<\/span>/);
    assert.match(page, /<div class="wide"><table>/);
  });

  it('lets nothing that a record says act', async () => {
    const evil = '"><script>alert(1)</script><img src=x onerror=alert(2)>\'';
    const page = await report({
      [`docs/adr/0001-<b onclick=x>".md`]: `---\nstatus: "${evil.replaceAll('"', '\\"')}"\n"<i>": <script>\n---\n\n# ${evil}\n`,
      'docs/adr/0002-b.md': adr(
        'accepted',
        '',
        [
          '<script>alert(3)</script>',
          '<details open ontoggle="alert(4)"><summary>More</summary>\n\ninside\n\n</details>',
          'a<br>b <b onclick="x()">bold</b> <img alt="A dog" src="https://example.org/dog.png">',
          '[x](javascript:alert(5)) [y](JaVaScRiPt&colon;alert(6)) [z](data:text/html,<script>) <javascript:alert(7)>',
          '![p](javascript:alert(8)) ![q](data:image/svg+xml;base64,AAAA)',
          '<svg><script>alert(9)</script></svg> <iframe src="//example.org"></iframe>',
          '## <a name="main"></a>Main {#main}',
          '[t](https://example.org "\\"><script>alert(10)</script>")',
          '```js"><script>alert(11)</script>\n</code></pre><script>alert(12)</script>\n```',
          '[^"><script>]: note\n\n[^"><script>]',
        ].join('\n\n'),
      ),
      'docs/roadmap/2027-H1.md': `---\nkind: roadmap\nstatus: draft\nowner: "<u>"\n---\n\n# ${evil}\n\n## Three bets\n\n### ${evil}\n\n- Owner: <script>x</script>\n- Cost: 3 weeks\n`,
    });
    checkPage(page);
    assert.equal(page.match(/<script/g)?.length, 1);
    assert.ok(
      !/javascript:/i.test(
        page.replace(/<[^>]*>|[^<]*/g, (found) => (found.startsWith('<') ? found : '')),
      ),
    );
    const text = part(page, ' id="r-docs-adr-0002-b"', '</article>');
    assert.match(text, /More/);
    assert.match(text, /inside/);
    assert.match(text, /a<br> ?b bold \[A dog: https:\/\/example\.org\/dog\.png\]/);
  });

  it('can be of nothing', async () => {
    const page = await report({ 'README.md': '# Nothing' });
    checkPage(page);
    assert.match(page, /No records found\./);
  });
});
