import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Project } from '../../../src/core/project.ts';
import { pictureGraph, type PictureGraph } from '../../../src/core/views/picture.ts';
import { BOX } from '../../../src/core/views/picture-box.ts';
import { layoutPicture, type Picture } from '../../../src/core/views/picture-layout.ts';
import { pictureSvg } from '../../../src/core/views/picture-svg.ts';
import { builtInKinds } from '../../support/built-in-kinds.ts';
import { TODAY } from '../../support/lint-files.ts';
import { memoryHost } from '../../support/memory-host.ts';

const builtIn = builtInKinds();
const words = {
  ...{ title: 'Records', noStatus: 'no status' },
  ...{ supersedes: 'supersedes', amends: 'amends', relates: 'relates to' },
};

const adr = (status: string, date: string, more = ''): string =>
  `---\nstatus: ${status}\ndate: ${date}\n${more}---\n\n# Title & 2 < 3\n\n## Context\n\nText.\n`;

async function graph(): Promise<PictureGraph> {
  const { catalog } = await Project.open(
    memoryHost(
      {
        'docs/adr/0001-a.md': adr('superseded', '2026-01-05', 'superseded-by: ADR-0002\n'),
        'docs/adr/0002-b.md': adr('accepted', '2026-03-05', 'supersedes: ADR-0001\n'),
        'docs/adr/0003-c.md': adr('proposed', '2026-03-06'),
        'docs/adr/0004-d.md': '# Without a date\n\n## Context\n\nText.\n\n## Decision\n\nText.\n',
      },
      TODAY,
    ),
    { builtIn },
  );
  return pictureGraph(catalog);
}

function apart({ nodes }: Picture): void {
  for (const [at, one] of nodes.entries())
    for (const other of nodes.slice(at + 1))
      assert.ok(
        Math.abs(one.x - other.x) >= BOX.width || Math.abs(one.y - other.y) >= BOX.height,
        `${one.path} lies over ${other.path}.`,
      );
}

describe('the picture of records', () => {
  it('puts what supersedes to the right of what it supersedes, and no box over another', async () => {
    const picture = layoutPicture(await graph(), 'layers');
    const x = (path: string): number => picture.nodes.find((node) => node.path === path)?.x ?? 0;
    assert.ok(x('docs/adr/0002-b.md') > x('docs/adr/0001-a.md'));
    assert.equal(picture.nodes.length, 4);
    assert.ok((picture.edges[0]?.points.length ?? 0) > 1);
    apart(picture);
  });

  it('puts records in the order of their dates, with the months, those without a date below', async () => {
    const picture = layoutPicture(await graph(), 'timeline');
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) =>
      picture.nodes.find(({ path }) => path.endsWith(`-${name}.md`)),
    );
    assert.ok(a && b && c && d);
    assert.ok(a.x < b.x && b.x < c.x);
    assert.ok(d.y > Math.max(a.y, b.y, c.y));
    assert.deepEqual(
      picture.ticks.map(({ label }) => label),
      ['2026-01', '2026-02', '2026-03'],
    );
    apart(picture);
  });

  it('gives the time as much room as a window has, and more where years want it', async () => {
    const { nodes, edges } = await graph();
    const widthOver = (...dates: string[]): number =>
      layoutPicture(
        {
          nodes: dates.map((date, at) => ({ ...nodes[0]!, path: `${at}.md`, date })),
          edges: edges.slice(0, 0),
        },
        'timeline',
      ).width;
    const quarter = widthOver('2026-01-01', '2026-03-31');
    assert.ok(quarter > 950 && quarter <= 1000, `Got ${quarter}.`);
    assert.ok(widthOver('2026-01-01', '2026-01-03') < 400);
    assert.ok(widthOver('2020-01-01', '2026-01-01') > 6 * 365 * 3);
  });

  it('breaks a long name between words, and cuts only what needs a third line', async () => {
    const { nodes, edges } = await graph();
    const named = (label: string): string[] => {
      const [node] = nodes;
      assert.ok(node);
      const svg = pictureSvg(
        layoutPicture({ nodes: [{ ...node, label }], edges: edges.slice(0, 0) }, 'layers'),
        words,
      );
      return [...svg.matchAll(/class="name"[^>]*>([^<]*)</g)].map(([, line]) => line ?? '');
    };
    assert.deepEqual(named('ADR-0004 One queue per pier'), ['ADR-0004 One queue per pier']);
    assert.deepEqual(named('ADR-0003 Poll the tide service every ten minutes'), [
      'ADR-0003 Poll the tide service',
      'every ten minutes',
    ]);
    assert.deepEqual(named('Word '.repeat(20).trim()), [
      'Word Word Word Word Word Word',
      'Word Word Word Word Word Word…',
    ]);
    assert.deepEqual(named('x'.repeat(40)), [`${'x'.repeat(29)}…`]);
  });

  it('is text that no record can break out of', async () => {
    const svg = pictureSvg(layoutPicture(await graph(), 'layers'), words);
    assert.match(svg, /Title &amp; 2 &lt; 3/);
    const any = fc.nat({ max: 0xd7ff }).map((code) => String.fromCodePoint(code));
    const sign = fc.oneof(
      fc.constantFrom('<', '>', '/', '&', ';', '"', "'", '=', ' ', '\n', '\0'),
      any,
    );
    fc.assert(
      fc.property(fc.string({ unit: sign }), (label) => {
        const nodes = [
          {
            ...{ path: label, id: label, kind: 'adr', kindName: label, label, status: label },
            ...{ dead: false, phase: undefined, date: label },
          },
        ];
        const text = pictureSvg(layoutPicture({ nodes, edges: [] }, 'layers'), words);
        const signs = text.replace(/<\/?[a-z]+(?: [a-zA-Z-]+="[^"<]*")*\/?>/g, '');
        assert.ok(!signs.includes('<') && !/&(?!amp;|lt;|gt;|quot;)/.test(signs), text);
      }),
      { numRuns: 20 },
    );
  });

  it('can be of nothing', () => {
    for (const mode of ['layers', 'timeline'] as const)
      assert.match(pictureSvg(layoutPicture({ nodes: [], edges: [] }, mode), words), /<svg /);
  });

  it('stays apart with many records and many dates on one day', () => {
    const nodes = Array.from({ length: 120 }, (_, at) => ({
      ...{ path: `r${at}.md`, id: `ADR-${at}`, kind: 'adr', kindName: 'Record', label: `R ${at}` },
      ...{ status: 'accepted', dead: false, phase: 'settled' as const },
      date: at % 3 === 0 ? '2026-05-01' : at % 3 === 1 ? `20${10 + (at % 17)}-02-03` : undefined,
    }));
    const edges = nodes.slice(1, 60).map(({ path }, at) => ({
      ...{ from: path, to: `r${Math.floor(at / 2)}.md`, type: 'supersedes' as const },
      partial: false,
    }));
    for (const mode of ['layers', 'timeline'] as const)
      apart(layoutPicture({ nodes, edges }, mode));
  });
});
