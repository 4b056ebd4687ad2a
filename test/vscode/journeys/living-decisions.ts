import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { eventually, type Window } from './window.ts';

const TIDE = 'services/berths/src/tide.ts';
const OLD = 'docs/adr/0001-keep-bookings-in-postgresql.md';
const SUCCESSOR = 'docs/adr/0007-rent-the-database.md';
const SUCCESSOR_TEXT = `---
status: accepted
date: 2026-11-16
decision-makers: "@ines, @bergit"
tags: [storage]
---

# Rent the database

## Context and Problem Statement

Two people on call are thin over the summer.

## Considered Options

- A managed PostgreSQL
- Our own

## Decision Outcome

Chosen option: "A managed PostgreSQL", because nobody then has to be woken for it.
`;

/** To be told of in a file of journeys that opens the window. */
export const livingDecisions = (shared: () => Window): Mocha.Suite =>
  describe('decisions that live', () => {
    let window: Window;

    before(async () => {
      window = shared();
      await window.resize({ width: 1280, height: 1000 });
      await writeFile(join(window.workspace, SUCCESSOR), SUCCESSOR_TEXT);
      await window.showViews('Records', 'Governing This File');
    });
    after(() => window.clear());

    /** A row of a view, by what a screen reader says of it. */
    const row = (view: string, label: string) =>
      window.rows(view).and(window.page.locator(`[aria-label^="${label}"]`));

    it('are seen from the code that they govern, and so is that one holds no longer', async () => {
      const { page } = window;
      await window.open(TIDE);
      await row('Governing This File', 'ADR-0006').waitFor();
      await row('Governing This File', 'ADR-0003').waitFor();
      await page.locator('.codelens-decoration', { hasText: 'Governed by ADR-0006' }).waitFor();
      const warned = page.locator('.monaco-editor .squiggly-warning');
      await warned.first().waitFor();
      for (const theme of ['light', 'high contrast'] as const) {
        await window.wear(theme);
        await window.tab('tide.ts').click();
        await row('Governing This File', 'ADR-0003').waitFor();
        await warned.first().waitFor();
        const hover = page.locator('.monaco-hover:visible', { hasText: 'Now:' });
        await eventually(
          'the hover',
          async () => {
            await page.mouse.move(700, 700);
            await warned.first().hover({ force: true });
            return hover
              .first()
              .waitFor({ timeout: 5_000 })
              .then(
                () => true,
                () => undefined,
              );
          },
          30,
        );
        assert.match(await hover.first().innerText(), /superseded[\s\S]*ADR-0006/);
        await window.glance(`governed-code-${theme.replaceAll(' ', '-')}`);
        await page.mouse.move(700, 500);
      }
      await window.wear('light');
    });

    it('are a key away from the code, and the citation is mended by another', async () => {
      const { page } = window;
      /** Put the cursor into the citation. */
      const cite = async (): Promise<void> => {
        await window.open(TIDE);
        await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
        await window.goTo('8:70');
      };
      await cite();
      await page.keyboard.press('F12');
      await window.tab('0003-poll-the-tide-service.md').waitFor();
      await cite();
      const fix = page.locator('.action-widget .monaco-list-row', {
        hasText: 'Cite “ADR-0006” instead',
      });
      await eventually(
        'the quick fix',
        async () => {
          await page.keyboard.press('Control+.');
          const shown = await fix.waitFor({ timeout: 5_000 }).then(
            () => true,
            () => undefined,
          );
          if (!shown) await page.keyboard.press('Escape');
          return shown;
        },
        30,
      );
      await window.glance('governed-code-fix');
      await fix.click();
      await page.locator('.monaco-editor .squiggly-warning').waitFor({ state: 'detached' });
      await page.keyboard.press('Control+S');
      await eventually('the citation on disk', async () =>
        (await window.read(TIDE)).includes('see ADR-0006.') ? true : undefined,
      );
    });

    it('are accepted from the line of their status, with the keyboard alone', async () => {
      const { page } = window;
      const proposal = 'docs/adr/0005-sign-in-with-the-port-authority.md';
      await window.open(proposal);
      await page.locator('.codelens-decoration', { hasText: 'Accept' }).waitFor();
      await window.glance('status-lens');
      await window.goTo('2');
      const accept = window.choices.filter({ hasText: 'Accept' }).first();
      // It says nothing while the lenses are worked out anew.
      await eventually(
        'the lenses of the line',
        async () => {
          await window.type('Show CodeLens Commands for Current Line');
          return accept.waitFor({ timeout: 3_000 }).then(
            () => true,
            () => undefined,
          );
        },
        60,
      );
      await window.input.fill('Accept');
      await window.choices.filter({ hasText: 'Accept' }).and(page.locator('.focused')).waitFor();
      await page.keyboard.press('Enter');
      const text = await eventually('the status on disk', async () => {
        const now = await window.read(proposal);
        return now.includes('status: accepted') ? now : undefined;
      });
      assert.match(
        text,
        /^---\nstatus: accepted\ndate: \d{4}-\d\d-\d\d\ndecision-makers: "@ines"\n/,
      );
      await row(
        'Records',
        "ADR-0005 Sign in with the port authority's account, accepted",
      ).waitFor();
    });

    it('are superseded from the tree: shown first, done in both files, undone at once', async () => {
      const { page } = window;
      const before = await window.read(OLD);
      await window.menuOf(row('Records', 'ADR-0001 Keep bookings'), 'Supersede…');
      await window.choose('ADR-0007');
      await window.choose('All of it');
      const dialog = page.locator('.monaco-dialog-box');
      await dialog.filter({ hasText: 'Change 2 files?' }).waitFor();
      await window.glance('supersede-question');
      await window.press('Show Preview');
      await window.preview.first().waitFor();
      for (const file of ['0001-keep', '0007-rent'])
        await window.preview
          .filter({ hasText: file })
          .locator('.monaco-checkbox, .edit-checkbox')
          .first()
          .click();
      await window.glance('supersede-preview');
      assert.equal(await window.read(OLD), before);
      await window.press('Apply');
      await eventually('both files on disk', async () =>
        (await window.read(OLD)).includes('superseded-by: ADR-0007') &&
        (await window.read(SUCCESSOR)).includes('supersedes: ADR-0001')
          ? true
          : undefined,
      );
      await row('Records', 'ADR-0001 Keep bookings in PostgreSQL, superseded').waitFor();
      await window.open(OLD);
      await page.keyboard.press('Control+Z');
      await page.locator('.view-line', { hasText: 'status: accepted' }).first().waitFor();
      await window.type('File: Save All Files');
      await eventually('both files as they were', async () =>
        (await window.read(OLD)) === before && (await window.read(SUCCESSOR)) === SUCCESSOR_TEXT
          ? true
          : undefined,
      );
    });

    it('get another number, with all that cites them, after a look at what changes', async () => {
      const { page } = window;
      const record = 'docs/adr/0002-assign-berths-by-draught-first.md';
      await window.open(record);
      await window.type('Leadline: Renumber…');
      await window.answer('12');
      await page.locator('.monaco-dialog-box', { hasText: 'Renumber 2 as 12' }).waitFor();
      await window.glance('renumber-question');
      await window.press('Show Preview');
      for (const file of ['0012-assign', '0001-show-depth', 'allocation.ts'])
        await window.preview.filter({ hasText: file }).locator('.edit-checkbox').first().click();
      await window.glance('renumber-preview');
      await window.press('Apply');
      await eventually('the new name', async () =>
        (await readdir(join(window.workspace, 'docs/adr'))).includes(
          '0012-assign-berths-by-draught-first.md',
        )
          ? true
          : undefined,
      );
      await eventually('the citations', async () =>
        (await window.read('services/berths/src/allocation.ts')).includes('see ADR-0012') &&
        (await window.read('docs/tickets/0001-show-depth-in-the-booking-form.md')).includes(
          'scope: ../adr/0012-assign-berths-by-draught-first.md',
        )
          ? true
          : undefined,
      );
      assert.match(await window.read('services/billing/billing/tariff.py'), /billing ADR-0002/);
    });

    it('are followed from bet to ticket, and a hole is a click away', async () => {
      const { page } = window;
      await window.showViews('From Bet to Ticket');
      const hole = row('From Bet to Ticket', 'Hole: No scope doc serves this bet');
      await hole.first().waitFor();
      await row('From Bet to Ticket', 'Scope doc, Change a booking online, in review').waitFor();
      await hole.first().click();
      await window.tab('2027-H1.md').waitFor();
      await page.locator('.statusbar-item', { hasText: /Ln [2-9]\d/ }).waitFor();
      await window.glance('trace');
    });
  });
