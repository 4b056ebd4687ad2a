import assert from 'node:assert/strict';
import { applyEdits, Project, scaffold, type NewFile } from '../../src/core/index.ts';
import { noHabits } from '../../src/core/records/habits.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { memoryHost } from '../support/memory-host.ts';

const TODAY = '2026-11-20';

/** Every record of these tests leans on this one and on nothing else. */
const OLD = '# 1. Record decisions\n\nDate: 2026-01-08\n\n## Status\n\nAccepted\n\n## Context\n\nWe forget why.\n\n## Decision\n\nWe will write decisions down, because memory fades.\n\n## Consequences\n\nWriting takes an hour; searching takes less.\n';

/** What somebody would write into the gaps, in the order in which they come. */
const FILLED: Readonly<Record<string, readonly string[]>> = {
  adr: [
    '@priya',
    'Orders are lost when the mail service is down: 14 in October. How do we hand them over?',
    'A queue',
    'an order survives an outage of the mail service.',
    'somebody has to run the queue.',
    'Do nothing',
    'it costs no work.',
    'we go on losing orders.',
    '“A queue”',
    'a lost order costs more than a day of operations',
    'no order is lost any more.',
    'there is one more service to watch.',
  ],
  scope: [
    '@priya',
    '@sam',
    'Please add a button that sends the invoice again.',
    'Support sends about 40 invoices a week again by hand, says the ticket count of October.',
    'A button treats the symptom: we asked why mails vanish, and found the spam filter.',
    'Invoices that bounce are sent again by themselves.',
    'Letters on paper, since another team prints them.',
    'Retry in the mailer',
    'small',
    'hides bounces',
    '2 weeks',
    'A queue of its own',
    'bounces are seen',
    'one more service',
    '5 weeks',
    'Retry in the mailer',
    'most bounces last minutes',
    'behind a flag, ten percent of tenants first',
    'the support leads, a week before',
    'turning the flag off',
    'Invoices that support sends again',
    '40 a week',
    '5 a week',
    '2027-03-01',
    'The filter blocks us for sending twice',
    'the bounce rate on the mail dashboard doubles',
    'we turn the flag off',
    'How long does the filter keep a block?',
    '@lee',
    '2026-12-04',
  ],
  roadmap: [
    'Payments',
    '@priya',
    'The team owns checkout and invoices. A third of our customers move to the euro in April.',
    'Invoices that arrive',
    'We send invoices by a queue, since lost ones cost us 14 orders in October.',
    '@sam',
    '6',
    'support sends fewer than 5 invoices a week again',
    'the queue is not live by March',
    'Prices in euro',
    'We show and charge euro before the change in April.',
    '@lee',
    '8',
    '95 % of euro customers pay in euro in May',
    'the ledger cannot hold two currencies by February',
    'Checkout without a page load',
    'We load nothing between basket and payment, where we lose one in nine.',
    '@kim',
    '5',
    'the share of baskets that are paid rises from 61 % to 66 %',
    'no change after the first two weeks',
    'Crypto payments, since fewer than ten customers asked.',
    'The ledger is slower than we think',
    'the nightly run takes more than 40 minutes',
    'we split it by region',
    'How many customers keep old prices',
    'a weekly count of pinned contracts',
    'we ask the ten largest',
  ],
  ticket: [
    '@sam',
    '@priya',
    '@lee',
    '2026-12-02',
    'the first bounce is sent again in staging',
    'Invoices bounce when the filter is busy; the dashboard “mail” shows it.',
    'A bounced invoice is sent again within an hour, as the dashboard shows.',
    'The number of mails a minute stays below the limit of the filter.',
    'Architecture',
    '@lee',
    '2026-12-11',
  ],
};

/** The status that a filled-in record has reached, and what it takes besides filling gaps. */
const SETTLED: Readonly<Record<string, readonly [from: string, to: string][]>> = {
  adr: [['status: draft', 'status: accepted']],
  scope: [['status: draft', 'status: agreed']],
  roadmap: [
    ['status: draft', 'status: signed off'],
    ['role: product\n    name:\n    date:', 'role: product\n    name: "@ana"\n    date: 2026-11-18'],
    ['role: design\n    name:\n    date:', 'role: design\n    name: "@bo"\n    date: 2026-11-18'],
    ['role: manager\n    name:\n    date:', 'role: manager\n    name: "@cy"\n    date: 2026-11-19'],
  ],
  ticket: [
    ['due:', 'due: 2026-12-11'],
    ['status: open', 'status: in progress'],
  ],
};

function fill(file: NewFile, values: readonly string[]): string {
  assert.equal(values.length, file.gaps.length, 'One sample answer for each gap.');
  return applyEdits(
    file.text,
    file.gaps.map((range, at) => ({ range, newText: values[at]! })),
  );
}

async function open(files: Record<string, string>): Promise<Project> {
  return Project.open(memoryHost(files, TODAY), { builtIn: builtInKinds() });
}

function create(project: Project, kind: string, title = 'Hand over orders'): NewFile {
  return scaffold(
    { kind, title, answers: new Map(), folder: undefined, takenNumbers: new Set(), today: TODAY },
    project.catalog,
    (folder) => project.habits(folder),
  );
}

/** `rule: message` of each finding of a severity. */
function findings(project: Project, path: string, ...severities: string[]): string[] {
  return project
    .lint(path)
    .filter(({ severity }) => severities.includes(severity))
    .map(({ rule, message }) => `${rule}: ${message}`);
}

describe('every template', () => {
  for (const kind of Object.keys(FILLED)) {
    it(`makes a record that is read as what it is: ${kind}`, async () => {
      const file = create(await open({}), kind);
      const project = await open({ [file.path]: file.text });
      const record = project.catalog.get(file.path);
      assert.ok(record, 'It is a record.');
      assert.equal(record.kind, kind);
      assert.equal(record.dialect, 'leadline');
      assert.equal(record.title?.value, 'Hand over orders');
      assert.equal(record.status?.value.id, project.kinds.get(kind)!.statuses[0]!.id);
      assert.deepEqual(record.problems, []);
      const roles = new Set<string | undefined>();
      const visit = (sections: typeof record.sections): void => {
        for (const section of sections) {
          roles.add(section.role);
          visit(section.children);
        }
      };
      visit(record.sections);
      for (const { id, required } of project.kinds.get(kind)!.sections)
        if (required) assert.ok(roles.has(id), `It has the section “${id}”.`);
    });

    it(`makes a draft that nobody is bothered about: ${kind}`, async () => {
      const file = create(await open({}), kind);
      const project = await open({ [file.path]: file.text });
      const grave = findings(project, file.path, 'error', 'warning');
      // A ticket is on the table from its first day, so its gaps weigh more.
      if (kind === 'ticket') assert.ok(grave.every((text) => /^(?:leftover-placeholder|outcome-unverifiable|missing-)/.test(text)), grave.join('\n'));
      else assert.deepEqual(grave, []);
    });

    it(`lints clean when it is filled in: ${kind}`, async () => {
      const file = create(await open({}), kind);
      let text = fill(file, FILLED[kind]!);
      for (const [from, to] of SETTLED[kind]!) {
        assert.ok(text.includes(from), from);
        text = text.replace(from, to);
      }
      const project = await open({ [file.path]: text });
      assert.deepEqual(findings(project, file.path, 'error', 'warning', 'info'), []);
    });
  }

  for (const dialect of ['nygard', 'madr-2', 'madr-3', 'madr-4', 'log4brains'])
    it(`for a dialect makes a record of that dialect: ${dialect}`, async () => {
      // Log4brains names its files by the day.
      const dated = dialect === 'log4brains';
      const sibling = dated ? '20260108-record-decisions.md' : '0001-record-decisions.md';
      const { catalog } = await open({ [`docs/adr/${sibling}`]: OLD });
      const habits = { ...noHabits, dialect, dated, digits: dated ? 0 : 4 };
      const file = scaffold(
        { kind: 'adr', title: 'Hand over orders', answers: new Map(), folder: undefined, takenNumbers: new Set(), today: TODAY },
        catalog,
        () => habits,
      );
      const project = await open({ [file.path]: file.text });
      const record = project.catalog.get(file.path);
      assert.equal(record?.dialect, dialect);
      assert.equal(record.status?.value.id, 'proposed');
      assert.equal(record.number?.value, dated ? undefined : 2);
      assert.equal(record.title?.value, 'Hand over orders');
    });

  it('follows a folder that writes Nygard’s records', async () => {
    const project = await open({ 'docs/adr/0001-record-decisions.md': OLD });
    const file = create(project, 'adr');
    assert.equal(file.path, 'docs/adr/0002-hand-over-orders.md');
    assert.match(file.text, /^# 2\. Hand over orders\n\nDate: 2026-11-20\n/);
  });
});
