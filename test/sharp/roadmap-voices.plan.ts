import { each, editsOf, saying, sectionOf, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of roadmaps in further voices. */
export const roadmapVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'roadmap-priorities-en/docs/roadmap/2027-q1.md',
    [
      ['two bets', [[/### 3\. Payouts[^]*?(?=## Non)/, '']], 'bet-count warning', '## Priorities'],
      [
        'four bets',
        [
          [
            '## Non-goals',
            '### 4. Tidy the back office\n\n**Owner:** @leila\n**Rough cost:** 2 weeks\n**Success signal:** no page older than 2019 is left\n\n## Non-goals',
          ],
        ],
        'bet-count warning',
        '## Priorities',
      ],
      [
        'owner is the team',
        [['**Owner:** @ngozi', '**Owner:** the payments team']],
        'bet-owner warning',
        'the payments team',
      ],
      [
        'owner is a role',
        [['**Owner:** @ngozi', '**Owner:** Engineering manager']],
        'bet-owner warning',
        'Engineering manager',
      ],
      ['owner TBD', [['**Owner:** @ngozi', '**Owner:** TBD']], 'leftover-placeholder error', 'TBD'],
      [
        'owner: everyone',
        [['**Owner:** @ngozi', '**Owner:** everyone']],
        'bet-owner warning',
        'everyone',
      ],
      ['no owner', [['**Owner:** @ngozi\n', '']], 'bet-owner warning', '### 2.'],
      [
        'owner: platform',
        [['**Owner:** Bram de Wit', '**Owner:** platform']],
        'bet-owner warning',
        'platform',
      ],
      [
        'cost small',
        [['**Rough cost:** 12 weeks', '**Rough cost:** small']],
        'bet-cost warning',
        'small',
      ],
      [
        'cost M',
        [['**Rough cost:** 12 weeks', '**Rough cost:** M']],
        'bet-cost warning',
        '**Rough cost:** M',
      ],
      [
        'cost in months',
        [['**Rough cost:** 12 weeks', '**Rough cost:** 3 months']],
        'bet-cost warning',
        '3 months',
      ],
      [
        'cost in points',
        [['**Rough cost:** 12 weeks', '**Rough cost:** 34 points']],
        'bet-cost warning',
        '34 points',
      ],
      [
        'cost in money',
        [['**Rough cost:** 12 weeks', '**Rough cost:** €40k']],
        'bet-cost warning',
        '€40k',
      ],
      ['no cost', [['**Rough cost:** 12 weeks\n', '']], 'bet-cost warning', '### 3.'],
      [
        'a quarter',
        [['**Rough cost:** 12 weeks', '**Rough cost:** most of the quarter']],
        'bet-cost warning',
        'most of',
      ],
      [
        'over capacity',
        [['**Rough cost:** 12 weeks', '**Rough cost:** 22 weeks']],
        'capacity-exceeded warning',
        'capacity: 40',
      ],
      [
        'users are happier',
        [['95 % of payout files go out with no manual check', 'users are happier with payouts']],
        'bet-signal warning',
        'users are happier',
      ],
      [
        'improve',
        [['95 % of payout files go out with no manual check', 'payouts improve']],
        'bet-signal warning',
        'payouts improve',
      ],
      [
        'a more robust system',
        [
          [
            '95 % of payout files go out with no manual check',
            'a more robust and scalable payout system',
          ],
        ],
        'bet-signal warning',
        'a more robust',
      ],
      [
        'done is done',
        [['95 % of payout files go out with no manual check', 'project is completed']],
        'bet-signal warning',
        'project is completed',
      ],
      [
        'no signal',
        [['**Success signal:** 95 % of payout files go out with no manual check\n', '']],
        'bet-signal warning',
        '### 3.',
      ],
      ['no non-goals', without('## Non-goals'), 'missing-section warning', '## Risks'],
      ['non-goals: none', saying('## Non-goals', 'None.'), 'none-without-reason warning', 'None.'],
      [
        'non-goals: a comment',
        saying('## Non-goals', '<!-- at least one -->'),
        'empty-section warning',
        '## Non-goals',
      ],
      [
        'a non-goal that is a bet',
        [['- Cash on delivery.', '- Daily reconciliation.']],
        'bet-contradicts-non-goal warning',
        'Reconcile',
      ],
      ['one risk', [[/- \*\*Tomasz is[^]*$/, '']], 'risk-count info', '## Risks'],
      [
        'mitigation but no detection',
        [
          [
            "Detection: the nightly parser test against the bank's sandbox turns red.",
            'Mitigation: we keep the old parser.',
          ],
        ],
        'risk-without-detection warning',
        'changes its file format',
      ],
      [
        'a risk and a hope',
        [[/We will notice when[^]*?reviewer\./, 'We hope that he stays.']],
        'risk-without-detection warning',
        'Tomasz is',
      ],
      [
        'design has not signed',
        [['  - { role: design, name: Jonas Beck, date: 2026-11-11 }\n', '']],
        'missing-sign-off warning',
        'sign-offs',
      ],
      [
        'a sign-off without a day',
        [['name: Jonas Beck, date: 2026-11-11', 'name: Jonas Beck']],
        'missing-sign-off warning',
        'Jonas Beck',
      ],
      [
        'a sign-off without a name',
        [['name: Jonas Beck, ', '']],
        'missing-sign-off warning',
        'role: design',
      ],
      [
        'decoration',
        [['reviewed: 2026-11-16', 'reviewed: 2026-10-16']],
        'review-overdue warning',
        'reviewed: 2026-10-16',
      ],
      ['no context', without('## Context'), 'missing-section warning', '## Priorities'],
      ['no owner of the roadmap', [['owner: "@leila"\n', '']], 'missing-field warning', 'team:'],
      ['no team', [['team: Payments\n', '']], 'missing-field warning', 'period:'],
      [
        'a long context',
        [
          [
            'Checkout fails for',
            `${'All of this has been said before, and it will be said again at length. '.repeat(40)}Checkout fails for`,
          ],
        ],
        'section-budget warning',
        '## Context',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['Three bets', [['## Priorities', '## Three bets']]],
      ['Initiatives', [['## Priorities', '## Initiatives']]],
      ['Bet 1', each([/^### (\d)\. /gm, '### Bet $1: '])],
      [
        'Lead, Effort, Measure',
        each(
          [/\*\*Owner:\*\*/g, '**Lead:**'],
          [/\*\*Rough cost:\*\*/g, '**Effort:**'],
          [/\*\*Success signal:\*\*/g, '**How we know:**'],
        ),
      ],
      ['DRI', each([/\*\*Owner:\*\*/g, '**DRI:**'])],
      [
        'bullets',
        each([/^\*\*(Owner|Rough cost|Success signal|Kill criterion):\*\*/gm, '- **$1:**']),
      ],
      ['plain', each([/^\*\*(Owner|Rough cost|Success signal|Kill criterion):\*\*/gm, '* $1:'])],
      [
        'a table',
        (text) =>
          text.replace(
            /### 1\. Reconcile[^]*?(?=## Non-goals)/,
            '| Bet | Who | Weeks | Signal |\n| --- | --- | --- | --- |\n| Reconcile every day | Tomasz Zielinski | 14 | daily report before 09:00 on 20 days in a row |\n| Halve failed checkouts | @ngozi | 10-12 | failed checkouts below 0.9 % |\n| Payouts without hands | Bram de Wit | 12 | 95 % of files go out unchecked |\n\n',
          ),
      ],
      ['fourteen weeks', [['14 weeks', 'fourteen weeks']]],
      ['wk', [['14 weeks', '~14 wks']]],
      ['person-weeks', [['14 weeks', '14 person-weeks']]],
      ['en dash', [['10-12 weeks', '10–12 weeks']]],
      ['up to', [['10-12 weeks', 'up to 12 weeks']]],
      ['What we will not do', [['## Non-goals', "## What we won't do"]]],
      ['early warning', [['Detection: the nightly', 'Early warning: the nightly']]],
      [
        'risks in a table',
        saying(
          '## Risks and unknowns',
          '| Risk | How we notice |\n| --- | --- |\n| The bank changes its file format | nightly parser test turns red |\n| Only Tomasz knows the ledger | ledger pull requests wait longer than two days |',
        ),
      ],
      ['two-week cadence in another form', [['review-every: 2 weeks', 'review-every: fortnight']]],
      [
        'sign-offs in block YAML',
        [
          [
            '  - { role: product, name: Amara Diallo, date: 2026-11-10 }',
            '  - role: product\n    name: Amara Diallo\n    date: 2026-11-10',
          ],
        ],
      ],
      [
        'risks before non-goals',
        (text) => {
          const r = sectionOf('## Risks and unknowns').exec(text)![0];
          return text.replace(r, '').replace('## Non-goals', () => `${r}\n## Non-goals`);
        },
      ],
      [
        'a query that looks like bets',
        [['## Non-goals\n', '```sql\n### 4. bet\n-- Owner: team\n```\n\n## Non-goals\n']],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-grid-en/docs/roadmap/2027-h1.md',
    [
      [
        'two rows',
        [
          [
            '| Contracts for event data | Yuki Tanaka | 18 | breaking schema changes found in production fall from 9 a quarter to 1 |\n',
            '',
          ],
        ],
        'bet-count warning',
        '## Workstreams',
      ],
      [
        'a fourth row',
        [
          [
            'from 9 a quarter to 1 |\n',
            'from 9 a quarter to 1 |\n| Clean up the wiki | @noor | 1 | no page is older than a year |\n',
          ],
        ],
        'bet-count warning',
        '## Workstreams',
      ],
      ['owner missing', [['| Pieter Vos | 22 |', '| | 22 |']], 'bet-owner warning', 'Loads before'],
      [
        'owner is a squad',
        [['| Pieter Vos | 22 |', '| Ingestion squad | 22 |']],
        'bet-owner warning',
        'Ingestion squad',
      ],
      ['owner n/a', [['| Pieter Vos | 22 |', '| n/a | 22 |']], 'bet-owner warning', 'n/a'],
      [
        'cost L',
        [['| Pieter Vos | 22 |', '| Pieter Vos | L |']],
        'bet-cost warning',
        'Loads before',
      ],
      [
        'cost ?',
        [['| Pieter Vos | 22 |', '| Pieter Vos | ? |']],
        'bet-cost warning',
        'Loads before',
      ],
      [
        'cost in months',
        [['| Pieter Vos | 22 |', '| Pieter Vos | 5 months |']],
        'bet-cost warning',
        '5 months',
      ],
      [
        'signal vague',
        [['loads are done by 07:00 on 19 of 20 working days', 'better data quality']],
        'bet-signal warning',
        'better data quality',
      ],
      [
        'signal missing',
        [['loads are done by 07:00 on 19 of 20 working days', '-']],
        'bet-signal warning',
        'Loads before',
      ],
      [
        'over capacity',
        [['| Capacity | 90 weeks |', '| Capacity | 70 weeks |']],
        'capacity-exceeded warning',
        '70 weeks',
      ],
      [
        'not detected',
        [['the backlog of load failures is looked at every Monday', '']],
        'risk-without-detection warning',
        'Pieter leaves',
      ],
      [
        'four risks',
        [
          [
            '| Dashboards nobody',
            '| The cloud region is full | quota alarms |\n| Dashboards nobody',
          ],
        ],
        'risk-count info',
        '## Risks',
      ],
      [
        'a bet that is a non-goal',
        [
          [
            '| Machine-learning platform | one team uses it; they manage |',
            '| Moving off the old warehouse | too much work |',
          ],
        ],
        'bet-contradicts-non-goal warning',
        'Leave the old',
      ],
      ['non-goals gone', without('## What we will not do'), 'missing-section warning', '## Risks'],
      ['no owner', [['| Owner | Noor Haddad |\n', '']], 'missing-field warning', '# Data platform'],
      [
        'no period',
        [
          ['| Period | 2027-H1 |\n', ''],
          ['# Data platform — 2027-H1', '# Data platform'],
        ],
        'missing-field warning',
        '| Status |',
      ],
      [
        'no status',
        [['| Status | In review |\n', '']],
        'missing-status warning',
        '# Data platform',
      ],
    ],
    [
      ['Windows', windowsLineEnds],
      [
        'columns in another order',
        (text) =>
          text.replace(
            /^\| ([^|]+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm,
            '| $1 | $3 | $4 | $2 |',
          ),
      ],
      [
        'weeks in the cells',
        each(
          [/Cost \(weeks\)/, 'Effort'],
          [/\| 34 \|/, '| 34 weeks |'],
          [/\| 22 \|/, '| 20-22 weeks |'],
          [/\| 18 \|/, '| about 18 weeks |'],
        ),
      ],
      [
        'Who and Signal',
        each([/\| Workstream \| Owner \|/, '| Bet | Who |'], [/Success signal/, 'We will see']),
      ],
      ['Context', [['## Where we stand', '## Context']]],
      [
        'numbers before the bets',
        each(
          [/\| Leave the/, '| 1. Leave the'],
          [/\| Loads bef/, '| 2. Loads bef'],
          [/\| Contracts for/, '| 3. Contracts for'],
        ),
      ],
      [
        'non-goals as a list',
        saying(
          '## What we will not do',
          '- Real-time dashboards: nobody acts on them within the hour\n- A machine-learning platform: one team uses it; they manage',
        ),
      ],
      [
        'risks as sub-headings',
        saying(
          '## Risks',
          '### The vendor raises prices\n\nDetected by comparing the bill with the forecast every month.\n\n### Pieter leaves in March\n\nDetected by the Monday look at the backlog.',
        ),
      ],
      ['bold names', each([/\| Leave the old warehouse \|/, '| **Leave the old warehouse** |'])],
    ],
  ),
  ...editsOf(
    'roadmap-saetze-de/docs/roadmap/2027-q1.md',
    [
      [
        'zwei Wetten',
        [[/3\. \*\*Ladezeit[^]*?(?=\n## Nicht)/, '']],
        'bet-count warning',
        '## Wetten',
      ],
      [
        'verantwortlich: das Team',
        [['Verantwortlich: Igor Petrov.', 'Verantwortlich: das Team.']],
        'bet-owner warning',
        'das Team',
      ],
      [
        'verantwortlich: alle',
        [['Verantwortlich: Igor Petrov.', 'Verantwortlich: alle.']],
        'bet-owner warning',
        'alle.',
      ],
      [
        'verantwortlich: offen',
        [['Verantwortlich: Igor Petrov.', 'Verantwortlich: noch offen.']],
        'bet-owner warning',
        'noch offen',
      ],
      [
        'ohne Verantwortlichen',
        [['Verantwortlich: Igor Petrov. ', '']],
        'bet-owner warning',
        'Ladezeit',
      ],
      [
        'Aufwand mittel',
        [['Aufwand: 6 bis 8 Wochen', 'Aufwand: mittel']],
        'bet-cost warning',
        'mittel',
      ],
      [
        'Aufwand in Monaten',
        [['Aufwand: 6 bis 8 Wochen', 'Aufwand: 2 Monate']],
        'bet-cost warning',
        '2 Monate',
      ],
      [
        'Kunden zufriedener',
        [
          [
            /die Übersicht steht\n {3}bei 95 % der Aufrufe in unter zwei Sekunden/,
            'die Kunden sind zufriedener',
          ],
        ],
        'bet-signal warning',
        'zufriedener',
      ],
      [
        'verbesserte Ladezeit',
        [
          [
            /die Übersicht steht\n {3}bei 95 % der Aufrufe in unter zwei Sekunden/,
            'deutlich verbesserte Ladezeit',
          ],
        ],
        'bet-signal warning',
        'deutlich',
      ],
      [
        'zu viel',
        [['Aufwand: 12 Wochen', 'Aufwand: 16 Wochen']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'keine Nicht-Ziele',
        saying('## Nicht-Ziele', 'Keine.'),
        'none-without-reason warning',
        'Keine.',
      ],
      [
        'Widerspruch',
        [
          [
            '- Neue Zahlungsarten, die liegen beim Team Abrechnung.',
            '- Verträge durch die Kunden selbst ändern lassen.',
          ],
        ],
        'bet-contradicts-non-goal warning',
        'Verträge selbst',
      ],
      [
        'Risiko ohne Frühwarnung',
        [[/ Frühwarnung: wöchentlicher[^]*?Abschaltplan\./, ' Dann müssen wir verhandeln.']],
        'risk-without-detection warning',
        'Der alte Anbieter',
      ],
      ['Ausgangslage fehlt', without('## Ausgangslage'), 'missing-section warning', '## Wetten'],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Drei Wetten', [['## Wetten', '## Drei Wetten']]],
      ['Vorhaben', [['## Wetten', '## Vorhaben']]],
      ['Kontext', [['## Ausgangslage', '## Kontext']]],
      [
        'Wer, Kosten, Signal',
        each(
          [/Verantwortlich:/g, 'Wer:'],
          [/Aufwand:/g, 'Kosten:'],
          [/Erfolgssignal:/g, 'Signal:'],
        ),
      ],
      [
        'Semikola',
        each([/(Rombach|svenja|Petrov)\. Auf/g, '$1; Auf'], [/Wochen\. Erf/g, 'Wochen; Erf']),
      ],
      ['Personenwochen', [['12 Wochen', '12 Personenwochen']]],
      ['KW', [['12 Wochen', 'ca. 12 Wo.']]],
      ['Woran wir es merken', [['Frühwarnung: wöchentlicher', 'Früherkennung: wöchentlicher']]],
      ['Was wir nicht tun', [['## Nicht-Ziele', '## Was wir nicht tun']]],
      [
        'Unterüberschriften',
        (text) =>
          text
            .replace(/^\d\. \*\*([^*]+)\.\*\* /gm, '### $1\n\n')
            .replace(/\n {3}/g, '\n')
            .replace(/\n(### )/g, '\n\n$1'),
      ],
    ],
  ),
  ...editsOf(
    'roadmap-fiches-fr/docs/roadmap/2027-t1.md',
    [
      [
        'deux paris',
        [[/### Des chiffres[^]*?(?=## Non)/, '']],
        'bet-count warning',
        '## Trois paris',
      ],
      [
        "l'équipe",
        [['Responsable : Karim Haddad', "Responsable : l'équipe"]],
        'bet-owner warning',
        "l'équipe\n",
      ],
      [
        'à définir',
        [['Responsable : Karim Haddad', 'Responsable : à définir']],
        'leftover-placeholder warning',
        'à définir',
      ],
      [
        'tout le monde',
        [['Responsable : Karim Haddad', 'Responsable : tout le monde']],
        'bet-owner warning',
        'tout le monde',
      ],
      ['coût moyen', [['Coût : environ 11 semaines', 'Coût : moyen']], 'bet-cost warning', 'moyen'],
      [
        'coût en mois',
        [['Coût : environ 11 semaines', 'Coût : deux mois et demi']],
        'bet-cost warning',
        'deux mois',
      ],
      ['sans coût', [['- Coût : environ 11 semaines\n', '']], 'bet-cost warning', '### Retours'],
      [
        'signal vague',
        [
          [
            'délai médian entre retour et remboursement passé de 9 à 3 jours',
            'des retours plus fluides',
          ],
        ],
        'bet-signal warning',
        'plus fluides',
      ],
      [
        'sans signal',
        [
          [
            '- Signal de réussite : délai médian entre retour et remboursement passé de 9 à 3 jours\n',
            '',
          ],
        ],
        'bet-signal warning',
        '### Retours',
      ],
      [
        'aucun non-objectif',
        saying('## Non-objectifs', 'Néant'),
        'none-without-reason warning',
        'Néant',
      ],
      [
        'risque sans détection',
        [
          [
            " Détection : point hebdomadaire sur l'avancement du lot retours.",
            ' Parade : Karim prend le relais.',
          ],
        ],
        'risk-without-detection warning',
        'Inès part',
      ],
      ['vide', saying('## Contexte', ''), 'empty-section warning', '## Contexte'],
    ],
    [
      ['fins de ligne', windowsLineEnds],
      ['Paris', [['## Trois paris', '## Paris']]],
      ['Chantiers', [['## Trois paris', '## Chantiers']]],
      [
        'Porteur et charge',
        each(
          [/Responsable :/g, 'Porteur :'],
          [/Coût :/g, 'Charge :'],
          [/Signal de réussite :/g, 'Indicateur :'],
        ),
      ],
      ['Signal', each([/Signal de réussite :/g, 'Signal de succès :'])],
      ['onze', [['environ 11 semaines', 'onze semaines']]],
      ['Ce que nous ne ferons pas', [['## Non-objectifs', '## Ce que nous ne ferons pas']]],
      ['alerte', each([/Détection :/g, 'Signal d’alerte :'])],
      ['sans espace', each([/ :/g, ':'])],
    ],
  ),
  ...editsOf(
    'roadmap-oraciones-es/docs/roadmap/2027-q1.md',
    [
      [
        'dos apuestas',
        [[/- \*\*Apagar[^]*?(?=\n## No obj)/, '']],
        'bet-count warning',
        '## Apuestas',
      ],
      [
        'el equipo',
        [['responsable: Iker Sanz', 'responsable: el equipo']],
        'bet-owner warning',
        'el equipo;',
      ],
      [
        'por definir',
        [['responsable: Iker Sanz', 'responsable: por definir']],
        'bet-owner warning',
        'por definir',
      ],
      ['coste bajo', [['coste: 5 semanas', 'coste: bajo']], 'bet-cost warning', 'coste: bajo'],
      [
        'señal vaga',
        [[/cero consultas al motor viejo\n {2}durante catorce días/, 'todo va más rápido']],
        'bet-signal warning',
        'más rápido',
      ],
      [
        'riesgo sin detección',
        [[' Detección: revisamos a mano cincuenta sinónimos nuevos cada lunes.', '']],
        'risk-without-detection warning',
        'Los clics',
      ],
      [
        'contradicción',
        [['- Búsqueda por voz', '- Diccionario portugués']],
        'bet-contradicts-non-goal warning',
        '- **Diccionario',
      ],
    ],
    [
      ['finales', windowsLineEnds],
      ['Iniciativas', [['## Apuestas', '## Iniciativas']]],
      ['esfuerzo', each([/coste:/g, 'esfuerzo:'])],
      ['costo', each([/coste:/g, 'costo:'])],
      ['dueña', each([/responsable:/g, 'dueño:'])],
      ['Lo que no haremos', [['## No objetivos', '## Lo que no haremos']]],
    ],
  ),
];
