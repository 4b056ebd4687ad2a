import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import {
  COMMANDS,
  CONTEXTS,
  ITEMS,
  SETTINGS,
  VIEW_CONTAINER,
  VIEWS,
  WALKTHROUGH,
} from '../../src/extension/ids.ts';

interface Manifest {
  contributes: {
    commands: { command: string }[];
    views: Record<string, { id: string }[]>;
    viewsContainers: { activitybar: { id: string }[] };
    viewsWelcome: { view: string; contents: string; when: string }[];
    menus: Record<string, { command: string; when?: string }[]>;
    walkthroughs: {
      id: string;
      steps: { id: string; media: { svg: string }; completionEvents: string[] }[];
    }[];
    configuration: { properties: Record<string, unknown> };
  };
}

const read = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const text = read('package.json');
const { contributes } = JSON.parse(text) as Manifest;
const strings = JSON.parse(read('package.nls.json')) as Record<string, string>;
const sorted = (all: Iterable<string>): string[] => [...new Set(all)].sort();

describe('ids', () => {
  it('names the commands of package.json, all and no others', () => {
    assert.deepEqual(
      sorted(contributes.commands.map(({ command }) => command)),
      sorted(Object.values(COMMANDS)),
    );
  });

  it('names the views of package.json, all and no others', () => {
    assert.deepEqual(
      sorted(Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id))),
      sorted(Object.values(VIEWS)),
    );
    assert.deepEqual(
      contributes.viewsContainers.activitybar.map(({ id }) => id),
      [VIEW_CONTAINER],
    );
    assert.deepEqual(Object.keys(contributes.views), [VIEW_CONTAINER]);
  });

  it('names the settings of package.json, all and no others', () => {
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted(Object.values(SETTINGS)),
    );
  });

  it('names every context key and item that a when clause reads, and none that no clause reads', () => {
    const clauses = [
      ...contributes.viewsWelcome.map(({ when }) => when),
      ...Object.values(contributes.menus).flatMap((items) =>
        items.flatMap(({ when }) => when ?? []),
      ),
    ].join(' && ');
    const keys = [...clauses.matchAll(/(?<!config\.)\bleadline\.\w+/g)].map(([key]) => key);
    const views: readonly string[] = Object.values(VIEWS);
    assert.deepEqual(
      sorted(keys.filter((key) => !views.includes(key))),
      sorted(Object.values(CONTEXTS)),
    );
    const items = [...clauses.matchAll(/viewItem == (\w+)/g)].map(([, item]) => item ?? '');
    const known: readonly string[] = Object.values(ITEMS);
    assert.deepEqual(
      items.filter((item) => !known.includes(item)),
      [],
    );
  });

  it('knows every command that menus and welcome texts mention', () => {
    const mentioned = [
      ...Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command)),
      ...Object.values(strings).flatMap((value) =>
        [...value.matchAll(/command:(leadline\.\w+)/g)].map(([, command]) => command ?? ''),
      ),
    ];
    const known: readonly string[] = Object.values(COMMANDS);
    assert.deepEqual(
      mentioned.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('has a picture for each of the first steps, and an end that can come', () => {
    assert.deepEqual(
      contributes.walkthroughs.map(({ id }) => id),
      [WALKTHROUGH],
    );
    const known: readonly string[] = [
      ...Object.values(COMMANDS).map((command) => `onCommand:${command}`),
      ...Object.values(VIEWS).map((view) => `onView:${view}`),
    ];
    for (const { id, media, completionEvents } of contributes.walkthroughs[0]!.steps) {
      assert.match(read(media.svg), /^<svg [^>]*viewBox=/, id);
      // Blocked where the picture is shown, and a colour of its own would not suit every theme.
      assert.doesNotMatch(read(media.svg), /<style|style=|<script|#[\da-f]{3,8}\b/i, id);
      assert(completionEvents.length > 0, id);
      assert.deepEqual(
        completionEvents.filter((event) => !known.includes(event)),
        [],
      );
    }
  });

  it('has a string for each key of package.json, and a key for each string', () => {
    const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual(sorted(keys), sorted(Object.keys(strings)));
  });
});
