import assert from 'node:assert/strict';
import { foldKey } from '../../src/core/records/fold.ts';
import { loadKinds } from '../../src/core/index.ts';
import { readStatus } from '../../src/core/records/status.ts';
import { vocabularyOf } from '../../src/core/records/vocabulary.ts';
import { compileTemplate } from '../../src/core/scaffold/template.ts';
import { builtInKinds } from '../support/built-in-kinds.ts';
import { readRecord } from '../support/read.ts';

/** Under a path of their own: what is known for ours is not checked. */
const loaded = loadKinds(
  builtInKinds().map((source, at) => ({ ...source, path: `templates/${at}/kind.yaml` })),
);

/** Words that two of several lists claim. */
function claimedTwice(lists: readonly { id: string; words: readonly string[] }[]): string[] {
  const owner = new Map<string, string>();
  const twice: string[] = [];
  for (const { id, words } of lists)
    for (const word of new Set([id, ...words])) {
      const other = owner.get(word);
      if (other !== undefined && other !== id) twice.push(`${word}: ${other} and ${id}`);
      else owner.set(word, id);
    }
  return twice;
}

describe('the definitions that ship with Leadline', () => {
  it('are the four kinds and the seven further ones, without a finding', () => {
    assert.deepEqual(loaded.findings, []);
    assert.deepEqual([...loaded.kinds.keys()], [
      ...['adr', 'charter', 'growth-plan', 'options-memo', 'policy', 'postmortem'],
      ...['promotion-case', 'roadmap', 'runbook', 'scope', 'ticket'],
    ]);
  });

  for (const kind of loaded.kinds.values()) {
    describe(kind.id, () => {
      it('names each thing by words of its own', () => {
        const words = (parts: readonly { id: string; aliases: readonly string[] }[]) =>
          claimedTwice(parts.map(({ id, aliases }) => ({ id, words: aliases })));
        assert.deepEqual(words(kind.statuses), []);
        assert.deepEqual(words(kind.fields), []);
        assert.deepEqual(
          claimedTwice(
            kind.sections.map(({ id, title, aliases }) => ({
              id,
              words: [title.toLowerCase(), ...aliases],
            })),
          ),
          [],
        );
        for (const { items } of kind.sections) assert.deepEqual(words(items?.fields ?? []), []);
        for (const { entries } of kind.fields) assert.deepEqual(words(entries), []);
      });

      it('writes each alias once, composed and in lower case', () => {
        const parts = [...kind.statuses, ...kind.fields, ...kind.sections];
        for (const { id, aliases } of parts) {
          assert.equal(new Set(aliases).size, aliases.length, id);
          for (const alias of aliases) assert.equal(alias, alias.trim(), id);
        }
      });

      it('asks a question or says a sentence wherever a writer may look', () => {
        for (const { id, description } of kind.sections) assert.match(description, /\?$/, id);
        for (const { id, description } of kind.fields) assert.match(description, /\.$/, id);
        for (const { items } of kind.sections)
          for (const { id, description } of items?.fields ?? []) assert.match(description, /\.$/, id);
      });

      it('leads from every status that is no end to another, and to an end', () => {
        const ends = kind.statuses.filter(({ next }) => next.length === 0);
        assert.ok(ends.length > 0);
        const reached = new Set([kind.statuses[0]!.id]);
        for (const id of reached)
          for (const next of kind.statuses.find((status) => status.id === id)!.next) reached.add(next);
        assert.deepEqual([...reached].sort(), kind.statuses.map(({ id }) => id).sort());
      });

      it('writes no word that it would read as another', () => {
        for (const [language, words] of kind.languages) {
          for (const [status, spellings] of words.statuses)
            for (const word of spellings)
              assert.equal(readStatus(word, vocabularyOf(kind))?.status.id, status, `${language}: ${word}`);
          for (const [type, phrase] of words.relations) {
            const text = phrase.includes('{}') ? phrase.replace('{}', '[ADR-7](0007-a.md)') : `${phrase} [ADR-7](0007-a.md)`;
            const record = readRecord(`# A\n\n## Status\n\n${text}\n`);
            assert.deepEqual(record.relations.map((one) => one.type), [type], `${language}: ${phrase}`);
          }
          for (const [id, heading] of words.sections) {
            const called = kind.sections.filter(({ aliases, title }) => [title, ...aliases].some((name) => foldKey(name) === foldKey(heading)));
            assert.deepEqual(called.map((one) => one.id), [id], `${language}: ${heading}`);
          }
        }
      });

      it('has templates that are sound and mention only what is there', () => {
        const known = new Set([
          ...kind.fields.map(({ id }) => id),
          ...'title date number ordinal slug status period kind today year'.split(' '),
        ]);
        const texts = [kind.template, kind.place.file, ...kind.dialects.map(({ template }) => template ?? '')];
        for (const text of texts)
          for (const name of compileTemplate(text).mentions) assert.ok(known.has(name), name);
      });
    });
  }

  it('keep roadmaps within two pages', () => {
    const roadmap = loaded.kinds.get('roadmap')!;
    assert.equal(roadmap.budget, 1000);
    assert.deepEqual(
      roadmap.sections.filter(({ budget }) => budget).map(({ id, budget }) => [id, budget]),
      [
        ['context', 250],
        ['bets', 500],
        ['non-goals', 125],
        ['risks', 125],
      ],
    );
    const bets = roadmap.sections.find(({ id }) => id === 'bets')!.items!;
    assert.deepEqual([bets.min, bets.max], [3, 3]);
  });
});
