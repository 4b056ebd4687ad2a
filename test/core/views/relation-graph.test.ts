import assert from 'node:assert/strict';
import { dotOf, mermaidOf } from '../../../src/core/views/graph-text.ts';
import { relationGraph } from '../../../src/core/views/relation-graph.ts';
import { decision, openFiles } from '../../support/open-files.ts';

const FILES = {
  'docs/adr/0001-a.md': decision('Say "no" <b>#1;%%{init}%%', {
    status: 'superseded',
    'superseded-by': 'ADR-0002',
  }),
  'docs/adr/0002-b.md': decision('B \\ "c" ]', { supersedes: 'ADR-0001', amends: 'ADR-0003' }),
  'docs/adr/0003-c.md': decision('C', { 'amended-by': 'ADR-0002', relates: 'ADR-0001, ADR-0002' }),
  'docs/adr/0004-d.md': decision('D'),
};
const graph = async (all = false) =>
  relationGraph((await openFiles(FILES)).catalog, { all, has: () => true });

describe('relationGraph', () => {
  it('says each thing once, whichever side says it, and the weaker not beside the stronger', async () => {
    const { nodes, edges } = await graph();
    assert.deepEqual(
      nodes.map(({ id }) => id),
      ['ADR-0001', 'ADR-0002', 'ADR-0003'],
    );
    assert.deepEqual(
      edges.map(({ from, type, to }) => `${from.slice(9, 13)} ${type} ${to.slice(9, 13)}`),
      ['0001 relates 0003', '0002 supersedes 0001', '0002 amends 0003'],
    );
    assert.equal((await graph(true)).nodes.length, 4);
  });

  it('leaves out what was not asked for', async () => {
    const { catalog } = await openFiles(FILES);
    const { nodes, edges } = relationGraph(catalog, { has: (path) => !path.includes('0002') });
    assert.deepEqual([nodes.length, edges.length], [2, 1]);
    assert.deepEqual(relationGraph(catalog, { kind: 'scope', has: () => true }).nodes, []);
  });

  it('writes Mermaid that no title can break', async () => {
    assert.deepEqual(mermaidOf(await graph()).split('\n'), [
      'flowchart LR',
      '  r1["ADR-0001 Say #34;no#34; #35;1#59;#37;#37;#123;init#125;#37;#37;<br/>superseded"]:::dead',
      '  r2["ADR-0002 B #92; #34;c#34; #93;<br/>accepted"]',
      '  r3["ADR-0003 C<br/>accepted"]',
      '  r1 ---|"relates to"| r3',
      '  r2 -->|"supersedes"| r1',
      '  r2 -.->|"amends"| r3',
      '  classDef dead stroke-dasharray: 4 4,opacity: 0.6',
      '',
    ]);
  });

  it('writes Graphviz that no title can break', async () => {
    const dot = dotOf(await graph());
    assert.match(dot, /^digraph records \{\n {2}rankdir=LR;/);
    assert.ok(dot.includes('r2 [label="ADR-0002 B \\\\ \\"c\\" ]\\naccepted"];'), dot);
    assert.ok(dot.includes('r1 -> r3 [label="relates to", dir=none];'));
  });
});
