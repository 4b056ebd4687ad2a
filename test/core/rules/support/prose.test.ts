import assert from 'node:assert/strict';
import { tellingWords } from '../../../../src/core/records/telling-words.ts';
import { namesDay } from '../../../../src/core/records/values/day-words.ts';
import { isVagueOwner } from '../../../../src/core/records/values/people.ts';
import { readWeeks } from '../../../../src/core/records/values/weeks.ts';
import { isObservable } from '../../../../src/core/rules/support/observable.ts';
import { saysOnlyNone } from '../../../../src/core/rules/support/only-none.ts';
import { meanSameThing } from '../../../../src/core/rules/support/same-thing.ts';
import { maybeSamePerson } from '../../../../src/core/rules/support/same-person.ts';
import { isStep, tellsSteps } from '../../../../src/core/rules/support/steps.ts';

/** Every text of a table answers a question as its column says. */
function answers(
  ask: (text: string) => boolean,
  table: { readonly yes: readonly string[]; readonly no: readonly string[] },
): void {
  for (const text of table.yes) assert.equal(ask(text), true, text);
  for (const text of table.no) assert.equal(ask(text), false, text);
}

describe('what prose tells', () => {
  it('a signal that can be observed, and a hope', () => {
    answers(isObservable, {
      yes: [
        'p95 below 300 ms',
        'the nightly repair is switched off',
        'support stops using the spreadsheet',
        'no page wakes anyone for a month',
        'Die Support-Anfragen halbieren sich',
        'el clúster antiguo está apagado',
        'a lista de espera some',
        'le clavier est supprimé',
      ],
      no: [
        'things get better',
        'improved developer experience',
        'everyone is happier',
        'No more pain',
        'faster builds',
        'alle sind zufrieden',
        'todo va mejor',
        'tudo melhora',
        'une meilleure qualité',
      ],
    });
  });

  it('a step, and a result', () => {
    answers(isStep, {
      yes: [
        'Add retries',
        'Read the security page',
        'Investigate why it is slow',
        'Job aus dem Planer entfernen',
        'Lire les quatre formats',
        'Escribir un script',
        'Testar com vídeos',
        '- [ ] Deploy to production',
      ],
      no: [
        'Test coverage is above 80 %',
        'Build time below 5 minutes',
        'Kein Dienst liest mehr',
        'Servidor antiguo apagado',
        'Dossier archivé en moins de 5 s',
        'Users can log in with a passkey',
      ],
    });
    assert.equal(tellsSteps('First we read the code, then we change it.'), true);
    assert.equal(tellsSteps('The first request is answered in 2 s.'), false);
  });

  it('nobody in particular, and somebody', () => {
    answers(isVagueOwner, {
      yes: [
        'the backend team',
        'we do it together',
        'Engineering manager',
        'someone from infra',
        'whoever is on call',
        '@acme/search',
        'die Schichtleitung',
        'time de dados',
        "l'équipe mobile",
        'to be hired',
      ],
      no: ['Priya', 'Will', 'Dev Patel', 'An Nguyen', 'Priya and the team', 'Head of design Ana'],
    });
  });

  it('that there is nothing, and why there is nothing', () => {
    answers((text) => saysOnlyNone(text, ['Garde-fous']), {
      yes: [
        'There was no push-back.',
        'Aucun garde-fou.',
        'No hay restricciones.',
        'Es gab keine.',
      ],
      no: [
        'None: finance had measured it themselves.',
        'No new servers.',
        'Pas de nouveau serveur.',
        'No mobile app',
      ],
    });
  });

  it('a day, with its year or without', () => {
    answers(namesDay, {
      yes: [
        'by 2026-12-04',
        'on 4 December',
        'December 11th',
        'bis KW 48',
        'fin novembre',
        '2026-W49',
      ],
      no: ['soon', 'in three weeks', 'may it be', 'next sprint', 'version 4.2'],
    });
  });

  it('weeks of several people', () => {
    const weeks: readonly (readonly [string, number])[] = [
      ['4 people × 10 weeks', 40],
      ['3 engineers for 12 weeks', 36],
      ['2 Leute für 6 Wochen', 12],
      ['six to eight\nweeks', 8],
      ['a dozen weeks', 12],
      ['by 2026, 6 weeks', 6],
    ];
    for (const [text, high] of weeks) assert.equal(readWeeks(text)?.high, high, text);
  });

  it('one thing in other words', () => {
    assert.equal(meanSameThing('Build a new ledger', 'A new ledger'), true);
    assert.equal(meanSameThing('Migrate to Postgres', 'Moving to Postgres'), true);
    assert.equal(meanSameThing('Payouts as a stream', 'Instant payouts on weekends'), false);
  });

  it('one person by name and by handle', () => {
    const person = (name: string, handle?: string) => ({
      name,
      handle,
      range: { start: 0, end: 0 },
    });
    assert.equal(maybeSamePerson(person('Priya Nair'), person('@priya', '@priya')), true);
    assert.equal(maybeSamePerson(person('Ravi'), person('Ravi Rao')), true);
    assert.equal(maybeSamePerson(person('Priya Nair'), person('@lars', '@lars')), false);
    assert.equal(maybeSamePerson(person('@a', '@a'), person('@b', '@b')), false);
  });

  it('what a heading is about', () => {
    assert.deepEqual([...tellingWords('What we are not going to do')], ['not', 'going']);
    assert.deepEqual([...tellingWords('How we measure success')], ['measu', 'succe']);
  });
});
