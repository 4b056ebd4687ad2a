import { editsOf, windowsLineEnds } from './edits.ts';
import type { Edit } from './run.ts';

const without = (heading: string) => (text: string) =>
  text.replace(new RegExp(`${heading}\\n[^]*?(?=\\n#|$)`), '').replace(/\n{3,}/g, '\n\n');
const emptied = (heading: string) => (text: string) =>
  text.replace(new RegExp(`(${heading}\\n)[^]*?(?=\\n#|$)`), '$1');
const saying = (heading: string, words: string) => (text: string) =>
  text.replace(new RegExp(`(${heading}\\n\\n)[^]*?(?=\\n\\n#|\\n?$(?![^]))`), `$1${words}`);

/** Edits of tickets. */
export const ticketEdits: readonly Edit[] = [
  ...editsOf(
    'ticket-template/docs/tickets/0031-rotate-keys.md',
    [
      [
        'an outcome nobody can check',
        saying('## Outcome', 'The keys are in a much better shape.'),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      [
        'one check that is a hope',
        [
          [
            '- [ ] The runbook says how to rotate again',
            '- [ ] The team feels confident about keys',
          ],
        ],
        'outcome-unverifiable warning',
        'feels confident',
      ],
      [
        'steps',
        saying(
          '## Outcome',
          '1. Read the security page\n2. Write a rotation script\n3. Roll it out to all services',
        ),
        'outcome-unverifiable warning',
        '## Outcome',
      ],
      ['no constraints', without('## Constraints'), 'missing-section warning', '## Outcome'],
      [
        'constraints: none',
        saying('## Constraints', 'None'),
        'none-without-reason warning',
        'None\n',
      ],
      ['constraints empty', emptied('## Constraints'), 'empty-section warning', '## Constraints'],
      ['no day of review', [[' by 2026-12-15', '']], 'missing-reviewer warning', '## Review'],
      [
        'another reviewer in the section',
        [['Security OK from @gwen', 'Security OK from @peng']],
        'reviewer-disagreement warning',
        'reviewer:',
      ],
      [
        'self-review',
        [
          ['"@gwen"', '"@lars"'],
          ['from @gwen', 'from @lars'],
        ],
        'self-review warning',
        'reviewer: "@lars"',
      ],
      [
        'a passed checkpoint',
        [['    looked: complete, two more found in batch\n', '']],
        'checkpoint-passed warning',
        '2026-11-17',
      ],
      [
        'no checkpoints',
        [[/checkpoints:\n[^]*?(?=tracking)/, '']],
        'missing-checkpoint info',
        '# Rotate',
      ],
      ['overdue', [['due: 2026-12-18', 'due: 2026-11-13']], 'due-passed info', 'due: 2026-11-13'],
      [
        'a placeholder',
        saying('## Context', 'TODO: describe'),
        'leftover-placeholder error',
        'TODO',
      ],
      ['no assignee', [['assignee: "@lars"\n', '']], 'missing-field warning', '# Rotate'],
      ['nobody handed it over', [['from: "@fatima"\n', '']], 'missing-field warning', '# Rotate'],
      [
        'a scope that is gone',
        [['tracking: https', 'scope: ../scope/2026-10-01-keys.md\ntracking: https']],
        'broken-reference warning',
        '2026-10-01-keys.md',
      ],
      [
        'a due date that does not exist',
        [['due: 2026-12-18', 'due: 2026-12-38']],
        'malformed-date warning',
        '2026-12-38',
      ],
      [
        'an unknown status',
        [['status: in progress', 'status: in progess']],
        'unknown-status warning',
        'in progess',
      ],
      ['no outcome', without('## Outcome'), 'missing-section warning', '## Context'],
      [
        'no title',
        [['# Rotate the signing keys without an outage\n', '']],
        'missing-title warning',
        '---',
      ],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      ['acceptance criteria', [['## Outcome', '## Acceptance criteria']]],
      ['limits', [['## Constraints', '## Limits']]],
      ['sign-off', [['## Review', '## Sign-off']]],
      ['who says OK', [['## Review', '## Who says OK']]],
      ['reviewer only in the section', [['reviewer: "@gwen"\n', '']]],
      ['a day written out', [['by 2026-12-15', 'by 15 December 2026']]],
      ['a day without the year', [['by 2026-12-15', 'by December 15']]],
      ['checks without boxes', (text) => text.replaceAll('- [ ] ', '* ')],
      [
        'done ticket',
        [
          ['status: in progress', 'status: in review'],
          ['    looked: complete, two more found in batch\n', ''],
        ],
      ],
    ],
  ),
  ...editsOf(
    'ticket-german/docs/tickets/0008-adressabgleich.md',
    [
      [
        'Schritte',
        saying(
          '## Ergebnis',
          '- Job aus dem Planer entfernen\n- Tabelle prüfen\n- Betriebshandbuch anpassen',
        ),
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      [
        'Hoffnung',
        saying('## Ergebnis', 'Die Nacht läuft besser und alle sind zufrieden.'),
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      [
        'nichts gesehen',
        [['| zwei, beide bekannt |', '| |']],
        'checkpoint-passed warning',
        '2026-11-18',
      ],
      [
        'prüft sich selbst',
        [['von @jutta bis', 'von @malte bis']],
        'self-review warning',
        'von @malte',
      ],
      ['ohne Tag', [[' bis 2026-12-09', '']], 'missing-reviewer warning', '## Abnahme'],
      [
        'das Team prüft',
        [['@jutta', 'dem Betriebsteam']],
        'missing-reviewer warning',
        '## Abnahme',
      ],
      ['keine', saying('## Rahmenbedingungen', 'Keine'), 'none-without-reason warning', 'Keine'],
      ['überfällig', [['Fällig: 2026-12-11', 'Fällig: 2026-11-11']], 'due-passed info', 'Fällig'],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Fertig, wenn', [['## Ergebnis', '## Fertig, wenn']]],
      ['Leitplanken', [['## Rahmenbedingungen', '## Leitplanken']]],
      ['Datum', [['bis 2026-12-09', 'bis zum 9. Dezember 2026']]],
    ],
  ),
  ...editsOf(
    'ticket-french/docs/tickets/0014-journal-acces.md',
    [
      [
        'des étapes',
        saying(
          '## Terminé quand',
          '- Lire les quatre formats\n- Écrire un indexeur\n- Montrer le résultat',
        ),
        'outcome-unverifiable warning',
        '## Terminé quand',
      ],
      ['passé', [['2026-11-30', '2026-11-18']], 'checkpoint-passed warning', '2026-11-18'],
      [
        'se relit',
        [
          ['@agathe', '@maud'],
          [/\| Rémi Faure[^\n]*\n/, ''],
        ],
        'self-review warning',
        '@maud |',
      ],
      [
        'sans date',
        [
          ['| 2026-12-07 |', '| |'],
          ['| 2026-12-14 |', '| |'],
        ],
        'missing-reviewer warning',
        '## Relecture',
      ],
      ['aucune', saying('## Contraintes', 'Aucune.'), 'none-without-reason warning', 'Aucune.'],
    ],
    [
      ['validation', [['## Relecture', '## Validation']]],
      ['date écrite', [['2026-12-07', '7 décembre 2026']]],
    ],
  ),
  ...editsOf(
    'ticket-spanish/docs/tickets/0102-cola-correos.md',
    [
      [
        'pasos',
        saying('## Resultado', '- Revisar la cola\n- Escribir un script\n- Reenviar los correos'),
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      [
        'sin mirar',
        [['- [x] 2026-11-16', '- [ ] 2026-11-16']],
        'checkpoint-passed warning',
        '2026-11-16',
      ],
      [
        'otra persona',
        [['Visto bueno de @elsa', 'Visto bueno de @pilar']],
        'reviewer-disagreement warning',
        'Revisor',
      ],
      ['sin fecha', [[', hasta el 2026-12-04', '']], 'missing-reviewer warning', '## Aprobación'],
      [
        'todo bien',
        saying('## Resultado', 'Los correos salen mejor.'),
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      ['ninguno', saying('## Límites', 'Ninguno'), 'none-without-reason warning', 'Ninguno'],
    ],
    [['fecha escrita', [['2026-12-04', '4 de diciembre de 2026']]]],
  ),
  ...editsOf(
    'ticket-portuguese/docs/tickets/0057-limite-upload.md',
    [
      [
        'passos',
        saying('## Feito quando', '- Estudar o código\n- Aumentar o limite\n- Testar com vídeos'),
        'outcome-unverifiable warning',
        '## Feito quando',
      ],
      [
        'revisa a si mesmo',
        [['Marta Leal (@marta)', 'Davi Rocha (@davi)']],
        'self-review warning',
        'Davi Rocha (@davi) até',
      ],
      [
        'sem restrição',
        saying('## Restrições', 'Nenhuma.'),
        'none-without-reason warning',
        'Nenhuma.',
      ],
      ['vencido', [['2026-12-01', '2026-11-18']], 'checkpoint-passed warning', '2026-11-18'],
    ],
    [['data por extenso', [['2026-12-10', '10 de dezembro de 2026']]]],
  ),
  ...editsOf(
    'ticket-chatty/docs/tickets/0040-slow-login.md',
    [
      [
        'nothing to verify',
        saying('## Done when', 'Logins feel fast again and people are happy.'),
        'outcome-unverifiable warning',
        '## Done when',
      ],
      [
        'nobody says OK',
        saying('## Who says OK', 'Somebody from the team, by 3 December 2026.'),
        'missing-reviewer warning',
        '## Who says OK',
      ],
      [
        'only the assignee',
        saying('## Who says OK', '@zuri, by 3 December 2026.'),
        'self-review warning',
        '@zuri, by',
      ],
      [
        'no day',
        saying('## Who says OK', '@petra signs the fix off.'),
        'missing-reviewer warning',
        '## Who says OK',
      ],
      [
        'passed',
        [['2026-11-27: the script', '2026-11-16: the script']],
        'checkpoint-passed warning',
        '2026-11-16',
      ],
    ],
    [
      ['approval', [['## Who says OK', '## Approval']]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
];
