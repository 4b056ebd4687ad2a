import { each, editsOf, saying, sectionOf, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of scope docs in further voices. */
export const scopeVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'scope-numbered-table/docs/scope/2026-11-03-bulk-refunds.md',
    [
      ['no owner', [['| Owner | Hanna Virtanen |\n', '']], 'missing-field warning', '# Scope'],
      ['owner to be named', [['Hanna Virtanen', 'tbc']], 'leftover-placeholder warning', 'tbc'],
      [
        'owner is a team',
        [['Hanna Virtanen', 'the support tooling team']],
        'missing-field warning',
        'support tooling team',
      ],
      [
        'no reviewers',
        [['| Reviewers | @dario, @mei-lin |\n', '']],
        'missing-field warning',
        '# Scope',
      ],
      [
        'reviewed by the owner',
        [['@dario, @mei-lin', 'Hanna Virtanen']],
        'same-person warning',
        '| Reviewers',
      ],
      [
        'nobody pushed back',
        without('## 3. What we challenged'),
        'missing-section warning',
        '## 4. In scope',
      ],
      [
        'push-back: none',
        saying('## 3. What we challenged', 'None.'),
        'none-without-reason warning',
        'None.',
      ],
      [
        'push-back: n/a',
        saying('## 3. What we challenged', 'N/A'),
        'none-without-reason warning',
        'N/A',
      ],
      [
        'push-back: nothing to add',
        saying('## 3. What we challenged', 'Nothing was challenged.'),
        'none-without-reason warning',
        'Nothing was challenged',
      ],
      [
        'nothing in scope',
        saying('## 4. In scope', '<!-- list -->'),
        'empty-section warning',
        '## 4. In scope',
      ],
      [
        'no out of scope',
        without('## 5. Out of scope'),
        'missing-section warning',
        '## 6. Options',
      ],
      ['out of scope: –', saying('## 5. Out of scope', '–'), 'none-without-reason warning', '–'],
      [
        'out of scope: negated goals',
        [
          [
            '1. Partial refunds: the accounting for them is unclear until the new ledger is there',
            '1. We will not send out wrong refunds',
          ],
        ],
        'negated-goal info',
        'We will not send',
      ],
      [
        'out of scope and in scope',
        [['2. Refunds by voucher', '2. Approval by a second person']],
        'boundary-contradiction warning',
        '2. Approval by a second person\n3. Anything',
      ],
      [
        'no recommendation',
        [[/We recommend the upload[^]*?for us\.\n/, '']],
        'missing-recommendation warning',
        '## 6. Options',
      ],
      [
        'an option without cost',
        [['| Script run by an engineer | 1 week |', '| Script run by an engineer | |']],
        'option-without-cost info',
        '| Script run',
      ],
      [
        'no way back',
        [[/If something goes wrong[^]*?which\.\n/, '']],
        'rollout-undo info',
        '## 7. Rollout',
      ],
      [
        'nobody is told',
        [
          [
            /Finance and the support team leads are\ntold a week before, in the Thursday call\. /,
            '',
          ],
        ],
        'rollout-notice info',
        '## 7. Rollout',
      ],
      [
        'a measure that is none',
        saying('## 8. How we will know', 'Support is happier and refunds feel easier.'),
        'success-measure warning',
        '## 8.',
      ],
      [
        'done means shipped',
        saying('## 8. How we will know', 'The upload is live for all of support.'),
        'success-measure warning',
        '## 8.',
      ],
      [
        'a target without a baseline',
        saying(
          '## 8. How we will know',
          'Support spends less than 20 hours on refunds after an outage.',
        ),
        'success-measure warning',
        '## 8.',
      ],
      [
        'a baseline without a target',
        saying(
          '## 8. How we will know',
          'Hours that support spends on refunds after an outage, today 360; this should go down considerably.',
        ),
        'success-measure warning',
        '## 8.',
      ],
      [
        'a question for nobody',
        [['| @joan | 2026-12-04 |', '| | 2026-12-04 |']],
        'question-owner warning',
        'May a team lead',
      ],
      [
        'a question for ever',
        [['| @joan | 2026-12-04 |', '| @joan | soon |']],
        'question-owner warning',
        'May a team lead',
      ],
      [
        'a question for the team',
        [['| @joan | 2026-12-04 |', '| the team | 2026-12-04 |']],
        'question-owner warning',
        'May a team lead',
      ],
      [
        'an overdue question',
        [['| @joan | 2026-12-04 |', '| @joan | 2026-11-13 |']],
        'question-overdue warning',
        '2026-11-13',
      ],
      [
        'a problem without evidence',
        saying('## 2. Problem', 'Refunding by hand is tedious and error-prone.'),
        'problem-evidence info',
        '## 2. Problem',
      ],
      ['no brief', without('## 1. What was asked'), 'missing-section warning', '## 2. Problem'],
      ['no risks', without('## 9. Risks'), 'missing-section warning', '## 10.'],
      [
        'tracking to follow',
        [['https://tracker.example.com/SUP-318', '<link>']],
        'leftover-placeholder warning',
        '<link>',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['no numbers', each([/^## \d+\. /gm, '## '])],
      [
        'roman numbers',
        each(
          [/^## 1\. /m, '## I. '],
          [/^## 2\. /m, '## II. '],
          [/^## 3\. /m, '## III. '],
          [/^## 4\. /m, '## IV. '],
        ),
      ],
      ['Request', [['1. What was asked', '1. The request']]],
      ['What we questioned', [['3. What we challenged', '3. What we questioned']]],
      ['Not in scope', [['5. Out of scope', '5. Not in scope']]],
      ['Alternatives', [['6. Options', '6. Alternatives and cost']]],
      ['Metrics', [['8. How we will know', '8. Metrics']]],
      [
        'questions as a list',
        saying(
          '## 10. Open questions',
          '- May a team lead approve their own upload? @joan, by 2026-12-04\n- How long do we keep the lists? Dario answers by 11 December 2026',
        ),
      ],
      [
        'questions as sub-headings',
        saying(
          '## 10. Open questions',
          '### May a team lead approve their own upload?\n\nJoan, by 2026-12-04.\n\n### How long do we keep the lists?\n\nOwner: @dario\nBy: 2026-12-11',
        ),
      ],
      [
        'options as a list',
        saying(
          '## 6. Options',
          '- Upload in the back office, 4 weeks: needs a new role. **Recommended**, since support does not wait for us.\n- Script run by an engineer, 1 week: support waits for us.\n- Buy a tool, 2 weeks and €900 a month: a third party sees payment data.',
        ),
      ],
      [
        'out of scope with reasons first',
        [
          [
            '3. Anything on marketplace orders, which the partner refunds',
            '3. As the partner refunds them: marketplace orders',
          ],
        ],
      ],
      [
        'no push-back, and why',
        saying(
          '## 3. What we challenged',
          'Nothing: the request repeats what finance and we had proposed in August, word by word.',
        ),
      ],
      [
        'a table of measures',
        saying(
          '## 8. How we will know',
          '| Measure | Today | Target |\n| --- | --- | --- |\n| Hours spent on refunds after an outage | 360 | under 20 |\n| Double refunds | 37 | 0 |',
        ),
      ],
      [
        'a dictionary of labels',
        saying(
          '## 8. How we will know',
          '**Metric:** hours spent on refunds after an outage\n\n**Baseline:** 360 (October)\n\n**Target:** under 20',
        ),
      ],
      [
        'rolled back',
        [
          [
            'If something goes wrong we turn the flag `bulk-refunds` off',
            'To roll back we flip the flag `bulk-refunds`',
          ],
        ],
      ],
      [
        'a script that looks like headings',
        [['## 9. Risks\n', '## 9. Risks\n\n```python\n# Out of scope\n## 5. TODO\n```\n']],
      ],
      [
        'questions before risks',
        (text) => {
          const q = sectionOf('## 10. Open questions').exec(text)![0];
          return text.replace(q, '').replace('## 9. Risks', () => `${q}\n## 9. Risks`);
        },
      ],
    ],
  ),
  ...editsOf(
    'scope-labels-wordy/docs/scope/2026-10-26-calendar-sync.md',
    [
      [
        'no reviewers',
        [['reviewers: ["@freya", "@kit"]', 'reviewers: []']],
        'missing-field warning',
        'reviewers: []',
      ],
      [
        'the owner reviews',
        [['reviewers: ["@freya", "@kit"]', 'reviewers: ["@oluwaseun"]']],
        'same-person warning',
        'reviewers:',
      ],
      [
        'no one pushed back',
        saying('## Push-back', '<!-- what did we challenge? -->'),
        'empty-section warning',
        '## Push-back',
      ],
      ['in scope: everything', saying('## In scope', 'TBD'), 'leftover-placeholder error', 'TBD'],
      [
        'out of scope: none',
        saying('## Out of scope', 'None for now.'),
        'none-without-reason warning',
        'None for now',
      ],
      [
        'options without a recommendation',
        [
          ['**Webhooks (recommended).**', '**Webhooks.**'],
          [/We recommend webhooks[^]*?first year\.\n/, ''],
        ],
        'missing-recommendation warning',
        '## Trade-offs',
      ],
      [
        'cost unknown',
        [
          [
            '**Polling.** About two weeks. Simple and dull; at 9,000 users it runs into',
            '**Polling.** Simple and dull; soon it runs into',
          ],
        ],
        'option-without-cost info',
        '**Polling.**',
      ],
      [
        'no way back',
        [[/\*\*Undo:\*\*[^]*?serves again\.\n/, '']],
        'rollout-undo info',
        '## Rollout',
      ],
      [
        'nobody told',
        [[/\*\*Who is told:\*\*[^]*?a draft\.\n/, '']],
        'rollout-notice info',
        '## Rollout',
      ],
      [
        'the measure is a wish',
        saying('## Success measure', 'We lose noticeably fewer trials because of the calendar.'),
        'success-measure warning',
        '## Success measure',
      ],
      ['no measure', without('## Success measure'), 'missing-section warning', '## Risks'],
      [
        'nobody answers',
        [['Kit asks legal, answer by 2026-12-01.', 'To be clarified by 2026-12-01.']],
        'question-owner warning',
        'data-processing',
      ],
      [
        'no day',
        [['Kit asks legal, answer by 2026-12-01.', 'Kit asks legal.']],
        'question-owner warning',
        'data-processing',
      ],
      [
        'nobody and never',
        [['Kit asks legal, answer by 2026-12-01.', '']],
        'question-owner warning',
        'data-processing',
      ],
      ['overdue', [['by 2026-12-08', 'by 2026-11-08']], 'question-overdue warning', '2026-11-08'],
      [
        'a problem of opinion',
        saying('## Problem', 'Customers on Outlook are unhappy with what they get.'),
        'problem-evidence info',
        '## Problem',
      ],
      ['agreed, says who', [['owner: "@oluwaseun"\n', '']], 'missing-field warning', '---'],
      [
        'an unknown status',
        [['status: agreed', 'status: kinda agreed']],
        'unknown-status warning',
        'kinda',
      ],
      ['no status', [['status: agreed\n', '']], 'missing-status warning', '---'],
      [
        'rollout gone',
        without('## Rollout and follow-through'),
        'missing-section warning',
        '## Success',
      ],
      [
        'asks twice',
        [['## Risks and unknowns', '## Problem\n\nSee above.\n\n## Risks and unknowns']],
        'duplicate-section warning',
        'See above',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['owner by name', [['"@oluwaseun"', 'Oluwaseun Adeyemi']]],
      ['reviewers in one string', [['["@freya", "@kit"]', '"@freya, @kit"']]],
      [
        'from and to',
        saying(
          '## Success measure',
          'Share of lost trials that name the calendar: 43 % → 10 % by the end of March.',
        ),
      ],
      [
        'down from',
        saying(
          '## Success measure',
          'At most one lost trial in ten names the calendar, down from 41 of 96.',
        ),
      ],
      [
        'currently',
        saying(
          '## Success measure',
          'Currently 41 of 96 lost trials name the calendar. We want that to be no more than 10 by March 2027.',
        ),
      ],
      [
        'halve',
        saying(
          '## Success measure',
          'Halve the share of lost trials that name the calendar, which was 43 % in the third quarter.',
        ),
      ],
      [
        'out of scope as bullets',
        saying(
          '## Out of scope',
          '* Writing bookings back into Outlook\n* On-premises Exchange\n* Shared or room calendars',
        ),
      ],
      ['Migration plan', [['## Rollout and follow-through', '## Release plan']]],
      ['Reframing', [['## Push-back', '## Reframing']]],
      ['Kit and a date in words', [['answer by 2026-12-01', 'answer by 1 December 2026']]],
      [
        'questions as a list with dashes',
        saying(
          '## Open questions',
          '- Do we need a data-processing addendum? – @kit – 2026-12-01\n- Which permission scope will administrators accept? – @freya – 2026-12-08',
        ),
      ],
      [
        'questions in brackets',
        saying(
          '## Open questions',
          '1. Do we need a data-processing addendum? [Kit, 2026-12-01]\n2. Which permission scope will administrators accept? [Freya, 2026-12-08]',
        ),
      ],
      [
        'no open questions any more',
        saying(
          '## Open questions',
          'None left: the two that we had were answered in the review on 9 November.',
        ),
      ],
      [
        'in scope as a table',
        saying(
          '## In scope',
          '| Part | Note |\n| --- | --- |\n| Reading busy times | one calendar each |\n| Consent screen | with revoke |',
        ),
      ],
    ],
  ),
  ...editsOf(
    'scope-tabelle-de/docs/scope/2026-11-10-rechnungsarchiv.md',
    [
      ['keine Verantwortliche', [['owner: "@annika"\n', '']], 'missing-field warning', '---'],
      [
        'Reviewer ist die Autorin',
        [['["@bjarne"]', '["@annika"]']],
        'same-person warning',
        'reviewers',
      ],
      [
        'keine Einwände',
        saying('## Rückfragen und Einwände', 'Keine.'),
        'none-without-reason warning',
        'Keine.',
      ],
      [
        'entfällt',
        saying('## Rückfragen und Einwände', 'Entfällt'),
        'none-without-reason warning',
        'Entfällt',
      ],
      [
        'nichts ausgeschlossen',
        saying('## Nicht im Umfang', 'Nichts.'),
        'none-without-reason warning',
        'Nichts.',
      ],
      ['Umfang leer', saying('## Im Umfang', ''), 'empty-section warning', '## Im Umfang'],
      [
        'ohne Empfehlung',
        [[/Empfehlung: die Seite[^]*?entlastet\.\n/, '']],
        'missing-recommendation warning',
        '## Abwägungen',
      ],
      [
        'kein Rückweg',
        [[/Zurück geht es[^]*?\nSeite\.\n/, '']],
        'rollout-undo info',
        '## Einführung',
      ],
      [
        'niemand erfährt es',
        [
          [
            /Der Innendienst und der Vertrieb werden am 11\. Januar\ninformiert, eine Woche vor dem Start\. /,
            '',
          ],
        ],
        'rollout-notice info',
        '## Einführung',
      ],
      [
        'Messung ohne Ausgangswert',
        saying(
          '## Erfolgsmessung',
          'Bis Ende März werden weniger als 40 Rechnungen je Woche von Hand verschickt.',
        ),
        'success-measure warning',
        '## Erfolgsmessung',
      ],
      [
        'Gefühl',
        saying('## Erfolgsmessung', 'Der Innendienst ist spürbar entlastet.'),
        'success-measure warning',
        '## Erfolgsmessung',
      ],
      [
        'Frage ohne Person',
        [['| Bjarne | 2026-12-03 |', '| offen | 2026-12-03 |']],
        'question-owner warning',
        'Wie lange',
      ],
      [
        'Frage ohne Tag',
        [['| Bjarne | 2026-12-03 |', '| Bjarne | demnächst |']],
        'question-owner warning',
        'Wie lange',
      ],
      [
        'Frage überfällig',
        [['2026-12-03', '2026-11-12']],
        'question-overdue warning',
        '2026-11-12',
      ],
      [
        'Problem ohne Beleg',
        saying('## Problem', 'Der Innendienst verschickt ständig alte Rechnungen von Hand.'),
        'problem-evidence info',
        '## Problem',
      ],
      ['kein Auftrag', without('## Auftrag'), 'missing-section warning', '## Problem'],
      [
        'Widerspruch',
        [
          [
            '| Mahnungen und Lieferscheine | liegen in einem anderen System |',
            '| Herunterladen als PDF | kommt später |',
          ],
        ],
        'boundary-contradiction warning',
        'kommt später',
      ],
      [
        'Status unbekannt',
        [['status: in review', 'status: fast fertig']],
        'unknown-status warning',
        'fast fertig',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['in Prüfung', [['status: in review', 'status: in Prüfung']]],
      ['Was gewünscht wurde', [['## Auftrag', '## Der Auftrag']]],
      ['Umfang', [['## Im Umfang', '## Umfang']]],
      ['Außerhalb', [['## Nicht im Umfang', '## Außerhalb des Umfangs']]],
      ['Alternativen', [['## Abwägungen', '## Alternativen']]],
      [
        'Liste statt Tabelle',
        saying('## Nicht im Umfang', '- Mahnungen und Lieferscheine\n- Rechnungen vor 2017'),
      ],
      [
        'Fragen als Liste',
        saying(
          '## Offene Fragen',
          '- Wie lange müssen wir sie vorhalten? Bjarne klärt das bis 3. Dezember 2026.\n- Dürfen Steuerberater einen eigenen Zugang haben? (@annika, bis 10.12.2026)',
        ),
      ],
      [
        'von auf',
        saying(
          '## Erfolgsmessung',
          'Von Hand verschickte Rechnungen je Woche sinken von 230 auf unter 40.',
        ),
      ],
      [
        'statt',
        saying(
          '## Erfolgsmessung',
          'Höchstens 40 von Hand verschickte Rechnungen je Woche statt wie heute 230.',
        ),
      ],
      [
        'wir empfehlen',
        [
          [
            'Empfehlung: die Seite im Kundenportal, weil',
            'Wir empfehlen die Seite im Kundenportal, weil',
          ],
        ],
      ],
      ['Rückbau', [['Zurück geht es über den Schalter', 'Rückfall: über den Schalter']]],
    ],
  ),
  ...editsOf(
    'scope-francais-puces/docs/scope/2026-11-12-retrait-en-magasin.md',
    [
      [
        'sans relecteur',
        [['reviewers: ["@hugo", "@nadia"]\n', '']],
        'missing-field warning',
        '---',
      ],
      [
        'aucune objection',
        saying('## Ce que nous avons contesté', 'Aucune.'),
        'none-without-reason warning',
        'Aucune.',
      ],
      [
        'sans objet',
        saying('## Hors périmètre', 'Sans objet'),
        'none-without-reason warning',
        'Sans objet',
      ],
      ['rien', saying('## Hors périmètre', 'Rien.'), 'none-without-reason warning', 'Rien.'],
      [
        'pas de recommandation',
        [[/Nous recommandons de[^]*?plus\.\n/, '']],
        'missing-recommendation warning',
        '## Compromis',
      ],
      [
        'pas de retour arrière',
        [[/Retour arrière :[^]*?honorées\.\n/, '']],
        'rollout-undo info',
        '## Déploiement',
      ],
      [
        'personne n’est prévenu',
        [[/Les directeurs de magasin et le service client sont prévenus dix jours\navant\. /, '']],
        'rollout-notice info',
        '## Déploiement',
      ],
      [
        'mesure vague',
        saying('## Mesure du succès', 'Les clients abandonnent moins souvent leur panier.'),
        'success-measure warning',
        '## Mesure',
      ],
      [
        'sans cible',
        saying(
          '## Mesure du succès',
          "Taux d'abandon à l'étape des frais de port, 18 % aujourd'hui, en nette baisse.",
        ),
        'success-measure warning',
        '## Mesure',
      ],
      [
        'question sans personne',
        [[' (@hugo, avant le 2026-12-05)', ' (avant le 2026-12-05)']],
        'question-owner warning',
        'Qui prévient',
      ],
      [
        'question sans date',
        [["Nadia répond d'ici le 12 décembre 2026.", 'Nadia répond dès que possible.']],
        'question-owner warning',
        'pièce',
      ],
      [
        'question en retard',
        [['2026-12-05', '2026-11-05']],
        'question-overdue warning',
        '2026-11-05',
      ],
      [
        'problème sans preuve',
        saying('## Problème', "Trop de paniers sont abandonnés à l'étape des frais de port."),
        'problem-evidence info',
        '## Problème',
      ],
      [
        'dedans et dehors',
        [['- le retour en magasin des commandes en ligne', '- le choix du magasin']],
        'boundary-contradiction warning',
        '- le choix du magasin\n- les 38',
      ],
      [
        'objectif nié',
        [
          [
            '- le retour en magasin des commandes en ligne',
            '- ne pas dégrader les performances du panier',
          ],
        ],
        'negated-goal info',
        'ne pas dégrader',
      ],
    ],
    [
      ['fins de ligne', windowsLineEnds],
      ['La commande', [['## La demande', '## Demande']]],
      ['Objections', [['## Ce que nous avons contesté', '## Objections']]],
      ['Périmètre', [['## Dans le périmètre', '## Périmètre']]],
      ['Hors du périmètre', [['## Hors périmètre', '## Hors du périmètre']]],
      ['Options', [['## Compromis', '## Options']]],
      ['étoiles', each([/^- /gm, '* '])],
      [
        'passer de à',
        saying(
          '## Mesure du succès',
          "Faire passer l'abandon à l'étape des frais de port de 18 % à 12 % d'ici fin mars.",
        ),
      ],
      [
        'contre',
        saying(
          '## Mesure du succès',
          "Abandon à l'étape des frais de port : 12 % fin mars, contre 18 % aujourd'hui.",
        ),
      ],
      [
        'questions en tableau',
        saying(
          '## Questions ouvertes',
          "| Question | Qui | Quand |\n| --- | --- | --- |\n| Qui prévient le client ? | @hugo | 2026-12-05 |\n| Faut-il une pièce d'identité ? | Nadia | 2026-12-12 |",
        ),
      ],
    ],
  ),
  ...editsOf(
    'scope-portugues-lista/docs/scope/2026-11-05-pix-recorrente.md',
    [
      ['sem dono', [['owner: "@thais"', 'owner:']], 'missing-field warning', 'owner:'],
      [
        'nada questionado',
        saying('## O que questionamos', 'Nada.'),
        'none-without-reason warning',
        'Nada.',
      ],
      [
        'não se aplica',
        saying('## Fora do escopo', 'Não se aplica'),
        'none-without-reason warning',
        'Não se aplica',
      ],
      [
        'sem recomendação',
        [[/Recomendação: usar[^]*?assinaturas\.\n/, '']],
        'missing-recommendation warning',
        '## Alternativas',
      ],
      [
        'sem volta',
        [[/Para desfazer,[^]*?cadastrado\.\n/, '']],
        'rollout-undo info',
        '## Implantação',
      ],
      [
        'sem aviso',
        [[/O atendimento e o financeiro são avisados duas semanas\nantes\. /, '']],
        'rollout-notice info',
        '## Implantação',
      ],
      [
        'sem base',
        saying(
          '## Medida de sucesso',
          'Cancelamento por falha de pagamento abaixo de 6 % até abril.',
        ),
        'success-measure warning',
        '## Medida',
      ],
      [
        'pergunta sem data',
        [['— @thais, até 2026-11-30', '— @thais']],
        'question-owner warning',
        'novo contrato',
      ],
      [
        'pergunta sem ninguém',
        [['— @thais, até 2026-11-30', '— até 2026-11-30']],
        'question-owner warning',
        'novo contrato',
      ],
      [
        'pergunta atrasada',
        [['2026-11-30', '2026-10-30']],
        'question-overdue warning',
        '2026-10-30',
      ],
      [
        'sem evidência',
        saying('## Problema', 'Perdemos muitas assinaturas por cartão recusado.'),
        'problem-evidence info',
        '## Problema',
      ],
      [
        'dentro e fora',
        [['- Boleto recorrente', '- Cancelamento pelo cliente']],
        'boundary-contradiction warning',
        '- Cancelamento pelo cliente\n- Cobrança em',
      ],
    ],
    [
      ['fim de linha', windowsLineEnds],
      ['Pedido', [['## O pedido', '## Pedido original']]],
      ['Fora de escopo', [['## Fora do escopo', '## Fora de escopo']]],
      ['Dentro do escopo', [['## No escopo', '## Dentro do escopo']]],
      ['Métrica', [['## Medida de sucesso', '## Métricas de sucesso']]],
      ['reverter', [['Para desfazer, desligamos', 'Para reverter, desligamos']]],
      [
        'perguntas entre parênteses',
        saying(
          '## Perguntas em aberto',
          '- Quem responde por fraude na autorização? (Gustavo, até 2 de dezembro de 2026)\n- Precisamos de novo contrato com o assinante? (@thais, até 30/11/2026)',
        ),
      ],
    ],
  ),
  ...editsOf(
    'scope-espanol-parrafos/docs/scope/2026-10-20-avisos-de-stock.md',
    [
      ['sin revisores', [['reviewers: ["@raul"]\n', '']], 'missing-field warning', '---'],
      [
        'nada',
        saying('## Lo que cuestionamos', 'Ninguna.'),
        'none-without-reason warning',
        'Ninguna.',
      ],
      [
        'no aplica',
        saying('## Fuera del alcance', 'No aplica.'),
        'none-without-reason warning',
        'No aplica.',
      ],
      [
        'sin recomendación',
        [[/Recomendamos el correo[^]*?ninguno\.\n/, '']],
        'missing-recommendation warning',
        '## Opciones',
      ],
      [
        'sin coste',
        [['**Herramienta de marketing** (1 semana)', '**Herramienta de marketing**']],
        'option-without-cost info',
        'Herramienta',
      ],
      [
        'sin vuelta',
        [[/Si hay que\nvolver atrás[^]*?vacía\.\n/, '']],
        'rollout-undo info',
        '## Despliegue',
      ],
      [
        'sin aviso',
        [['Atención al cliente y compras reciben el aviso el 23 de noviembre. ', '']],
        'rollout-notice info',
        '## Despliegue',
      ],
      [
        'deseo',
        saying('## Cómo sabremos que funciona', 'Atención al cliente recibe muchos menos correos.'),
        'success-measure warning',
        '## Cómo',
      ],
      [
        'sin persona',
        [['Raúl lo decide antes del 2026-12-01.', 'Se decide antes del 2026-12-01.']],
        'question-owner warning',
        'Cuántos',
      ],
      [
        'sin fecha',
        [['Raúl lo decide antes del 2026-12-01.', 'Raúl lo decide.']],
        'question-owner warning',
        'Cuántos',
      ],
      [
        'sin prueba',
        saying('## Problema', 'Muchas visitas a fichas acaban en «agotado».'),
        'problem-evidence info',
        '## Problema',
      ],
    ],
    [
      ['finales', windowsLineEnds],
      ['El encargo', [['## Encargo', '## El encargo']]],
      ['Alcance', [['## Dentro del alcance', '## Alcance']]],
      ['Métricas', [['## Cómo sabremos que funciona', '## Métricas de éxito']]],
      [
        'pasar de a',
        saying(
          '## Cómo sabremos que funciona',
          'Pasar de 640 correos al mes sobre productos agotados a 150.',
        ),
      ],
      ['Alternativas', [['## Opciones', '## Alternativas']]],
    ],
  ),
];
