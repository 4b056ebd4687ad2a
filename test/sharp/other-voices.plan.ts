import { each, editsOf, saying, sectionOf, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of records in yet other voices. */
export const otherVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'adr-tyree-labels/docs/adr/0027-event-schema.md',
    [
      [
        'one position',
        [[/### JSON Schema[^]*?(?=## Decision)/, '']],
        'too-few-options warning',
        '## Positions',
      ],
      [
        'a position that was not there',
        saying('## Decision', 'We use Thrift.'),
        'decision-not-an-option warning',
        'Thrift',
      ],
      ['no argument', without('## Argument'), 'decision-without-because warning', '## Decision'],
      [
        'nobody decided',
        [['* **Decided by**: Helena Brandt, Kofi Mensah\n', '* **Decided by**: ?\n']],
        'missing-field warning',
        'Decided by',
      ],
      [
        'to be decided by',
        [['Helena Brandt, Kofi Mensah', 'tbd']],
        'leftover-placeholder error',
        'tbd',
      ],
      [
        'day of no calendar',
        [['2026-01-22', '2026-02-30']],
        'malformed-date warning',
        '2026-02-30',
      ],
      [
        'only upsides',
        saying(
          '## Implications',
          'Producers can evolve their events safely, and invoicing never stops again.',
        ),
        'only-good-consequences info',
        '## Implications',
      ],
      ['no issue', without('## Issue'), 'missing-section warning', '## Assumptions'],
      [
        'supersedes what is not there',
        [['* **Supersedes**: –', '* **Supersedes**: ADR-0099']],
        'broken-reference warning',
        'ADR-0099',
      ],
      [
        'one side only',
        [
          [
            'Against: compatibility rules are weak, and validation costs CPU in every consumer.\n',
            '',
          ],
        ],
        'option-without-argument info',
        '### JSON Schema',
      ],
      ['implications empty', saying('## Implications', '...'), 'leftover-placeholder error', '...'],
      ['status: maybe', [['Decided\n', 'Maybe\n']], 'unknown-status warning', 'Maybe'],
      ['status gone', [['* **Status**: Decided\n', '']], 'missing-status warning', '* **Date**'],
    ],
    [
      ['Windows', windowsLineEnds],
      ['Pros, Cons', each([/^In favour:/gm, 'Pros:'], [/^Against:/gm, 'Cons:'])],
      [
        'Upside, downside',
        each([/^In favour:/gm, '**Upside:**'], [/^Against:/gm, '**Downside:**']),
      ],
      ['a list', each([/^In favour:/gm, '- In favour:'], [/^Against:/gm, '- Against:'])],
      ['Rationale', [['## Argument', '## Rationale']]],
      ['Problem', [['## Issue', '## Problem']]],
      ['Alternatives', [['## Positions', '## Alternatives']]],
      ['no supersedes line', [['* **Supersedes**: –\n', '']]],
      ['sentence', saying('## Decision', 'We choose Avro with a registry.')],
      [
        'a schema',
        [
          [
            '## Implications\n',
            '```json\n{ "name": "{event}", "doc": "TODO" }\n```\n\n## Implications\n',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'adr-portugues-madr/docs/decisoes/0008-fila-de-pagamentos.md',
    [
      [
        'uma opção',
        [
          ['* Aumentar o tempo limite\n* Trocar de antifraude\n', ''],
          [/### Aumentar[^]*$/, ''],
        ],
        'too-few-options warning',
        '## Opções',
      ],
      ['outra opção', [['"Fila com SQS"', '"Kafka"']], 'decision-not-an-option warning', 'Kafka'],
      [
        'sem motivo',
        [[', pois desacopla o antifraude do clique de compra e a equipe já opera filas', '']],
        'decision-without-because warning',
        'Opção escolhida',
      ],
      [
        'só bom',
        each([/\* Ruim, porque a conf.*\n/, ''], [/\* Ruim, porque precisamos.*\n/, '']),
        'only-good-consequences warning',
        '### Consequências',
      ],
      [
        'sem decisores',
        [['decision-makers: [Otávio Lins, Marina Duarte]\n', '']],
        'missing-field warning',
        '---',
      ],
      [
        'decisores: a equipe',
        [['[Otávio Lins, Marina Duarte]', '[a definir]']],
        'missing-field warning',
        'a definir',
      ],
      ['sem data', [['date: 2026-09-17\n', '']], 'missing-date warning', '---'],
      [
        'substituído',
        [['status: aceito', 'status: substituído']],
        'superseded-without-successor warning',
        'substituído',
      ],
      [
        'contexto vazio',
        saying('## Contexto e Declaração do Problema', '<!-- descreva -->'),
        'empty-section warning',
        '## Contexto',
      ],
      [
        'em breve',
        saying('## Contexto e Declaração do Problema', 'Em breve.'),
        'leftover-placeholder error',
        'Em breve',
      ],
      ['sem resultado', without('## Resultado da Decisão'), 'missing-section warning', '## Prós'],
    ],
    [
      ['fim de linha', windowsLineEnds],
      ['porque', [['", pois', '", porque']]],
      ['já que', [['", pois', '", já que']]],
      ['Alternativas', [['## Opções Consideradas', '## Alternativas Consideradas']]],
      [
        'vantagem',
        each([/\* Bom, porque/g, '* Vantagem:'], [/\* Ruim, porque/g, '* Desvantagem:']),
      ],
      ['decisores', [['decision-makers:', 'decisores:']]],
      [
        'números',
        [
          [
            '* Fila com SQS\n* Aumentar o tempo limite\n* Trocar de antifraude',
            '1. Fila com SQS\n2. Aumentar o tempo limite\n3. Trocar de antifraude',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'scope-prosa-de/docs/scope/2026-11-16-adresspruefung.md',
    [
      [
        'niemand verantwortlich',
        [['owner: Thea Sandmann\n', '']],
        'missing-field warning',
        'date:',
      ],
      [
        'keine Leser',
        [['reviewers: [Lukas Brenner, "@ines"]', 'reviewers:']],
        'missing-field warning',
        'reviewers:',
      ],
      [
        'nichts hinterfragt',
        saying('## Was wir hinterfragt haben', 'Wir haben nichts hinterfragt.'),
        'none-without-reason warning',
        'nichts hinterfragt',
      ],
      [
        'nichts draußen',
        saying('## Was nicht dazugehört', 'Derzeit nichts.'),
        'none-without-reason warning',
        'Derzeit nichts',
      ],
      [
        'ohne Empfehlung',
        [[/Wir raten zum Dienst[^]*?bezahlt\.\n/, '']],
        'missing-recommendation warning',
        '## Möglichkeiten',
      ],
      [
        'kein Zurück',
        [[/ Läuft\netwas schief[^]*?wieder da\./, '']],
        'rollout-undo info',
        '## Einführung',
      ],
      [
        'keiner weiß es',
        [[' Logistik und Kundendienst erfahren es am 23. November.', '']],
        'rollout-notice info',
        '## Einführung',
      ],
      [
        'kein Ausgangswert',
        saying(
          '## Woran wir den Erfolg messen',
          'Höchstens 200 Rückläufer wegen falscher Adresse im März.',
        ),
        'success-measure warning',
        '## Woran',
      ],
      [
        'kein Ziel',
        saying(
          '## Woran wir den Erfolg messen',
          'Deutlich weniger Rückläufer als die 760 im Oktober.',
        ),
        'success-measure warning',
        '## Woran',
      ],
      [
        'fertig heißt fertig',
        saying(
          '## Woran wir den Erfolg messen',
          'Die Prüfung ist für alle Bestellungen eingeschaltet.',
        ),
        'success-measure warning',
        '## Woran',
      ],
      [
        'niemand fragt',
        [['Ines fragt den Datenschutz, bis 27. November.', 'Das ist noch zu klären.']],
        'question-owner warning',
        'Dürfen wir',
      ],
      [
        'kein Tag',
        [['Das klärt Lukas bis zum 4. Dezember.', 'Das klärt Lukas.']],
        'question-owner warning',
        'Postfächern',
      ],
      [
        'ohne Beleg',
        saying('## Das Problem', 'Viele Pakete kommen zurück, und das ist teuer.'),
        'problem-evidence info',
        '## Das Problem',
      ],
      [
        'Risiken leer',
        saying('## Was schiefgehen kann', '<!-- Risiken -->'),
        'empty-section warning',
        '## Was schief',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Empfehlung', [['Wir raten zum Dienst, denn', 'Unsere Empfehlung ist der Dienst, denn']]],
      [
        'Liste',
        saying(
          '## Was nicht dazugehört',
          '- Die Schweiz, deren Daten extra kosten\n- Das Ändern der Adresse nach der Bestellung\n- Packstationen',
        ),
      ],
      [
        'Tabelle der Möglichkeiten',
        saying(
          '## Möglichkeiten',
          '| Möglichkeit | Kosten | Dagegen |\n| --- | --- | --- |\n| Dienst | 3 Wochen, 900 Euro im Monat | Adresse verlässt das Haus |\n| Daten der Post | 6 Wochen | Pflege bei uns |\n\nWir raten zum Dienst.',
        ),
      ],
      [
        'Fragen als Liste',
        saying(
          '## Offene Fragen',
          '1. Dürfen wir die Adresse an einen Dienst schicken? – Ines, bis 2026-11-27\n2. Was tun wir mit Postfächern? – Lukas, bis 2026-12-04',
        ),
      ],
      [
        'Pfeil',
        saying('## Woran wir den Erfolg messen', 'Rückläufer wegen falscher Adresse: 760 → 200'),
      ],
      [
        'halbieren',
        saying(
          '## Woran wir den Erfolg messen',
          'Die Zahl der Rückläufer wegen falscher Adresse halbieren; im Oktober waren es 760.',
        ),
      ],
      [
        'Rückweg',
        [
          [
            'Läuft\netwas schief, schalten wir den Schalter `adresse` aus und das alte Formular ist wieder da.',
            'Rückweg: Schalter aus.',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-titulos-es/docs/roadmap/2027-h1.md',
    [
      [
        'dos',
        [[/### Abrir Valencia[^]*?(?=## Lo que)/, '']],
        'bet-count warning',
        '## Tres apuestas',
      ],
      [
        'el equipo',
        [['Responsable: Noa Ferrer.', 'Responsable: todo el equipo.']],
        'bet-owner warning',
        'todo el equipo',
      ],
      [
        'alguien',
        [['Responsable: Noa Ferrer.', 'Responsable: alguien de operaciones.']],
        'bet-owner warning',
        'alguien',
      ],
      ['sin responsable', [['Responsable: Noa Ferrer. ', '']], 'bet-owner warning', '### Abrir'],
      ['medio año', [['Coste: 24 semanas.', 'Coste: medio año.']], 'bet-cost warning', 'medio año'],
      ['alto', [['Coste: 24 semanas.', 'Coste: alto.']], 'bet-cost warning', 'Coste: alto'],
      ['sin coste', [['Coste: 24 semanas. ', '']], 'bet-cost warning', '### Abrir'],
      [
        'contentos',
        [['ningún recuento en papel durante un mes', 'los mozos están más contentos']],
        'bet-signal warning',
        'contentos',
      ],
      [
        'mejor',
        [['ningún recuento en papel durante un mes', 'mejor control del inventario']],
        'bet-signal warning',
        'mejor control',
      ],
      [
        'terminado',
        [['ningún recuento en papel durante un mes', 'proyecto terminado']],
        'bet-signal warning',
        'proyecto terminado',
      ],
      [
        'sin señal',
        [[' Señal: ningún recuento en papel durante un mes.', '']],
        'bet-signal warning',
        '### Inventario',
      ],
      [
        'capacidad',
        [['**Capacidad:** 70 semanas', '**Capacidad:** 50 semanas']],
        'capacity-exceeded warning',
        '50 semanas',
      ],
      ['revisión vieja', [['2026-11-14', '2026-09-14']], 'review-overdue warning', '2026-09-14'],
      [
        'contradicción',
        [['- Robots en el almacén.', '- Inventario sin papel.']],
        'bet-contradicts-non-goal warning',
        '### Inventario',
      ],
      [
        'sin detección',
        [[' Detección: visita de obra cada viernes.', '']],
        'risk-without-detection warning',
        'El local',
      ],
      [
        'no haremos nada',
        saying('## Lo que no haremos', 'Nada en particular.'),
        'none-without-reason warning',
        'Nada en',
      ],
      ['sin equipo', [['**Equipo:** Logística\n', '']], 'missing-field warning', '**Periodo:**'],
      [
        'sin dueño',
        [['**Responsable:** Pilar Ochoa\n', '']],
        'missing-field warning',
        '**Equipo:**',
      ],
      [
        'por confirmar',
        [['Coste: 24 semanas', 'Coste: por confirmar']],
        'bet-cost warning',
        'por confirmar',
      ],
    ],
    [
      ['finales', windowsLineEnds],
      [
        'listas',
        each([
          /^Responsable: ([^.]+)\. Coste: ([^.]+)\. Señal: /gm,
          '- Responsable: $1\n- Coste: $2\n- Señal: ',
        ]),
      ],
      [
        'negritas',
        each([
          /^Responsable: ([^.]+)\. Coste: ([^.]+)\. Señal: /gm,
          '**Responsable:** $1\n\n**Coste:** $2\n\n**Señal:** ',
        ]),
      ],
      [
        'campos en lista',
        each([
          /^\*\*(Estado|Periodo|Equipo|Responsable|Capacidad|Última revisión):\*\*/gm,
          '- $1:',
        ]),
      ],
      ['Fuera de alcance', [['## Lo que no haremos', '## No objetivos']]],
      ['Contexto', [['## Dónde estamos', '## Contexto']]],
      ['unas', [['24 semanas', 'unas 24 semanas']]],
      ['en letra', [['24 semanas', 'veinte semanas']]],
      [
        'de a',
        [
          [
            'los envíos tardíos pasan de uno de cada nueve a uno de cada veinte',
            'envíos tardíos: del 11 % al 5 %',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'ticket-nummern-de/docs/tickets/0073-mahnlauf.md',
    [
      [
        'nicht hingesehen',
        [['    looked: gesehen, 41 Stück, alle aus dem Altbestand\n', '']],
        'checkpoint-passed warning',
        '2026-11-18',
      ],
      [
        'Kontrolle ohne Gegenstand',
        [['    what: Probelauf mit den Daten vom November\n', '']],
        'missing-checkpoint info',
        '2026-12-02',
      ],
      [
        'prüft sich selbst',
        [
          ['reviewer: "@hanna"', 'reviewer: "@ole"'],
          ['- @hanna: Ergebnis', '- @ole: Ergebnis'],
          ['- @hanna: der', '- @ole: der'],
        ],
        'self-review warning',
        'reviewer: "@ole"',
      ],
      [
        'zwei',
        [['reviewer: "@hanna"', 'reviewer: "@petra"']],
        'reviewer-disagreement warning',
        'reviewer:',
      ],
      [
        'irgendwann',
        [
          [', bis 2026-12-04', ''],
          [', bis 2026-12-15', ''],
        ],
        'missing-reviewer warning',
        '## Abnahme',
      ],
      [
        'verbessern',
        saying('## Fertig, wenn', 'Das Mahnwesen ist verbessert.'),
        'outcome-unverifiable warning',
        '## Fertig',
      ],
      [
        'ein Wunsch darunter',
        [
          [
            '2. Der Probelauf mit den Daten vom November erzeugt keine falsche Mahnung.',
            '2. Die Kunden vertrauen uns wieder.',
          ],
        ],
        'outcome-unverifiable warning',
        'vertrauen',
      ],
      [
        'untersuchen',
        saying('## Fertig, wenn', 'Untersuchen, warum die Zahlungen zu spät gebucht werden.'),
        'outcome-unverifiable warning',
        '## Fertig',
      ],
      [
        'keine Leitplanken',
        saying('## Leitplanken', 'Es gibt keine.'),
        'none-without-reason warning',
        'Es gibt keine',
      ],
      [
        'Frist irgendwann',
        [['due: 2026-12-16', 'due: bald']],
        'malformed-date warning',
        'due: bald',
      ],
      ['fällig', [['due: 2026-12-16', 'due: 2026-11-16']], 'due-passed info', '2026-11-16'],
      [
        'Status',
        [['status: in Arbeit', 'status: in Abreit']],
        'unknown-status warning',
        'in Abreit',
      ],
      [
        'fast fertig',
        [['status: in Arbeit', 'status: fast fertig']],
        'unknown-status warning',
        'fast fertig',
      ],
      ['von niemandem', [['from: "@petra"\n', '']], 'missing-field warning', 'assignee:'],
      ['Team', [['assignee: "@ole"', 'assignee: das Team']], 'missing-field warning', 'das Team'],
      [
        'offen im Satz',
        [['41 Kunden eine', '??? Kunden eine']],
        'leftover-placeholder error',
        '???',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      [
        'Datum mit Punkten',
        [
          ['bis 2026-12-04', 'bis 4.12.2026'],
          ['bis 2026-12-15', 'bis 15.12.2026'],
        ],
      ],
      ['Freigabe', [['## Abnahme', '## Freigabe']]],
      ['Akzeptanzkriterien', [['## Fertig, wenn', '## Akzeptanzkriterien']]],
      ['Kästchen', each([/^\d\. /gm, '- [ ] '])],
      [
        'Tabelle',
        saying(
          '## Abnahme',
          '| Wer | Was | Bis |\n| --- | --- | --- |\n| @hanna | Probelauf | 2026-12-04 |\n| @hanna | erster Lauf | 2026-12-15 |',
        ),
      ],
      [
        'Satz',
        saying(
          '## Abnahme',
          '@hanna sieht sich den Probelauf bis 2026-12-04 an und nimmt den ersten echten Lauf bis 2026-12-15 ab.',
        ),
      ],
      [
        'Leitplanken nach der Abnahme',
        (text) => {
          const s = sectionOf('## Leitplanken').exec(text)![0];
          return `${text.replace(s, '').trimEnd()}\n\n${s.trimEnd()}\n`;
        },
      ],
    ],
  ),
];
