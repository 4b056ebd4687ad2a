import assert from 'node:assert/strict';
import {
  planAmend,
  planStatus,
  planSupersede,
  type Plan,
} from '../../../src/core/lifecycle/plan.ts';
import { nextStatuses, statusNamed } from '../../../src/core/lifecycle/transitions.ts';
import { applyEdits } from '../../../src/core/text/edit.ts';
import { Refusal } from '../../../src/core/writing/draft.ts';
import { catalogOf, recordAt } from '../../support/writing.ts';

const OLD = 'docs/adr/0001-use-two-stores.md';
const NEW = 'docs/adr/0003-use-one-store.md';
const day = '2026-11-20';

const adr = (fields: string): string =>
  `---\n${fields}\n---\n\n# A\n\n## Context\n\nX\n\n## Decision\n\nY\n`;
const files = (old: string, young: string): Record<string, string> => ({
  [OLD]: adr(old),
  [NEW]: adr(young),
});

function texts(before: Record<string, string>, plan: Plan | Refusal): Record<string, string> {
  if (plan instanceof Refusal) throw new Error(plan.reason);
  return Object.fromEntries(
    [...plan.edits].map(([path, edits]) => [path, applyEdits(before[path]!, edits)]),
  );
}

function reason(plan: Plan | Refusal): string {
  assert.ok(plan instanceof Refusal, 'Expected a refusal.');
  return plan.reason;
}

describe('a change of status', () => {
  it('stamps the day where the kind says so, and tells what is still missing', () => {
    const before = files('status: proposed\ngoverns: src/**\ndate: 2026-01-02', 'status: draft');
    const catalog = catalogOf(before);
    const plan = planStatus(recordAt(catalog, OLD), catalog, { status: 'accept', day });
    assert.ok(!(plan instanceof Refusal));
    assert.deepEqual(texts(before, plan), {
      [OLD]: adr('status: accepted\ngoverns: src/**\ndate: 2026-11-20'),
    });
    assert.deepEqual(plan.missing, ['decision-makers']);
    assert.deepEqual(
      plan.summary.map(({ text }) => text),
      [`${OLD}: proposed → accepted`, `${OLD}: date 2026-11-20`],
    );
  });

  it('fills in what the status asks for', () => {
    const before = files('status: proposed\nkind: adr', 'status: draft');
    const catalog = catalogOf(before);
    const plan = planStatus(recordAt(catalog, OLD), catalog, {
      status: 'accepted',
      day,
      fields: new Map([['decision-makers', '@ann']]),
    });
    assert.match(texts(before, plan)[OLD]!, /status: accepted\n.*\ndecision-makers: "@ann"\n/s);
    assert.deepEqual((plan as Plan).missing, []);
  });

  it('follows the lifecycle, unless it is told not to', () => {
    const before = files('status: rejected', 'status: accepted');
    const catalog = catalogOf(before);
    const record = recordAt(catalog, OLD);
    assert.match(
      reason(planStatus(record, catalog, { status: 'deprecate', day })),
      /only “proposed”/,
    );
    assert.match(
      texts(before, planStatus(record, catalog, { status: 'deprecate', day, force: true }))[OLD]!,
      /status: deprecated/,
    );
    assert.match(
      reason(planStatus(record, catalog, { status: 'agreed upon', day })),
      /expected “draft”/,
    );
    assert.match(
      reason(planStatus(record, catalog, { status: 'rejected', day: '' })),
      /nothing to change|says so/,
    );
  });

  it('asks for a successor where one is needed, and only there', () => {
    const catalog = catalogOf(files('status: accepted', 'status: accepted'));
    const record = recordAt(catalog, OLD);
    assert.match(
      reason(planStatus(record, catalog, { status: 'superseded', day })),
      /without a successor/,
    );
    const by = [recordAt(catalog, NEW)];
    assert.match(
      reason(planStatus(record, catalog, { status: 'deprecated', day, by })),
      /takes no successor/,
    );
  });

  it('brings the other half of a supersession into force with an acceptance', () => {
    const before = files('status: accepted', 'status: proposed\nsupersedes: ADR-0001');
    const catalog = catalogOf(before);
    const plan = planStatus(recordAt(catalog, NEW), catalog, { status: 'accepted', day });
    const written = texts(before, plan);
    assert.match(written[NEW]!, /status: accepted/);
    assert.match(written[OLD]!, /status: superseded\nsuperseded-by: ADR-0003\n/);
  });

  it('works for every kind', () => {
    const scope = 'docs/scope/2026-10-05-a.md';
    const roadmap = 'docs/roadmap/2027-H1.md';
    const before = {
      [scope]: '---\nkind: scope\nstatus: in review\n---\n# A\n',
      [roadmap]: '---\nkind: roadmap\nstatus: im review\n---\n# B\n',
    };
    const catalog = catalogOf(before);
    const agreed = planStatus(recordAt(catalog, scope), catalog, { status: 'agree', day });
    assert.match(texts(before, agreed)[scope]!, /status: agreed\n/);
    assert.deepEqual((agreed as Plan).missing, ['owner', 'reviewers']);
    const signed = planStatus(recordAt(catalog, roadmap), catalog, { status: 'sign off', day });
    assert.match(texts(before, signed)[roadmap]!, /status: signed off\n/);
    assert.match(
      reason(
        planSupersede(recordAt(catalog, scope), [recordAt(catalog, roadmap)], catalog, { day }),
      ),
      /Scope docs are not superseded/,
    );
  });
});

describe('a status that takes the place of a template’s choice', () => {
  it('takes the examples in it along', () => {
    const choice = 'Status: proposed | accepted | superseded by [ADR-5](0005-example.md)';
    const before = { [OLD]: `# A\n\n${choice}\n` };
    const catalog = catalogOf(before);
    const plan = planStatus(recordAt(catalog, OLD), catalog, { status: 'draft', day });
    assert.deepEqual(texts(before, plan), { [OLD]: '# A\n\nStatus: Draft\n' });
  });
});

describe('a supersession', () => {
  it('is said by both, and noted when the successor is only proposed', () => {
    const before = files('status: accepted', 'status: proposed');
    const catalog = catalogOf(before);
    const plan = planSupersede(recordAt(catalog, OLD), [recordAt(catalog, NEW)], catalog, { day });
    assert.deepEqual(texts(before, plan), {
      [OLD]: adr('status: superseded\nsuperseded-by: ADR-0003'),
      [NEW]: adr('status: proposed\nsupersedes: ADR-0001'),
    });
    assert.match((plan as Plan).notes.map(({ text }) => text).join(), /still proposed/);
  });

  it('in part names the section and leaves the status', () => {
    const before = files('status: accepted', 'status: accepted');
    const catalog = catalogOf(before);
    const tie = (section: string): Plan | Refusal =>
      planSupersede(recordAt(catalog, OLD), [recordAt(catalog, NEW)], catalog, { day, section });
    assert.deepEqual(texts(before, tie('#decision')), {
      [OLD]: adr('status: accepted\nsuperseded-by: "ADR-0003 (partially: Decision)"'),
      [NEW]: adr('status: accepted\nsupersedes: ADR-0001#decision (partially)'),
    });
    assert.match(reason(tie('Nowhere')), /no section “Nowhere”, expected “Context” or “Decision”/);
  });

  it('in part names a section whose heading takes two lines on one', () => {
    const old = '# A\r\n\r\nStatus: accepted\r\n\r\nThe\r\nwhy\r\n---\r\n\r\nX\r\n';
    const before = { [OLD]: old, [NEW]: adr('status: accepted') };
    const catalog = catalogOf(before);
    const plan = planSupersede(recordAt(catalog, OLD), [recordAt(catalog, NEW)], catalog, {
      day,
      section: 'The why',
    });
    const after = texts(before, plan)[OLD] ?? '';
    assert.match(after, /\(partially: The why\)/);
    assert.doesNotMatch(after, /(?<!\r)\n/);
  });

  it('is refused by oneself, in a circle, and by what does not hold', () => {
    const refused = (old: string, young: string, from = OLD, by = NEW): string => {
      const catalog = catalogOf(files(old, young));
      return reason(
        planSupersede(recordAt(catalog, from), [recordAt(catalog, by)], catalog, { day }),
      );
    };
    assert.match(
      refused('status: accepted', 'status: accepted', OLD, OLD),
      /cannot supersede itself/,
    );
    assert.match(refused('status: accepted\nsupersedes: ADR-0003', 'status: accepted'), /circle/);
    assert.match(
      refused('status: accepted', 'status: rejected'),
      /is “rejected” and can supersede nothing/,
    );
    assert.match(
      refused('status: superseded by ADR-0003', 'status: accepted\nsupersedes: ADR-0001'),
      /nothing to change/,
    );
  });

  it('never loses the status to the day that is written beside it', () => {
    const before = { [OLD]: '## Statut\n# \n```' };
    const catalog = catalogOf(before);
    const plan = planStatus(recordAt(catalog, OLD), catalog, {
      status: 'rejected',
      day,
      force: true,
    });
    if (plan instanceof Refusal) return;
    const after = catalogOf({ ...before, ...texts(before, plan) });
    assert.equal(recordAt(after, OLD).status?.value.id, 'rejected');
  });
});

describe('an amendment', () => {
  it('is said by both and changes no status', () => {
    const before = files('status: accepted', 'status: accepted');
    const catalog = catalogOf(before);
    const plan = planAmend(recordAt(catalog, OLD), [recordAt(catalog, NEW)], catalog, { day });
    assert.deepEqual(texts(before, plan), {
      [OLD]: adr('status: accepted\namended-by: ADR-0003'),
      [NEW]: adr('status: accepted\namends: ADR-0001'),
    });
  });
});

describe('the statuses that may follow', () => {
  it('are those of the kind, and all where a record has none', () => {
    const catalog = catalogOf(files('status: accepted', 'tags: [a]'));
    const kind = catalog.kinds.get('adr')!;
    const ids = (path: string): string[] =>
      nextStatuses(recordAt(catalog, path), kind).map(({ id }) => id);
    assert.deepEqual(ids(OLD), ['deprecated', 'superseded']);
    assert.equal(ids(NEW).length, kind.statuses.length);
    assert.equal(statusNamed('Accept', kind)?.id, 'accepted');
    assert.equal(statusNamed('angenommen', kind)?.id, 'accepted');
    assert.equal(statusNamed('no such', kind), undefined);
  });
});
