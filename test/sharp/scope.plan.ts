import { editsOf, windowsLineEnds } from './edits.ts';
import type { Edit } from './run.ts';

const without = (heading: string) => (text: string) =>
  text.replace(new RegExp(`${heading}\\n[^]*?(?=\\n#|$)`), '').replace(/\n{3,}/g, '\n\n');
const emptied = (heading: string) => (text: string) =>
  text.replace(new RegExp(`(${heading}\\n)[^]*?(?=\\n#|$)`), '$1');
const saying = (heading: string, words: string) => (text: string) =>
  text.replace(new RegExp(`(${heading}\\n\\n)[^]*?(?=\\n\\n#|$)`), `$1${words}`);

/** Edits of scope docs. */
export const scopeEdits: readonly Edit[] = [
  ...editsOf(
    'scope-template/docs/scope/2026-11-03-invoice-search.md',
    [
      ['no push-back', without('## Push-back'), 'missing-section warning', '## Problem'],
      ['push-back: none', saying('## Push-back', 'None.'), 'none-without-reason warning', 'None.'],
      [
        'push-back: none, in a sentence',
        saying('## Push-back', 'There was no push-back.'),
        'none-without-reason warning',
        'There was',
      ],
      ['push-back empty', emptied('## Push-back'), 'empty-section warning', '## Push-back'],
      ['in scope empty', emptied('## In scope'), 'empty-section warning', '## In scope'],
      ['no in scope', without('## In scope'), 'missing-section warning', '## Push-back'],
      ['no out of scope', without('## Out of scope'), 'missing-section warning', '## In scope'],
      [
        'out of scope: nothing',
        saying('## Out of scope', 'Nothing'),
        'none-without-reason warning',
        'Nothing\n',
      ],
      [
        'out of scope: negated goals',
        saying('## Out of scope', '- The list must not be slow.'),
        'negated-goal info',
        'must not be slow',
      ],
      [
        'nothing recommended',
        without('### Recommendation'),
        'missing-recommendation warning',
        '## Trade-offs',
      ],
      [
        'an option without cost',
        [['| 7 weeks |', '| |']],
        'option-without-cost info',
        'Full-text index',
      ],
      [
        'one option',
        [
          [/\| Full-text index[^\n]*\n/, ''],
          [/\| Do nothing[^\n]*\n/, ''],
        ],
        'item-count warning',
        '## Trade-offs',
      ],
      [
        'success without numbers',
        saying('## Success measure', 'Finance spends less time on look-ups.'),
        'success-measure warning',
        '## Success measure',
      ],
      [
        'success without baseline',
        saying(
          '## Success measure',
          'Hours that finance spends on look-ups each month are below 8 in March.',
        ),
        'success-measure warning',
        '## Success measure',
      ],
      [
        'success without target',
        saying(
          '## Success measure',
          'Hours that finance spends on look-ups each month, today 31, go down.',
        ),
        'success-measure warning',
        '## Success measure',
      ],
      [
        'success that is shipping',
        saying('## Success measure', 'The list is live for everyone.'),
        'success-measure warning',
        '## Success measure',
      ],
      [
        'a question without a person',
        [['| @ingrid | 2026-12-04 |', '| | 2026-12-04 |']],
        'question-owner warning',
        'May partners',
      ],
      [
        'a question to a team',
        [['| @ingrid | 2026-12-04 |', '| the partner team | 2026-12-04 |']],
        'question-owner warning',
        'May partners',
      ],
      [
        'a question without a day',
        [['| @ingrid | 2026-12-04 |', '| @ingrid | soon |']],
        'question-owner warning',
        'May partners',
      ],
      [
        'an overdue question',
        [['2026-12-04', '2026-11-06']],
        'question-overdue warning',
        '2026-11-06',
      ],
      ['no owner', [['owner: "@salma"\n', '']], 'missing-field warning', '# Invoice search'],
      [
        'no reviewers',
        [['reviewers: ["@peter", "@ingrid"]\n', '']],
        'missing-field warning',
        '# Invoice search',
      ],
      [
        'a problem without evidence',
        saying('## Problem', 'Finance finds it hard to get at invoices, and everyone is annoyed.'),
        'problem-evidence info',
        '## Problem',
      ],
      [
        'no way back',
        [
          [' To undo it we switch the flag off; no data is migrated.', ''],
          ['Behind a flag, finance', 'Finance'],
        ],
        'rollout-undo info',
        '## Rollout',
      ],
      [
        'nobody told',
        [[' Support and the two accounting partners are told by mail\na week before.', '']],
        'rollout-notice info',
        '## Rollout',
      ],
      [
        'in and out',
        [['- Credit notes, which stay', '- Filters for date, amount and state, which stay']],
        'boundary-contradiction warning',
        'Filters for date, amount and state, which',
      ],
      ['no brief', without('## The brief'), 'missing-section warning', '# Invoice search'],
      ['no problem', without('## Problem'), 'missing-section warning', '## The brief'],
      [
        'no rollout',
        without('## Rollout and follow-through'),
        'missing-section warning',
        '## Trade-offs',
      ],
      [
        'no success measure',
        without('## Success measure'),
        'missing-section warning',
        '## Rollout',
      ],
      [
        'a placeholder',
        saying('## Rollout and follow-through', 'TBD'),
        'leftover-placeholder warning',
        'TBD',
      ],
      [
        'a placeholder in the middle',
        [['finance in Oslo first', 'finance in [insert city] first']],
        'leftover-placeholder warning',
        '[insert city]',
      ],
      [
        'an angle bracket',
        saying('## The brief', '<link to the request>'),
        'leftover-placeholder warning',
        '<link',
      ],
      [
        'an unknown status',
        [['status: in review', 'status: half-done']],
        'unknown-status warning',
        'half-done',
      ],
      ['no status', [['status: in review\n', '']], 'missing-status warning', '# Invoice search'],
      [
        'a malformed date',
        [['date: 2026-11-03', 'date: 2026-13-03']],
        'malformed-date warning',
        '2026-13-03',
      ],
      [
        'a date written out',
        [['date: 2026-11-03', 'date: 3 November 2026']],
        'malformed-date info',
        '3 November 2026',
      ],
      [
        'a bet that is gone',
        [['bet: Finance without exports', 'bet: ../roadmap/finance-2027.md']],
        'broken-reference warning',
        'finance-2027.md',
      ],
      [
        'scope twice',
        [['## Out of scope', '## In scope\n\n- Export\n\n## Out of scope']],
        'duplicate-section warning',
        '- Export',
      ],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      ['the ask', [['## The brief', '## The ask']]],
      ['reframing', [['## Push-back', '## Reframing']]],
      ['goals', [['## In scope', '## Goals']]],
      ['non-goals', [['## Out of scope', '## Non-goals']]],
      ['alternatives', [['## Trade-offs', '## Alternatives considered']]],
      ['metrics', [['## Success measure', '## 8. Metrics']]],
      [
        'questions as a list',
        [
          [
            /\| Question \|[^]*$/,
            '- May partners see the list, too? Owner: @ingrid. By: 2026-12-04\n- How far back do filters reach? (@peter, by 11 December 2026)\n',
          ],
        ],
      ],
      [
        'questions without the year',
        [
          ['2026-12-04', '4 December'],
          ['2026-12-11', 'December 11th'],
        ],
      ],
      ['ISO weeks', [['2026-12-04', '2026-W49']]],
      [
        'options as headings',
        [
          [
            /\| Option \|[^]*?(?=### Rec)/,
            '### List by customer\n\n3 weeks. Uses the tables we have; no search by word.\n\n### Full-text index\n\n7 weeks. Finds anything; one more thing to operate.\n\n',
          ],
        ],
      ],
      [
        'recommendation in prose',
        [['### Recommendation\n\nThe list', 'We would go with the list. The list']],
      ],
      [
        'a reason why none',
        saying(
          '## Push-back',
          'None: finance had measured it themselves, and their reading held up.',
        ),
      ],
      [
        'a measure with an arrow',
        saying('## Success measure', 'Hours on look-ups a month: 31 → 8'),
      ],
      [
        'a measure as a table',
        saying(
          '## Success measure',
          '| Metric | Baseline | Target |\n| --- | --- | --- |\n| Hours on look-ups | 31 | 8 |',
        ),
      ],
      [
        'a further section',
        [['## Success measure', '## Security\n\nNothing leaves the region.\n\n## Success measure']],
      ],
      ['setext headings', (text) => text.replace(/^## (.*)$/gm, '$1\n---')],
    ],
  ),
  ...editsOf(
    'scope-german-prose/docs/scope/2026-10-28-mahnlauf.md',
    [
      [
        'keine Rückfragen',
        saying('## Was wir hinterfragt haben', 'Keine.'),
        'none-without-reason warning',
        'Keine.',
      ],
      [
        'keine Empfehlung',
        [[/Wir empfehlen die Kopie[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Abwägungen',
      ],
      [
        'Frage ohne Tag',
        [['@nele, bis 2026-11-27', '@nele']],
        'question-owner warning',
        'Darf die Kopie',
      ],
      ['Frage ohne Person', [['Oskar Lind, bis', 'bis']], 'question-owner warning', 'Wer betreut'],
      [
        'Frage überfällig',
        [['4. Dezember 2026', '4. November 2026']],
        'question-overdue warning',
        '4. November',
      ],
      [
        'ohne Ziel',
        [['heute vier, Ziel null bis Ende Januar', 'heute vier, künftig weniger']],
        'success-measure warning',
        '## Woran',
      ],
      [
        'ohne Ausgangswert',
        [['heute vier, Ziel null', 'Ziel null']],
        'success-measure warning',
        '## Woran',
      ],
      [
        'niemand erfährt es',
        [[' Debitoren und der Druckdienstleister erfahren es am Montag davor.', '']],
        'rollout-notice info',
        '## Einführung',
      ],
      [
        'kein Weg zurück',
        [[/ Zurück geht es\nmit dem Schalter[^\n]*/, '']],
        'rollout-undo info',
        '## Einführung',
      ],
      [
        'Kosten fehlen',
        [[' Kosten: 6 Wochen.', '']],
        'option-without-cost info',
        'Lauf in Scheiben',
      ],
      [
        'Prüfer fehlen',
        [
          [' | Prüfer |', ' |'],
          ['| --- | --- | --- | --- |', '| --- | --- | --- |'],
          [' | @oskar, @nele |', ' |'],
        ],
        'missing-field warning',
        '# Mahnlauf',
      ],
      [
        'ohne Beleg',
        saying('## Problem', 'Der Mahnlauf dauert viel zu lange und ärgert die Buchhaltung.'),
        'problem-evidence info',
        '## Problem',
      ],
      [
        'drin und draußen',
        [['- Der Druck der Briefe, weil', '- Dass ein Abbruch sich fortsetzen lässt, weil']],
        'boundary-contradiction warning',
        'Dass ein Abbruch',
      ],
      [
        'zu klären',
        saying('## Einführung', 'Noch zu klären'),
        'leftover-placeholder error',
        'Noch zu',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Einwände', [['## Was wir hinterfragt haben', '## Einwände']]],
      ['Ziele', [['## Im Umfang', '## Ziele']]],
      ['Nicht-Ziele', [['## Nicht im Umfang', '## Nicht-Ziele']]],
      ['Kalenderwoche', [['bis 2026-11-27', 'bis KW 48']]],
      [
        'Empfehlung als Überschrift',
        [['Wir empfehlen die Kopie, weil', '### Empfehlung\n\nDie Kopie, weil']],
      ],
    ],
  ),
  ...editsOf(
    'scope-chatty/docs/scope/2026-11-09-calendar-sync.md',
    [
      [
        'no recommendation',
        [[/We recommend holding[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Options',
      ],
      [
        'no cost',
        [['Costs roughly 3 weeks. ', '']],
        'option-without-cost info',
        '### Hold the slot',
      ],
      [
        'nobody answers',
        [['Chidi answers by', 'To be answered by']],
        'question-owner warning',
        'two weeks of the fair',
      ],
      [
        'no day',
        [[' (Hanne Dahl, 2026-11-27)', ' (Hanne Dahl)']],
        'question-owner warning',
        'Do managers hold',
      ],
      [
        'nothing about the way back',
        [[/ If it goes wrong[^\n]*\n/, '\n']],
        'rollout-undo info',
        '## Release plan',
      ],
      [
        'they get better',
        [['fall from 214 to fewer than 20 by the end of February', 'should go down noticeably']],
        'success-measure warning',
        '## How we will know',
      ],
      [
        'nobody pushed back',
        saying('## What we questioned', 'We did not question anything.'),
        'none-without-reason warning',
        'We did not',
      ],
      [
        'no numbers',
        saying('## Why', 'Meetings get double-booked and people are unhappy.'),
        'problem-evidence info',
        '## Why',
      ],
      ['no author', [['author: Chidi Okafor\n', '']], 'missing-field warning', '# Calendar'],
    ],
    [
      ['what could go wrong', [['## What could go wrong', '## Risks']]],
      ['line ends of Windows', windowsLineEnds],
      ['in a nutshell', [['## What was asked', '## The request']]],
    ],
  ),
  ...editsOf(
    'scope-spanish/docs/scope/2026-11-05-devoluciones.md',
    [
      [
        'sin objeciones',
        saying('## Objeciones', 'Ninguna.'),
        'none-without-reason warning',
        'Ninguna.',
      ],
      [
        'sin recomendación',
        without('### Recomendación'),
        'missing-recommendation warning',
        '## Alternativas',
      ],
      [
        'sin meta',
        saying('## Medida de éxito', 'Bajan las llamadas por devoluciones.'),
        'success-measure warning',
        '## Medida',
      ],
      ['sin persona', [['@ona, antes del', 'antes del']], 'question-owner warning', '¿Quién paga'],
      [
        'sin fecha',
        [['@ona, antes del 2026-12-01.', '@ona']],
        'question-owner warning',
        '¿Quién paga',
      ],
      ['vencida', [['2026-12-01', '2026-11-01']], 'question-overdue warning', '2026-11-01'],
      [
        'sin vuelta atrás',
        [[/ Para volver atrás se desactiva\nel enlace en el historial\./, '']],
        'rollout-undo info',
        '## Lanzamiento',
      ],
      [
        'nadie avisado',
        [[' Avisamos a tiendas y al almacén el lunes anterior.', '']],
        'rollout-notice info',
        '## Lanzamiento',
      ],
      [
        'dentro y fuera',
        [['- Cambios de talla:', '- Imprimir la etiqueta:']],
        'boundary-contradiction warning',
        '- Imprimir la etiqueta:',
      ],
      [
        'por definir',
        saying('## Riesgos', 'Por definir'),
        'leftover-placeholder error',
        'Por definir',
      ],
    ],
    [
      ['fecha escrita', [['2026-12-01', '1 de diciembre de 2026']]],
      [
        'otros nombres',
        [
          ['## Alternativas', '## Opciones'],
          ['## Fuera de alcance', '## No objetivos'],
        ],
      ],
    ],
  ),
  ...editsOf(
    'scope-french/docs/scope/2026-11-12-factures-pdf.md',
    [
      [
        'aucune objection',
        saying('## Objections', 'Aucune objection.'),
        'none-without-reason warning',
        'Aucune',
      ],
      [
        'sans recommandation',
        [[/Nous retenons[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Options',
      ],
      [
        'sans coût',
        [
          ['4 semaines ; plus lent', 'plus lent'],
          ['200 ms ', ''],
        ],
        'option-without-cost info',
        "Convertir à l'émission",
      ],
      [
        'sans cible',
        [["de 7 % aujourd'hui à moins de 0,5 % fin février", 'elle baisse nettement']],
        'success-measure warning',
        '## Mesure',
      ],
      [
        'personne prévenu',
        [[" Le prestataire d'archivage et la comptabilité sont prévenus dix jours avant.", '']],
        'rollout-notice info',
        '## Déploiement',
      ],
      ['sans retour', [[/Retour arrière : [^\n]*\n/, '']], 'rollout-undo info', '## Déploiement'],
      [
        'sans réponse',
        [['| Sophie Garnier | 2026-12-03 |', '| ? | 2026-12-03 |']],
        'question-owner warning',
        'Qui garde',
      ],
      [
        'à compléter',
        saying('## Risques', 'À compléter'),
        'leftover-placeholder warning',
        'À compléter',
      ],
    ],
    [
      ['date écrite', [['2026-12-03', '3 décembre 2026']]],
      ['compromis', [['## Options', '## Arbitrages']]],
    ],
  ),
  ...editsOf(
    'scope-portuguese/docs/scope/2026-11-06-pix-agendado.md',
    [
      [
        'sem questionamento',
        saying('## O que questionamos', 'Nada.'),
        'none-without-reason warning',
        'Nada.',
      ],
      [
        'sem recomendação',
        without('### Recomendação'),
        'missing-recommendation warning',
        '## Opções',
      ],
      [
        'sem base',
        [['de 3.400 para menos de 900', 'menos de 900']],
        'success-measure warning',
        '## Como saberemos',
      ],
      [
        'sem dono',
        [['Resposta: Clara Nunes até', 'Resposta até']],
        'question-owner warning',
        'O limite vale',
      ],
      ['vencida', [['2026-12-02', '2026-11-02']], 'question-overdue warning', '2026-11-02'],
      [
        'sem volta',
        [[/ Para desfazer, a chave é desligada[^\n]*/, '']],
        'rollout-undo info',
        '## Lançamento',
      ],
      [
        'sem custo',
        [['Custo: 6 semanas. ', '']],
        'option-without-cost info',
        '### A. Agendador próprio',
      ],
      [
        'a preencher',
        saying('## Dentro do escopo', '- a preencher'),
        'leftover-placeholder warning',
        'a preencher',
      ],
    ],
    [['fim de linha', windowsLineEnds]],
  ),
];
