import { editsOf, windowsLineEnds } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of further records, written by other hands and with other words for the same defects. */
export const furtherEdits: readonly Edit[] = [
  ...editsOf(
    'roadmap-growth/docs/roadmap/growth-2027-Q2.md',
    [
      [
        'marketing as owner',
        [['Ren Aoki', 'Growth engineers']],
        'bet-owner warning',
        '### Invoices',
      ],
      [
        'to be hired',
        [['_@sunniva · 6 wks_', '_new hire · 6 wks_']],
        'bet-owner warning',
        '### One experiment',
      ],
      ['a quarter', [['~5 weeks', '~1 quarter']], 'bet-cost warning', '### Trial'],
      ['a t-shirt', [['6 wks', 'size M']], 'bet-cost warning', '### One experiment'],
      [
        'users love it',
        [
          [
            'tickets tagged "what is this charge" fall below 20 a week (83 today).',
            'customers understand their invoices and love them.',
          ],
        ],
        'bet-signal warning',
        'love them',
      ],
      [
        'no proof',
        [[/\*\*Success metric:\*\* the two[^\n]*\n/, '']],
        'bet-signal warning',
        '### One experiment',
      ],
      [
        'too little capacity',
        [['3 engineers × 11 weeks', '1 engineer × 18 weeks']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'a referral bet',
        [['### One experiment framework', '### A referral programme']],
        'bet-contradicts-non-goal warning',
        '### A referral',
      ],
      [
        'nobody would notice',
        [['chargeback rate, checked every Monday', '?']],
        'risk-without-detection warning',
        'Fraud rises',
      ],
      [
        'detection to come',
        [['chargeback rate, checked every Monday', '-']],
        'risk-without-detection warning',
        'Fraud rises',
      ],
      ['no risks', [[/## ⚠️ Risks[^]*$/, '']], 'missing-section warning', "## 🚫 What we won't do"],
      [
        'a fourth',
        [
          [
            '## 🚫',
            '### Chat on the pricing page\n\n_@lou · 2 weeks_\n\n**Success metric:** 5 % of visitors open it.\n\n## 🚫',
          ],
        ],
        'bet-count warning',
        '## 🎯 Investments',
      ],
      [
        'dunno',
        [['period: 2027-Q2', 'period: TBD']],
        'leftover-placeholder warning',
        'period: TBD',
      ],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      ['em dashes', [['_@sunniva · 6 wks_', '@sunniva — six weeks']]],
      [
        'bets in a table',
        [
          [
            /(?<=Investments\n\n)[^]*?(?=## 🚫)/,
            '| Bet | Lead | Weeks | Proof |\n| --- | --- | --- | --- |\n| Trial without a card | @mo | 5 | paid trials go from 11 % to 14 % |\n| Invoices that explain themselves | Ren Aoki | 8-9 | fewer than 20 tickets a week |\n| One experiment framework | @sunniva | 6 | the home-grown ones are deleted |\n\n',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-lager/docs/roadmap/lager-2027-H1.md',
    [
      [
        'die Leitung',
        [['Wer: Kemal Aydin', 'Wer: die Schichtleitung']],
        'bet-owner warning',
        'die Schichtleitung',
      ],
      [
        'noch offen',
        [['Wer: Kemal Aydin', 'Wer: noch offen']],
        'leftover-placeholder error',
        'noch offen',
      ],
      [
        'ein Quartal',
        [['Dauer: 14 Wochen', 'Dauer: ein Quartal']],
        'bet-cost warning',
        'ein Quartal',
      ],
      [
        'reibungslos',
        [
          [
            'Kein Arbeitsplatz hat mehr ein Kabel',
            'Das Arbeiten mit dem Scanner läuft reibungslos',
          ],
        ],
        'bet-signal warning',
        'reibungslos',
      ],
      [
        'ohne Erfolg',
        [[/ {3}- Erfolg: Kein[^\n]*\n/, '']],
        'bet-signal warning',
        'Scanner ohne Kabel',
      ],
      [
        'Design fehlt',
        [['  - "Design: Emil Haas, 2026-11-06"\n', '']],
        'missing-sign-off warning',
        'freigaben',
      ],
      [
        'Tag fehlt',
        [['"Design: Emil Haas, 2026-11-06"', '"Design: Emil Haas"']],
        'missing-sign-off warning',
        'Emil Haas',
      ],
      [
        'vor Wochen geprüft',
        [['zuletzt geprüft: 2026-11-12', 'zuletzt geprüft: 2026-10-30']],
        'review-overdue warning',
        'zuletzt',
      ],
      [
        'zu wenig Wochen',
        [['kapazität: 38', 'kapazität: 32']],
        'capacity-exceeded warning',
        'kapazität',
      ],
      [
        'nichts',
        [[/Automatische Palettierer lassen[^\n]*/, 'Nichts.']],
        'none-without-reason warning',
        'Nichts.',
      ],
      [
        'merkt keiner',
        [[/ Das merken wir an[^\n]*/, '']],
        'risk-without-detection warning',
        'Gera startet',
      ],
      [
        'Palettierer doch',
        [['**Scanner ohne Kabel**', '**Automatische Palettierer**']],
        'bet-contradicts-non-goal warning',
        '**Automatische',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Schwerpunkte', [['## Unsere drei Vorhaben', '## Schwerpunkte 2027']]],
      [
        'in Klammern',
        [
          [
            '   - Wer: @bo\n   - Dauer: etwa 7 Wochen\n   - Erfolg: Kein',
            '   (@bo, etwa sieben Wochen)\n   - Erfolg: Kein',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-columns/docs/roadmap/2027-h2.md',
    [
      ['a tribe', [['Ola Nordmann', 'Identity tribe']], 'bet-owner warning', 'Identity tribe'],
      ['days', [['| 4 weeks |', '| 20 days |']], 'bet-cost warning', '20 days'],
      [
        'smooth',
        [['the bridge host is powered down', 'smoother operations']],
        'bet-signal warning',
        'smoother',
      ],
      [
        'two',
        [
          [
            / \| (?:Retire the LDAP bridge|@quentin|4 weeks|the bridge host is powered down|---) \|$/gm,
            ' |',
          ],
        ],
        'bet-count warning',
        '## The three bets',
      ],
      [
        'unwatched',
        [[' Watch: recovery requests per 1,000 users, on the team dashboard.', '']],
        'risk-without-detection warning',
        'Passkeys lock',
      ],
      [
        'social log-in',
        [['Passkeys everywhere', 'Social log-in']],
        'bet-contradicts-non-goal warning',
        '| Social',
      ],
    ],
    [['line ends of Windows', windowsLineEnds]],
  ),
  ...editsOf(
    'scope-bold-leads/docs/scope/2026-11-10-audit-log.md',
    [
      [
        'no push-back',
        [[/\*\*Push-back\.\*\*[^]*?\n\n/, '']],
        'missing-section warning',
        '**Problem',
      ],
      [
        'nothing out',
        [[/(?<=\*\*Out of scope\.\*\* )[^]*?(?=\n\n)/, 'None.']],
        'none-without-reason warning',
        '**Out of scope',
      ],
      [
        'undecided',
        [[' We go with our own table, since nobody searches more than once a quarter.', '']],
        'missing-recommendation warning',
        '**Trade-offs',
      ],
      [
        'no number',
        [['0 of 3 today, 3 of 3 by the end of March', 'more than now']],
        'success-measure warning',
        '**Success',
      ],
      [
        'nobody finds out',
        [['Dag finds out by 2026-11-30', 'To be found out by 2026-11-30']],
        'question-owner warning',
        '**Open questions',
      ],
      [
        'some day',
        [['Dag finds out by 2026-11-30', 'Dag finds out']],
        'question-owner warning',
        '**Open questions',
      ],
      [
        'no way back',
        [
          [' Going back means switching it off; the rows stay.', ''],
          ['Off by default for a week, then on', 'On'],
        ],
        'rollout-undo info',
        '**Rollout',
      ],
    ],
    [['line ends of Windows', windowsLineEnds]],
  ),
  ...editsOf(
    'scope-french-chatty/docs/scope/2026-11-11-quais.md',
    [
      [
        'rien contesté',
        [
          [
            /(?<=remis en question\n\n)[^]*?(?=\n\n## Ce que nous ferons)/,
            "Nous n'avons rien remis en question.",
          ],
        ],
        'none-without-reason warning',
        "Nous n'avons",
      ],
      [
        'sans choix',
        [[/Notre choix[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Alternatives',
      ],
      ['sans coût', [['| 6 semaines |', '|  |']], 'option-without-cost info', 'Développer'],
      [
        'sans point de départ',
        [['74 min → 30 min en avril', 'moins de 30 min en avril']],
        'success-measure warning',
        '## Indicateurs',
      ],
      [
        'sans retour',
        [[/Si cela tourne mal[^\n]*\n/, '\n']],
        'rollout-undo info',
        '## Mise en service',
      ],
      [
        'bientôt',
        [['@bastien, avant le 30 novembre 2026', '@bastien, bientôt']],
        'question-owner warning',
        'Qui paie',
      ],
      [
        'en retard',
        [['30 novembre 2026', '10 novembre 2026']],
        'question-overdue warning',
        '10 novembre',
      ],
      [
        'dedans et dehors',
        [['* Le suivi GPS des camions (les', '* Un SMS quand un créneau se libère (les']],
        'boundary-contradiction warning',
        '(les transporteurs',
      ],
      [
        'sans preuve',
        [
          [
            /(?<=## Pourquoi\n\n)[^\n]*/,
            'Les camions attendent longtemps et tout le monde est mécontent.',
          ],
        ],
        'problem-evidence info',
        '## Pourquoi',
      ],
      [
        'sans relecteurs',
        [['relecteurs: ["@bastien"]\n', '']],
        'missing-field warning',
        '# Réservation',
      ],
    ],
    [
      ['fins de ligne', windowsLineEnds],
      ['autre titre', [['## Indicateurs', '## Comment nous saurons']]],
    ],
  ),
  ...editsOf(
    'scope-german-lists/docs/scope/2026-11-13-etiketten.md',
    [
      [
        'ohne Vorschlag',
        [[/Vorschlag: Variante 1[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Optionen',
      ],
      ['ohne Ziel', [['unter 20 s', '']], 'success-measure warning', '## Kennzahlen'],
      ['ohne Stand', [['| 6 min |', '|  |']], 'success-measure warning', '## Kennzahlen'],
      [
        'wer auch immer',
        [['Jost klärt das bis', 'Klären bis']],
        'question-owner warning',
        'Packstationen',
      ],
      [
        'bald',
        [['Jost klärt das bis zum 1. Dezember 2026', 'Jost klärt das bald']],
        'question-owner warning',
        'Packstationen',
      ],
      [
        'nichts in Frage',
        [[/(?<=## Rückfragen\n\n)[^\n]*/, 'Keine Rückfragen.']],
        'none-without-reason warning',
        'Keine Rückfragen',
      ],
      [
        'niemand weiß es',
        [[/ Die Schichtleiter wissen[^]*?bekommt\neine Mail\./, '']],
        'rollout-notice info',
        '## Ausrollen',
      ],
      [
        'Ziele sind Nicht-Ziele',
        [
          [
            '- Rücksendeetiketten; die kommen',
            '- Dass Adressen beim Bestelleingang geprüft werden; das kommt',
          ],
        ],
        'boundary-contradiction warning',
        'Dass Adressen',
      ],
      [
        'leer',
        [[/(?<=## Ziele\n\n)[^]*?(?=## Keine Ziele)/, '']],
        'empty-section warning',
        '## Ziele',
      ],
    ],
    [['Zeilenenden', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-short/docs/tickets/0005-flaky-tests.md',
    [
      [
        'a feeling',
        [[/(?<=## Result\n\n)[^\n]*/, 'The build is trustworthy again and people enjoy it.']],
        'outcome-unverifiable warning',
        '## Result',
      ],
      [
        'a recipe',
        [
          [
            /(?<=## Result\n\n)[^\n]*/,
            'First you read the list, then you talk to the owners, finally you delete what is left.',
          ],
        ],
        'outcome-unverifiable warning',
        '## Result',
      ],
      [
        'self',
        [['Approval: @nele,', 'Approval: @ravi,']],
        'self-review warning',
        'Approval: @ravi',
      ],
      [
        'no day',
        [['Approval: @nele, 2026-12-16', 'Approval: @nele']],
        'missing-reviewer warning',
        '## Approval',
      ],
      [
        'passed',
        [['2026-11-27 – first', '2026-11-13 – first']],
        'checkpoint-passed warning',
        '2026-11-13',
      ],
      [
        'no limits',
        [[/(?<=## Limits\n\n)[^\n]*/, 'No limits.']],
        'none-without-reason warning',
        'No limits.',
      ],
      ['late', [['due: 2026-12-18', 'due: 2026-11-19']], 'due-passed info', 'due:'],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      [
        'looked at',
        [
          [
            '2026-11-27 – first ten off the list?',
            '2026-11-18 – first ten off the list – seen, eight are gone',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'ticket-spanish-headings/docs/tickets/0006-facturas.md',
    [
      [
        'sin mirar',
        [['    nota: faltaban dos, ya están\n', '']],
        'checkpoint-passed warning',
        '2026-11-16',
      ],
      [
        'pasos',
        [
          [
            /- Ocho de[^]*?motivo/,
            '- Hablar con contabilidad\n- Leer los pedidos\n- Preparar una prueba',
          ],
        ],
        'outcome-unverifiable warning',
        '## Hecho cuando',
      ],
      [
        'ilusión',
        [[/- Ocho de[^]*?motivo/, 'Contabilidad está más contenta.']],
        'outcome-unverifiable warning',
        '## Hecho cuando',
      ],
      [
        'ninguna',
        [[/- No se cambia[^]*?marzo\./, 'No hay restricciones.']],
        'none-without-reason warning',
        'No hay',
      ],
    ],
    [['fin de línea', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-german-table/docs/tickets/0011-backup.md',
    [
      [
        'vorbei',
        [['2026-12-01 Plan', '2026-11-17 Plan']],
        'checkpoint-passed warning',
        'Kontrollpunkte',
      ],
      [
        'ein anderer',
        [['Achim gibt den Plan', 'Ute Kern (@ute) gibt den Plan']],
        'reviewer-disagreement warning',
        'Prüfer',
      ],
      [
        'Schritte',
        [
          [
            /\* Die Kundendatenbank[^]*?Handbuch\n/,
            '* Sicherung holen\n* Maschine aufsetzen\n* Daten einspielen\n',
          ],
        ],
        'outcome-unverifiable warning',
        '## Fertig wenn',
      ],
      [
        'ohne Tag',
        [['bis 2026-12-02 frei und das Protokoll bis 2026-12-16', 'frei und das Protokoll']],
        'missing-reviewer warning',
        '## Freigabe',
      ],
      [
        'sich selbst',
        [
          ['Achim Wolter (@achim)', '@yvonne'],
          ['Achim gibt', '@yvonne gibt'],
        ],
        'self-review warning',
        'Prüfer',
      ],
    ],
    [['Zeilenenden', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-french-field/docs/tickets/0012-ecran-noir.md',
    [
      [
        'sans date',
        [['"@agathe, avant le 2026-12-11"', '"@agathe"']],
        'missing-reviewer warning',
        'reviewer:',
      ],
      ['soi-même', [['@agathe', '@solene']], 'self-review warning', 'reviewer:'],
      [
        "l'équipe",
        [['"@agathe, avant', '"l\'équipe bornes, avant']],
        'missing-reviewer warning',
        'reviewer:',
      ],
      [
        'passé',
        [['2026-11-27 premières', '2026-11-18 premières']],
        'checkpoint-passed warning',
        '2026-11-18',
      ],
      [
        'invérifiable',
        [[/- \[ \] Aucune borne[^]*?d'incident/, 'Les bornes sont plus fiables.']],
        'outcome-unverifiable warning',
        "## Critères d'acceptation",
      ],
      [
        'aucun',
        [[/- La veille reste[^\n]*/, 'Aucun garde-fou.']],
        'none-without-reason warning',
        'Aucun garde-fou',
      ],
    ],
    [['fins de ligne', windowsLineEnds]],
  ),
  ...editsOf(
    'roadmap-label-sentences/docs/roadmap/infra-2027-h1.md',
    [
      ['on-call as owner', [['Pieter Bos', 'whoever is on call']], 'bet-owner warning', 'whoever'],
      ['sprints', [['6–8 weeks', 'three sprints']], 'bet-cost warning', 'three sprints'],
      ['no effort', [[' *Effort:* 6–8 weeks.', '']], 'bet-cost warning', 'Spot nodes'],
      [
        'confidence',
        [["the batch bill is half of\n  October's", 'teams have confidence in it']],
        'bet-signal warning',
        'Spot nodes',
      ],
      [
        'too much',
        [['45 person-weeks', '29 person-weeks']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'no manager',
        [['  manager: Ines Castro, 2026-11-04\n', '']],
        'missing-sign-off warning',
        'sign-offs',
      ],
      [
        'not reviewed',
        [['reviewed: 2026-11-10', 'reviewed: 2026-10-05']],
        'review-overdue warning',
        'reviewed',
      ],
      [
        'no detection',
        [[' **Detected by:** eviction rate per hour.', '']],
        'risk-without-detection warning',
        'Spot capacity',
      ],
      [
        'mesh after all',
        [['**One ingress.**', '**A service mesh.**']],
        'bet-contradicts-non-goal warning',
        'A service mesh.',
      ],
      [
        'nothing left out',
        [[/- Multi-cloud[^]*?need for it\./, 'Nothing.']],
        'none-without-reason warning',
        'Nothing.',
      ],
      [
        'five risks',
        [
          [
            '3. Yara',
            '3. Rain. **Detected by:** the roof.\n4. Snow. **Detected by:** the roof.\n5. Yara',
          ],
        ],
        'risk-count info',
        '## 4. Risks',
      ],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      [
        'plain labels',
        [['*Owner:* Pieter Bos. *Effort:* 6–8 weeks.', 'Owner: Pieter Bos, effort: 6 to 8 weeks.']],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-french-prose/docs/roadmap/2027-T1.md',
    [
      [
        'personne',
        [['Porté par Samir Haddou, 8', "Porté par l'équipe, 8"]],
        'bet-owner warning',
        '### Chantier 2',
      ],
      ['un trimestre', [['8 à 9 semaines', 'un trimestre']], 'bet-cost warning', '### Chantier 2'],
      [
        'mieux',
        [["la licence de l'ETL n'est pas renouvelée en juin", 'tout le monde travaille mieux']],
        'bet-signal warning',
        'travaille mieux',
      ],
      [
        'sans indicateur',
        [[/ Indicateur : trente[^\n]*/, '']],
        'bet-signal warning',
        '### Chantier 1',
      ],
      [
        'deux',
        [[/### Chantier 3[^]*?(?=## Ce que)/, '']],
        'bet-count warning',
        '## Nos trois chantiers',
      ],
      [
        'sans repérage',
        [[" Nous l'apprendrions par le groupe de travail du jeudi.", '']],
        'risk-without-detection warning',
        'La tutelle change',
      ],
      [
        'sans nom',
        [['    nom: Inès Fabre\n', '    nom:\n']],
        'missing-sign-off warning',
        'rôle: design',
      ],
    ],
    [['fins de ligne', windowsLineEnds]],
  ),
  ...editsOf(
    'scope-bullets/docs/scope/2026-11-04-exports-gdpr.md',
    [
      ['no pick', [[/Our pick is[^\n]*\n/, '']], 'missing-recommendation warning', '## Choices'],
      [
        'asked nobody',
        [['Asked Kirsten Bach, answer by', 'Answer by']],
        'question-owner warning',
        '1. Do we need',
      ],
      ['overdue', [['2026-11-25', '2026-11-18']], 'question-overdue warning', '2026-11-18'],
      [
        'all good',
        [[/Erased people still[^\n]*/, 'People are really gone.']],
        'success-measure warning',
        '## How we measure',
      ],
      [
        'nothing challenged',
        [[/1\. "Delete from[^]*?writing\./, 'N/A']],
        'none-without-reason warning',
        'N/A',
      ],
      [
        'nobody reviews',
        [['* Reviewers: Kirsten Bach, @legal-tom\n', '']],
        'missing-field warning',
        '# Scope:',
      ],
      [
        'reviewers to come',
        [['* Reviewers: Kirsten Bach, @legal-tom', '* Reviewers: TBD']],
        'leftover-placeholder error',
        '* Reviewers',
      ],
      [
        'no cost',
        [
          [
            'Key per person — about 7 weeks. Slower reads (2 ms), no',
            'Key per person. Slower reads, no',
          ],
        ],
        'option-without-cost info',
        '1. Key per person. Slower',
      ],
    ],
    [['line ends of Windows', windowsLineEnds]],
  ),
  ...editsOf(
    'scope-spanish-columns/docs/scope/2026-11-14-turnos.md',
    [
      [
        'sin decidir',
        [[/Vamos con el mensaje[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Caminos',
      ],
      [
        'sin coste',
        [['| Coste | 2 semanas | 11 semanas |', '| Coste | 2 semanas | |']],
        'option-without-cost info',
        '## Caminos',
      ],
      [
        'sin partida',
        [['57 en octubre, objetivo menos de 10 en febrero', 'objetivo menos de 10 en febrero']],
        'success-measure warning',
        '## Cómo sabremos',
      ],
      [
        'quién sabe',
        [['Lo aclara Fede con jurídico antes', 'Se aclara antes']],
        'question-owner warning',
        '¿Vale',
      ],
      [
        'sin aviso',
        [[' El comité de empresa y las jefas de planta lo saben desde el 10 de noviembre.', '']],
        'rollout-notice info',
        '## Puesta',
      ],
    ],
    [['fin de línea', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-weeks/docs/tickets/0021-cdn.md',
    [
      [
        'passed',
        [['2026-11-24: cache', '2026-11-16: cache']],
        'checkpoint-passed warning',
        '2026-11-16',
      ],
      [
        'to do',
        [
          [
            /- 9 of 10[^]*?finance sheet/,
            '- Configure the CDN\n- Change the asset helper\n- Compare the pages',
          ],
        ],
        'outcome-unverifiable warning',
        '## Done looks',
      ],
      [
        'no names',
        [
          [
            '@sven looks at the cache rules by 2026-11-30; security (Lin Zhao, @lin) at',
            'The team looks at the cache rules by 2026-11-30; security at',
          ],
        ],
        'missing-reviewer warning',
        '## Okays',
      ],
    ],
    [['line ends of Windows', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-portuguese-bold/docs/tickets/0022-login-suporte.md',
    [
      [
        'ninguém olhou',
        [['2026-12-02: metade', '2026-11-12: metade']],
        'checkpoint-passed warning',
        '2026-11-12',
      ],
      [
        'outra revisora',
        [['Segurança: @noemi', 'Segurança: @paulo']],
        'reviewer-disagreement warning',
        'Revisora',
      ],
      ['vencido', [['2026-12-18', '2026-11-18']], 'due-passed info', 'Prazo'],
      [
        'sem data',
        [[', até 11 de dezembro de 2026', '']],
        'missing-reviewer warning',
        '## Quem dá',
      ],
      ['sem responsável', [['**Responsável:** @thais\n', '']], 'missing-field warning', '# Login'],
    ],
    [['fim de linha', windowsLineEnds]],
  ),
  ...editsOf(
    'ticket-german-short/docs/tickets/0023-druckertreiber.md',
    [
      ['selbst', [['Lars Witt', 'Maren Jost']], 'self-review warning', 'prüfer'],
      [
        'Aufgaben',
        [
          [
            /1\. In jeder[^]*?14 Tagen\)\./,
            '1. Treiber herunterladen\n2. Treiber verteilen\n3. Alte Treiber löschen',
          ],
        ],
        'outcome-unverifiable warning',
        '## Was am Ende',
      ],
      [
        'offen gelassen',
        [['1. Umgestellt wird nur sonntags.', 'Keine besonderen Vorgaben.']],
        'none-without-reason warning',
        'Keine besonderen',
      ],
      [
        'Frist offen',
        [['frist: 2026-12-09', 'frist: TBD']],
        'leftover-placeholder warning',
        'frist: TBD',
      ],
    ],
    [['Zeilenenden', windowsLineEnds]],
  ),
];
