import { editsOf, filler, windowsLineEnds } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of roadmaps. */
export const roadmapEdits: readonly Edit[] = [
  ...editsOf(
    'roadmap-headings/docs/roadmap/payments-2027-h1.md',
    [
      [
        'two bets',
        (text) => text.replace(/### Bet 3:[^]*?(?=## Non-goals)/, ''),
        'bet-count warning',
        '## Three bets',
      ],
      [
        'four bets',
        [
          [
            '## Non-goals',
            '### Bet 4: Faster tests\n\n- **Owner:** @lee\n- **Cost:** 2 weeks\n- **Success signal:** tests take less than 4 minutes\n\n## Non-goals',
          ],
        ],
        'bet-count warning',
        '## Three bets',
      ],
      ['a team as owner', [['@dara', 'the payouts team']], 'bet-owner warning', 'the payouts team'],
      [
        'nobody yet as owner',
        [['Tomasz Wolski\n', 'TBD\n']],
        'leftover-placeholder error',
        '**Owner:** TBD',
      ],
      [
        'a role as owner',
        [['Tomasz Wolski\n', 'Engineering manager\n']],
        'bet-owner warning',
        'Engineering manager\n- ',
      ],
      [
        'we as owner',
        [['**Owner:** @noor', '**Owner:** we do it together']],
        'bet-owner warning',
        'we do it',
      ],
      ['no owner', [['- **Owner:** @noor\n', '']], 'bet-owner warning', '### Bet 3'],
      ['a cost in months', [['14–16 weeks', '4 months']], 'bet-cost warning', '4 months'],
      ['a cost as a size', [['about 8 weeks', 'L']], 'bet-cost warning', '**Cost:** L'],
      ['no cost', [['- **Cost:** 6 weeks\n', '']], 'bet-cost warning', '### Bet 3'],
      [
        'a hope as signal',
        [['finance closes the month without asking us for an export', 'finance is happier']],
        'bet-signal warning',
        'happier',
      ],
      [
        'an improvement as signal',
        [
          [
            'finance closes the month without asking us for an export',
            'improved developer experience',
          ],
        ],
        'bet-signal warning',
        'improved',
      ],
      [
        'no signal',
        [['- **Success signal:** finance closes the month without asking us for an export\n', '']],
        'bet-signal warning',
        '### Bet 2',
      ],
      [
        'costs over capacity, at their high end',
        [['capacity: 40 weeks', 'capacity: 29 weeks']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'a bet that is a non-goal',
        [['### Bet 3: Retire the old gateway', '### Bet 3: Instant payouts on weekends']],
        'bet-contradicts-non-goal warning',
        '### Bet 3',
      ],
      [
        'a bet that is a non-goal, in other words',
        [['### Bet 3: Retire the old gateway', '### Bet 3: Build a new ledger']],
        'bet-contradicts-non-goal warning',
        '### Bet 3',
      ],
      [
        'no detection',
        [[' Detection: a contract test against their sandbox runs every night.', '']],
        'risk-without-detection warning',
        'The Brazilian bank changes',
      ],
      [
        'no detection in prose',
        [[' We would see it in the fee report that finance sends each Monday.', '']],
        'risk-without-detection warning',
        'Streaming multiplies',
      ],
      [
        'one risk',
        [
          [
            '- **Streaming multiplies fees.** We would see it in the fee report that finance sends each Monday.\n',
            '',
          ],
          [/- \*\*Tomasz goes[^\n]*\n/, ''],
        ],
        'risk-count info',
        '## Risks',
      ],
      [
        'none alone as non-goals',
        (text) => text.replace(/(## Non-goals\n\n)[^]*?(?=\n## Risks)/, '$1None.\n'),
        'none-without-reason warning',
        'None.',
      ],
      [
        'no non-goals',
        (text) => text.replace(/## Non-goals\n\n[^]*?(?=## Risks)/, ''),
        'missing-section warning',
        '## Three bets',
      ],
      [
        'empty non-goals',
        (text) => text.replace(/(## Non-goals\n\n)[^]*?(?=## Risks)/, '$1'),
        'empty-section warning',
        '## Non-goals',
      ],
      [
        'design has not signed',
        [['  - role: design\n    name: "@yuki"\n    date: 2026-11-13\n', '']],
        'missing-sign-off warning',
        'sign-offs:',
      ],
      [
        'a signature without a day',
        [['    name: "@yuki"\n    date: 2026-11-13\n', '    name: "@yuki"\n']],
        'missing-sign-off warning',
        'role: design',
      ],
      [
        'reviewed too long ago',
        [['reviewed: 2026-11-16', 'reviewed: 2026-10-19']],
        'review-overdue warning',
        'reviewed:',
      ],
      [
        'no context',
        (text) => text.replace(/## Context\n\n[^]*?(?=## Three bets)/, ''),
        'missing-section warning',
        '# Payments',
      ],
      [
        'a context far too long',
        [['The ledger itself is sound.', `${filler(250)}\n\nThe ledger itself is sound.`]],
        'section-budget warning',
        '## Context',
      ],
      [
        'a context a little too long',
        [['The ledger itself is sound.', `${filler(200)}\n\nThe ledger itself is sound.`]],
        'section-budget info',
        '## Context',
      ],
      ['no period', [['period: 2027-H1\n', '']], 'missing-field warning', '# Payments'],
      [
        'no owner of the roadmap',
        [['owner: "@miriam"\n', '']],
        'missing-field warning',
        '# Payments',
      ],
      [
        'an unknown status',
        [['status: signed off', 'status: sigend off']],
        'unknown-status warning',
        'sigend',
      ],
      [
        'a day that does not exist',
        [['reviewed: 2026-11-16', 'reviewed: 2026-11-31']],
        'malformed-date warning',
        'reviewed',
      ],
      [
        'the context twice',
        [['## Links', '## Context\n\nThere is more to say.\n\n## Links']],
        'duplicate-section warning',
        'There is more',
      ],
      [
        'a gap of the template',
        [
          [
            'Eleven merchants are still on it, and its certificates expire in July.',
            '{{What we will do, and why now}}',
          ],
        ],
        'leftover-placeholder error',
        '{{What',
      ],
      [
        'risks before the context',
        (text) => {
          const risks = /## Risks and unknowns\n[^]*?(?=## Links)/.exec(text)?.[0] ?? '';
          return text.replace(risks, '').replace('## Context', `${risks}## Context`);
        },
        'misplaced-section info',
        '## Risks and unknowns',
      ],
    ],
    [
      ['line ends of Windows', windowsLineEnds],
      ['bets under another name', [['## Three bets', '## Workstreams']]],
      ['priorities', [['## Three bets', '## 2. Our priorities']]],
      [
        'fields in another order',
        [
          [
            '- **Owner:** @noor\n- **Cost:** 6 weeks\n',
            '- **Cost:** 6 weeks\n- **Owner:** @noor\n',
          ],
        ],
      ],
      [
        'a bet in plain words',
        [[/- \*\*Owner:\*\* @noor\n- \*\*Cost:\*\* 6 weeks\n/, '@noor, about six weeks.\n\n']],
      ],
      ['a cost in other words', [['about 8 weeks', '~ 7-8 wks']]],
      ['a cost in person-weeks', [['about 8 weeks', '8 person-weeks']]],
      [
        'a heading in code',
        [
          [
            'The ledger itself is sound.',
            '```md\n## Non-goals\n\nTBD\n```\n\nThe ledger itself is sound.',
          ],
        ],
      ],
      [
        'a further section',
        [['## Links', '## Staffing\n\nTwo people join in January.\n\n## Links']],
      ],
      [
        'none with its reason',
        (text) =>
          text.replace(
            /(## Non-goals\n\n)[^]*?(?=\n## Risks)/,
            '$1None: everything that was asked for fits, and product agreed on 9 November.\n',
          ),
      ],
      ['people and weeks multiplied', [['capacity: 40 weeks', 'capacity: 4 people × 10 weeks']]],
      [
        'another title of the manager',
        [['role: engineering manager', 'role: Head of Engineering']],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-german-table/docs/roadmap/plattform-2027-h1.md',
    [
      ['ein Team', [['Bastian Krol', 'Plattform-Team']], 'bet-owner warning', 'Plattform-Team'],
      ['niemand', [['| Bastian Krol |', '| |']], 'bet-owner warning', 'Umgebungen auf Abruf'],
      ['Monate', [['ca. 9 Wochen', '2 Monate']], 'bet-cost warning', '2 Monate'],
      [
        'eine Hoffnung',
        [
          [
            'Alle 14 Teams liefern aus, ohne uns ein Ticket zu schreiben',
            'Die Entwickler sind zufriedener',
          ],
        ],
        'bet-signal warning',
        'zufriedener',
      ],
      [
        'zwei Wetten',
        [[/\| Auslieferung ohne[^\n]*\n/, '']],
        'bet-count warning',
        '## Drei Wetten',
      ],
      ['zu viel', [['30 Wochen', '20 Wochen']], 'capacity-exceeded warning', '20 Wochen'],
      [
        'doch kein Nicht-Ziel',
        [['| Auslieferung ohne Handgriffe |', '| Wechsel des Cloud-Anbieters |']],
        'bet-contradicts-non-goal warning',
        '| Wechsel',
      ],
      [
        'ohne Früherkennung',
        [['Ein nächtlicher Vergleich mit einem Build von Grund auf', '']],
        'risk-without-detection warning',
        'Der Zwischenspeicher',
      ],
      ['ein Risiko', [[/\| Die Umgebungen werden[^\n]*\n/, '']], 'risk-count info', '## Risiken'],
      [
        'ohne Freigabe der Leitung',
        [['; Leitung: @ruben, 2026-11-11', '']],
        'missing-sign-off warning',
        '**Freigaben:**',
      ],
      ['lange nicht geprüft', [['2026-11-17', '2026-10-17']], 'review-overdue warning', 'Zuletzt'],
      [
        'nur „keine“',
        [[/(?<=## Nicht-Ziele\n\n)- Ein[^]*?(?=\n## Risiken)/, 'Keine.\n']],
        'none-without-reason warning',
        'Keine.',
      ],
      [
        'kein Team im Kopf',
        [['- **Team:** Plattform\n', '']],
        'missing-field warning',
        '# Technische',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['andere Überschrift', [['## Drei Wetten', '## Initiativen']]],
      [
        'Spalten vertauscht',
        (text) =>
          text.replace(
            /^\| (Vorhaben|Builds werden[^|]*|Umgebungen auf Abruf|Auslieferung ohne[^|]*) \| ([^|]*) \| ([^|]*) \|/gm,
            '| $1 | $3 | $2 |',
          ),
      ],
      ['Wochen in Worten', [['ca. 9 Wochen', 'etwa neun Wochen']]],
      ['Datum geschrieben', [['Jan Petersen, 2026-11-10', 'Jan Petersen am 10. November 2026']]],
      ['Nicht geplant', [['## Nicht-Ziele', '## Was wir nicht tun']]],
    ],
  ),
  ...editsOf(
    'roadmap-spanish-list/docs/roadmap/2027-Q1.md',
    [
      [
        'un equipo',
        [['Iván Soto', 'el equipo de búsqueda']],
        'bet-owner warning',
        'el equipo de búsqueda',
      ],
      ['sin coste', [[', 4 semanas. Señal', '. Señal']], 'bet-cost warning', '@marta'],
      [
        'todo mejora',
        [['la factura del clúster antiguo llega a cero', 'todo va mejor']],
        'bet-signal warning',
        'todo va mejor',
      ],
      [
        'sin señal',
        [[' Señal: la factura del clúster antiguo llega a cero.', '']],
        'bet-signal warning',
        '@marta',
      ],
      ['meses', [['unas 5 semanas', 'unos dos meses']], 'bet-cost warning', 'dos meses'],
      [
        'cuatro',
        [
          [
            '4 semanas. Señal: la factura del clúster antiguo llega a cero.',
            '4 semanas. Señal: la factura llega a cero.\n4. **Cachés nuevas** — @pau, 2 semanas. Señal: 80 % de aciertos.',
          ],
        ],
        'bet-count warning',
        '## Apuestas',
      ],
      [
        'sin detección',
        [[' Alerta temprana: producto nos avisa en la reunión de los lunes.', '']],
        'risk-without-detection warning',
        'se adelanta',
      ],
      ['capacidad', [['24 semanas', '15 semanas']], 'capacity-exceeded warning', '15 semanas'],
      [
        'ninguno',
        [[/- Búsqueda por voz[^\n]*/, 'Ninguno']],
        'none-without-reason warning',
        'Ninguno',
      ],
    ],
    [
      ['semanas en letras', [['unas 5 semanas', 'cinco semanas']]],
      ['prioridades', [['## Apuestas', '## Prioridades del trimestre']]],
      ['señal de éxito', [['Señal: la factura', 'Señal de éxito: la factura']]],
      ['fin de línea', windowsLineEnds],
    ],
  ),
  ...editsOf(
    'roadmap-chatty/docs/roadmap/data-2027-q1.md',
    [
      [
        'a team',
        [['@wen takes it', 'the ingestion squad takes it']],
        'bet-owner warning',
        '**One place',
      ],
      ['no weeks', [['roughly 4 weeks', 'not much work']], 'bet-cost warning', '**One place'],
      [
        'a hope',
        [
          [
            'compliance stops phoning the on-call engineer before nine',
            'compliance feels more confident',
          ],
        ],
        'bet-signal warning',
        'confident',
      ],
      [
        'nobody watches',
        [
          [
            ' We watch the number of refused loads; if it is zero after a month, nobody is testing.',
            '',
          ],
        ],
        'risk-without-detection warning',
        '1. Sources',
      ],
      [
        'capacity in the front matter',
        [['capacity: 22', 'capacity: 16']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'a bet on the catalogue',
        [['**One place to look.**', '**A data catalogue.**']],
        'bet-contradicts-non-goal warning',
        '**A data',
      ],
      ['no team', [['team: Data platform\n', '']], 'missing-field warning', '# What the data'],
    ],
    [
      ['other words', [['Success: compliance', 'How we will know: compliance']]],
      ['one line more', [['Led by Pavel Dvořák', 'Owned by Pavel Dvořák']]],
      ['line ends of Windows', windowsLineEnds],
    ],
  ),
  ...editsOf(
    'roadmap-french-terse/docs/roadmap/mobile-2027-q2.md',
    [
      ["l'équipe", [['Léo Marchand', "l'équipe mobile"]], 'bet-owner warning', "l'équipe mobile"],
      ['des mois', [['environ 9 semaines', '2 mois']], 'bet-cost warning', '2 mois'],
      [
        'un espoir',
        [
          [
            "l'ancien écran n'est plus appelé depuis 30 jours",
            'une meilleure expérience pour les développeurs',
          ],
        ],
        'bet-signal warning',
        'meilleure',
      ],
      ['sans responsable', [['Responsable : @ines\n', '']], 'bet-owner warning', '### Tests'],
      ['capacité', [['26 semaines', '20 semaines']], 'capacity-exceeded warning', '20 semaines'],
      [
        'sans détection',
        [[" Signe précoce : plus de 2 % d'exécutions annulées par semaine.", '']],
        'risk-without-detection warning',
        'La ferme',
      ],
      ['aucun', [[/- Une version[^\n]*/, 'Aucun.']], 'none-without-reason warning', 'Aucun.'],
    ],
    [
      ['chantiers', [['## Trois paris', '## Chantiers']]],
      ['semaines en lettres', [['environ 9 semaines', 'neuf semaines']]],
      ['fins de ligne', windowsLineEnds],
    ],
  ),
  ...editsOf(
    'roadmap-portuguese-table/docs/roadmap/cadastro-2027-h1.md',
    [
      [
        'o time',
        [['Dono: @caio', 'Dono: time de cadastro']],
        'bet-owner warning',
        'time de cadastro',
      ],
      ['tamanho', [['10 a 12 semanas', 'G']], 'bet-cost warning', 'Custo: G'],
      [
        'tudo melhora',
        [['o formulário antigo não recebe nenhum envio durante um mês', 'o time fica mais feliz']],
        'bet-signal warning',
        'mais feliz',
      ],
      [
        'falta o design',
        [['| Design | @tais | 2026-11-10 |\n', '']],
        'missing-sign-off warning',
        '## Aprovações',
      ],
      [
        'falta a data',
        [['| Design | @tais | 2026-11-10 |\n', '| Design | @tais | |\n']],
        'missing-sign-off warning',
        '@tais',
      ],
      ['revisão vencida', [['2026-11-13', '2026-10-13']], 'review-overdue warning', 'Revisado'],
      ['capacidade', [['36 semanas', '22 semanas']], 'capacity-exceeded warning', '22 semanas'],
      [
        'sem detecção',
        [[' Detecção: amostra semanal de 100 documentos.', '']],
        'risk-without-detection warning',
        'O fornecedor',
      ],
    ],
    [
      ['iniciativas', [['## Apostas', '## Iniciativas']]],
      ['por extenso', [['2026-11-09', '9 de novembro de 2026']]],
      ['fim de linha', windowsLineEnds],
    ],
  ),
];
