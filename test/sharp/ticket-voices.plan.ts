import { each, editsOf, saying, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of tickets in further voices. */
export const ticketVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'ticket-inline-en/docs/tickets/0052-expire-carts.md',
    [
      ['no constraints', without('## Constraints'), 'missing-section warning', '## Review'],
      [
        'constraints: none',
        saying('## Constraints', 'No constraints.'),
        'none-without-reason warning',
        'No constraints',
      ],
      ['constraints: n/a', saying('## Constraints', 'n/a'), 'none-without-reason warning', 'n/a'],
      [
        'an outcome of steps',
        saying('## Outcome', '1. Write a migration\n2. Add a cron job\n3. Deploy to production'),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      [
        'improve performance',
        saying('## Outcome', 'Improve the performance of the cart database.'),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      [
        'works well',
        saying('## Outcome', 'Expiry works well and is maintainable.'),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      [
        'investigate',
        saying('## Outcome', 'Look into why carts pile up.'),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      [
        'as soon as possible',
        [
          [
            'The nightly backup finishes in under 90 minutes',
            'The nightly backup is as fast as possible',
          ],
        ],
        'outcome-unverifiable warning',
        'as fast as possible',
      ],
      ['no outcome', without('## Outcome'), 'missing-section warning', '## Constraints'],
      [
        'nobody reviews',
        saying('## Review', 'Final OK by 2026-12-09.'),
        'missing-reviewer warning',
        '## Review',
      ],
      [
        'reviewed when',
        saying('## Review', 'Final OK from @col.'),
        'missing-reviewer warning',
        '## Review',
      ],
      [
        'reviewed soon',
        saying('## Review', 'Final OK from @col as soon as possible.'),
        'missing-reviewer warning',
        '## Review',
      ],
      [
        'the team reviews',
        saying('## Review', 'Final OK from the team by 2026-12-09.'),
        'missing-reviewer warning',
        '## Review',
      ],
      ['no review', without('## Review'), 'missing-section warning', '## Constraints'],
      [
        'self-review',
        saying('## Review', 'Final OK from @yasmin by 2026-12-09.'),
        'self-review warning',
        '@yasmin by',
      ],
      ['nobody does it', [['assignee: "@yasmin"\n', '']], 'missing-field warning', '---'],
      [
        'the team does it',
        [['assignee: "@yasmin"', 'assignee: backend team']],
        'missing-field warning',
        'backend team',
      ],
      ['from nobody', [['from: "@col"\n', '']], 'missing-field warning', '---'],
      [
        'no look at the checkpoint',
        [[', looked: "fine, deleted 40k carts"', '']],
        'checkpoint-passed warning',
        '2026-11-16',
      ],
      [
        'no checkpoints',
        [[/checkpoints:\n[^]*?(?=tracking)/, '']],
        'missing-checkpoint info',
        '---',
      ],
      [
        'a checkpoint of nothing',
        [[', what: numbers after a week in one region', '']],
        'missing-checkpoint info',
        '2026-11-27',
      ],
      ['overdue', [['due: 2026-12-11', 'due: 2026-11-11']], 'due-passed info', '2026-11-11'],
      ['due: ASAP', [['due: 2026-12-11', 'due: ASAP']], 'malformed-date warning', 'ASAP'],
      [
        'due some day',
        [['due: 2026-12-11', 'due: 2026-12-32']],
        'malformed-date warning',
        '2026-12-32',
      ],
      [
        'context empty',
        saying('## Context', '<!-- where to look -->'),
        'empty-section warning',
        '## Context',
      ],
      [
        'a placeholder',
        [['`services/cart/repository.ts`', '[file name]']],
        'leftover-placeholder error',
        '[file name]',
      ],
      [
        'lorem ipsum',
        saying('## Context', 'Lorem ipsum dolor sit amet.'),
        'leftover-placeholder error',
        'Lorem ipsum',
      ],
      [
        'a broken link',
        [['tracking: https', 'scope: ../scope/carts.md\ntracking: https']],
        'broken-reference warning',
        '../scope/carts.md',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['Acceptance criteria', [['## Outcome', '## Acceptance criteria']]],
      ['Definition of done', [['## Outcome', '## Definition of done']]],
      ['Guard rails', [['## Constraints', '## Guardrails']]],
      ['Approval', [['## Review', '## Approval']]],
      ['Who says OK', [['## Review', '## Who says OK']]],
      ['Background', [['## Context', '## Background']]],
      ['bullets instead of boxes', each([/^- \[ \] /gm, '- '])],
      ['numbers instead of boxes', each([/^- \[ \] /gm, '1. '])],
      ['stars', each([/^- /gm, '* '])],
      [
        'a table of checks',
        saying(
          '## Outcome',
          '| Check | How |\n| --- | --- |\n| No cart older than ninety days is left | query |\n| Backup under 90 minutes | log |',
        ),
      ],
      [
        'prose',
        saying(
          '## Outcome',
          'No cart older than ninety days is left in production, and the nightly backup finishes in under 90 minutes.',
        ),
      ],
      [
        'Given When Then',
        saying(
          '## Outcome',
          'Given a cart that nobody touched for ninety days, when the job has run, then the cart is gone and the customer sees an empty one.',
        ),
      ],
      [
        'review as a list',
        saying('## Review', '- Data model: @petra, 2026-11-30\n- Final OK: @col, 2026-12-09'),
      ],
      [
        'review as a table',
        saying(
          '## Review',
          '| What | Who | By |\n| --- | --- | --- |\n| Data model | @petra | 2026-11-30 |\n| Final | @col | 2026-12-09 |',
        ),
      ],
      [
        'dates in words',
        [
          ['by 2026-11-30', 'by 30 November'],
          ['by 2026-12-09', 'by 9 December 2026'],
        ],
      ],
      [
        'checkpoints as a block',
        [
          [
            '  - { date: 2026-11-16, what: first run on staging, looked: "fine, deleted 40k carts" }',
            '  - date: 2026-11-16\n    what: first run on staging\n    looked: yes',
          ],
        ],
      ],
      [
        'code that looks like headings',
        [['## Constraints\n', '```sh\n# Outcome\n## TODO\nrm -rf {path}\n```\n\n## Constraints\n']],
      ],
      [
        'constraints in prose',
        saying(
          '## Constraints',
          'No lock on `carts` for longer than two seconds, and nothing is deleted between 20 November and 1 December.',
        ),
      ],
      ['ticked', each([/- \[ \] The nightly/, '- [x] The nightly'])],
      ['handles without quotes in flow', [['assignee: "@yasmin"', "assignee: '@yasmin'"]]],
    ],
  ),
  ...editsOf(
    'ticket-table-fields/docs/tickets/0007-sso-logout.md',
    [
      ['no assignee', [['| Assignee | @hyun-woo |\n', '']], 'missing-field warning', '# Log'],
      [
        'assignee free',
        [['| Assignee | @hyun-woo |', '| Assignee | unassigned |']],
        'missing-field warning',
        'unassigned',
      ],
      [
        'self-review',
        [
          ['| Reviewer | @margarethe |', '| Reviewer | @hyun-woo |'],
          ['@margarethe says', '@hyun-woo says'],
        ],
        'self-review warning',
        '| Reviewer | @hyun-woo |',
      ],
      [
        'two reviewers that disagree',
        [['| Reviewer | @margarethe |', '| Reviewer | @otto |']],
        'reviewer-disagreement warning',
        '| Reviewer',
      ],
      [
        'a checkpoint gone by',
        [['2026-12-15, demo', '2026-11-15, demo']],
        'checkpoint-passed warning',
        '2026-11-15',
      ],
      [
        'no checkpoint',
        [['| Checkpoint | 2026-12-15, demo with the test identity provider |\n', '']],
        'missing-checkpoint info',
        '## Sign-off',
      ],
      [
        'due passed',
        [['| Due | 2027-01-15 |', '| Due | 2026-10-15 |']],
        'due-passed info',
        '2026-10-15',
      ],
      ['no status', [['| Status | Open |\n', '']], 'missing-status warning', '# Log'],
      [
        'a hope',
        [['2. The audit log has an entry for each session ended.', '2. Customers trust us again.']],
        'outcome-unverifiable warning',
        'trust us',
      ],
      [
        'steps',
        saying(
          '## Done when',
          '1. Read the specification\n2. Implement the endpoint\n3. Write tests',
        ),
        'outcome-unverifiable warning',
        '## Done when',
      ],
      [
        'guard rails: none',
        saying('## Guard rails', '-'),
        'empty-section warning',
        '## Guard rails',
      ],
      ['no day', [[', by 2027-01-12', '']], 'missing-reviewer warning', '## Sign-off'],
      ['no context', without('## Background'), 'missing-section warning', '## Done when'],
    ],
    [
      ['Windows', windowsLineEnds],
      ['a real table head', [['| | |\n|---|---|', '| Field | Value |\n|:--|:--|']]],
      ['Owner for assignee', [['| Assignee |', '| Assigned to |']]],
      ['Deadline', [['| Due |', '| Deadline |']]],
      ['Acceptance', [['## Done when', '## Done when…']]],
      ['boxes', each([/^\d\. /gm, '- [ ] '])],
    ],
  ),
  ...editsOf(
    'ticket-absatz-de/docs/tickets/0019-druckauftraege.md',
    [
      [
        'ohne Randbedingungen',
        without('## Randbedingungen'),
        'missing-section warning',
        '## Abnahme',
      ],
      ['keine', saying('## Randbedingungen', 'Keine.'), 'none-without-reason warning', 'Keine.'],
      [
        'Ergebnis vage',
        saying('## Ergebnis', 'Das Drucken ist zuverlässiger.'),
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      [
        'Ergebnis: Schritte',
        saying(
          '## Ergebnis',
          '1. Warteschlange analysieren\n2. Speicher auf Platte umstellen\n3. In drei Filialen ausrollen',
        ),
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      [
        'selbst abgenommen',
        [
          ['reviewer: "@torben"', 'reviewer: "@liv"'],
          ['Torben (@torben)', 'Liv (@liv)'],
        ],
        'self-review warning',
        'reviewer: "@liv"',
      ],
      [
        'zwei Prüfer',
        [['reviewer: "@torben"', 'reviewer: "@ole"']],
        'reviewer-disagreement warning',
        'reviewer: "@ole"',
      ],
      ['kein Tag', [[', bis 2026-12-11', '']], 'missing-reviewer warning', '## Abnahme'],
      [
        'so bald wie möglich',
        [['bis 2026-12-11', 'so bald wie möglich']],
        'missing-reviewer warning',
        '## Abnahme',
      ],
      ['Punkt vorbei', [['2026-12-02', '2026-11-16']], 'checkpoint-passed warning', '2026-11-16'],
      ['keine Punkte', [[/checkpoints:\n[^]*?(?=---)/, '']], 'missing-checkpoint info', '---'],
      ['Status', [['status: offen', 'status: irgendwie']], 'unknown-status warning', 'irgendwie'],
      ['niemand', [['assignee: "@liv"', 'assignee: niemand']], 'missing-field warning', 'niemand'],
      ['überfällig', [['due: 2026-12-18', 'due: 2026-11-18']], 'due-passed info', '2026-11-18'],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Rahmen', [['## Randbedingungen', '## Einschränkungen']]],
      ['Fertig wenn', [['## Ergebnis', '## Fertig, wenn']]],
      ['Freigabe', [['## Abnahme', '## Freigabe']]],
      ['Datum deutsch', [['bis 2026-12-11', 'bis 11. Dezember 2026']]],
      ['Kontext', [['## Hintergrund', '## Kontext']]],
      [
        'Kästchen',
        saying(
          '## Ergebnis',
          '- [ ] Ein Auftrag, der bei getrenntem Netz abgeschickt wird, kommt genau einmal aus dem Drucker\n- [ ] In drei Filialen geht eine Woche lang kein Auftrag verloren',
        ),
      ],
    ],
  ),
  ...editsOf(
    'ticket-cases-fr/docs/tickets/0044-export-comptable.md',
    [
      ['sans contraintes', without('## Contraintes'), 'missing-section warning', '## Validation'],
      ['aucune', saying('## Contraintes', 'Aucune'), 'none-without-reason warning', 'Aucune\n'],
      [
        'résultat vague',
        saying('## Résultat attendu', "Améliorer l'export comptable."),
        'outcome-unverifiable warning',
        '## Résultat',
      ],
      [
        'un vœu',
        [
          [
            "- [ ] L'ancien format reste disponible jusqu'en mars",
            '- [ ] La comptabilité est satisfaite',
          ],
        ],
        'outcome-unverifiable warning',
        'satisfaite',
      ],
      [
        'auto-validation',
        [
          ['reviewer: "@amandine"', 'reviewer: "@loic"'],
          ['Accord de @amandine', 'Accord de @loic'],
        ],
        'self-review warning',
        'reviewer: "@loic"',
      ],
      [
        'désaccord',
        [['Accord de @amandine', 'Accord de @paul']],
        'reviewer-disagreement warning',
        'reviewer:',
      ],
      ['sans date', [[', avant le 2026-12-11', '']], 'missing-reviewer warning', '## Validation'],
      [
        'dès que possible',
        [['avant le 2026-12-11', 'dès que possible']],
        'missing-reviewer warning',
        '## Validation',
      ],
      ['point passé', [['2026-11-30', '2026-11-17']], 'checkpoint-passed warning', '2026-11-17'],
      [
        'à compléter',
        [['Voir `compta/export.rb`.', 'Voir (à compléter).']],
        'leftover-placeholder warning',
        'à compléter',
      ],
    ],
    [
      ['fins de ligne', windowsLineEnds],
      ['Critères', [['## Résultat attendu', "## Critères d'acceptation"]]],
      ['Relecture', [['## Validation', '## Relecture']]],
      ['Garde-fous', [['## Contraintes', '## Garde-fous']]],
      ['puces', each([/^- \[ \] /gm, '- '])],
      ['date longue', [['avant le 2026-12-11', "d'ici le 11 décembre 2026"]]],
    ],
  ),
  ...editsOf(
    'ticket-lista-es/docs/tickets/0012-copias.md',
    [
      [
        'sin restricciones',
        saying('## Restricciones', 'Ninguna.'),
        'none-without-reason warning',
        'Ninguna.',
      ],
      [
        'resultado vago',
        saying('## Resultado', 'Mejorar la fiabilidad de las copias.'),
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      [
        'pasos',
        saying(
          '## Resultado',
          '1. Preparar una máquina\n2. Escribir el guion\n3. Documentar el proceso',
        ),
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      [
        'se revisa solo',
        [
          ['reviewer: "@gonzalo"', 'reviewer: "@nerea"'],
          ['Visto bueno de @gonzalo', 'Visto bueno de @nerea'],
        ],
        'self-review warning',
        'reviewer: "@nerea"',
      ],
      [
        'lo antes posible',
        [['antes del 2026-12-18', 'lo antes posible']],
        'missing-reviewer warning',
        '## Revisión',
      ],
      ['control pasado', [['2026-12-09', '2026-11-19']], 'checkpoint-passed warning', '2026-11-19'],
      [
        'por completar',
        [['En la auditoría de octubre', 'En la auditoría de [mes]']],
        'leftover-placeholder warning',
        '[mes]',
      ],
    ],
    [
      ['finales', windowsLineEnds],
      ['Criterios', [['## Resultado', '## Criterios de aceptación']]],
      ['Límites', [['## Restricciones', '## Límites']]],
      ['Aprobación', [['## Revisión', '## Aprobación']]],
      ['fecha', [['antes del 2026-12-18', 'antes del 18 de diciembre de 2026']]],
    ],
  ),
  ...editsOf(
    'ticket-campos-pt/docs/tickets/0023-fila-de-emails.md',
    [
      [
        'sem responsável',
        [['- **Responsável:** @caio\n', '']],
        'missing-field warning',
        '# Não enviar',
      ],
      [
        'o time',
        [['- **Responsável:** @caio', '- **Responsável:** o time']],
        'missing-field warning',
        'o time',
      ],
      ['nenhuma', saying('## Restrições', 'Nenhuma.'), 'none-without-reason warning', 'Nenhuma.'],
      [
        'vago',
        saying('## Resultado esperado', 'Melhorar a confiabilidade da fila.'),
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      [
        'revisa a si',
        [
          ['**Revisora:** @renata', '**Revisora:** @caio'],
          ['OK da @renata', 'OK do @caio'],
        ],
        'self-review warning',
        '**Revisora:** @caio',
      ],
      [
        'assim que possível',
        [['até 2026-12-16', 'assim que possível']],
        'missing-reviewer warning',
        '## Revisão',
      ],
      [
        'verificação passada',
        [['2026-12-04', '2026-11-14']],
        'checkpoint-passed warning',
        '2026-11-14',
      ],
      [
        'atrasado',
        [['**Prazo:** 2026-12-20', '**Prazo:** 2026-11-10']],
        'due-passed info',
        '2026-11-10',
      ],
    ],
    [
      ['fim de linha', windowsLineEnds],
      ['Status', [['**Situação:**', '**Status:**']]],
      ['Critérios', [['## Resultado esperado', '## Critérios de aceite']]],
      ['Limites', [['## Restrições', '## Limites']]],
      ['Aprovação', [['## Revisão', '## Aprovação']]],
      [
        'tabela',
        (text) =>
          text.replace(
            /- \*\*Situação[^]*?fila de teste\n/,
            '| Campo | Valor |\n| --- | --- |\n| Situação | aberto |\n| Responsável | @caio |\n| De | @renata |\n| Revisora | @renata |\n| Prazo | 2026-12-20 |\n| Verificação | 2026-12-04, medição com a fila de teste |\n',
          ),
      ],
    ],
  ),
];
