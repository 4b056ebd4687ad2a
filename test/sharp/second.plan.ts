import { editsOf } from './edits.ts';
import type { Edit } from './run.ts';

const section =
  (title: string) =>
  (text: string): string => {
    const from = text.indexOf(`${title}\n`);
    const mark = /^#+ |^\*\*/.exec(title)?.[0] ?? '';
    const next = text.indexOf(`\n${mark}`, from + title.length);
    return from < 0 ? text : text.slice(0, from) + (next < 0 ? '' : text.slice(next + 1));
  };

/** Edits of records in which sections have names that nobody listed. */
export const secondEdits: readonly Edit[] = [
  ...editsOf(
    'roadmap-bold-en/docs/roadmap/payments-2027-H1.md',
    [
      ['owner a team', [['owner: "@mara"', 'owner: team']], 'missing-field warning', 'owner: team'],
      ['owner tbd', [['owner: "@mara"', 'owner: TBD']], 'leftover-placeholder error', 'owner: TBD'],
      [
        'owner the payments team',
        [['owner: "@mara"', 'owner: the payments squad']],
        'missing-field warning',
        'owner: the',
      ],
      [
        'two bets',
        [[/\*\*A ledger that[^\n]*\n\n/, '']],
        'bet-count warning',
        "## What we're betting on",
      ],
      [
        'four bets',
        [
          [
            '## What we are saying',
            '**Fraud scores at checkout.** Ola Nord, 5 weeks. Chargebacks fall from 90 to 30 a month.\n\n## What we are saying',
          ],
        ],
        'bet-count warning',
        "## What we're betting on",
      ],
      [
        'owned by the squad',
        [['Sofia Lindqvist leads', 'The squad leads']],
        'bet-owner warning',
        '**Refunds',
      ],
      ['months', [['18-20 weeks', 'a quarter or so']], 'bet-cost warning', '**A ledger'],
      ['large', [['about 14 weeks', 'large']], 'bet-cost warning', '**Invoices'],
      ['no cost', [[', roughly eight weeks', '']], 'bet-cost warning', '**Refunds'],
      [
        'readers like it',
        [
          [
            'It worked if ten resellers have paid an invoice without a ticket by the end of May.',
            'It worked if resellers like it.',
          ],
        ],
        'bet-signal warning',
        'like it',
      ],
      [
        'no signal',
        [[' Manual refunds fall from 340 a week to under 20.', '']],
        'bet-signal warning',
        '**Refunds',
      ],
      [
        'too little capacity',
        [['capacity: 60', 'capacity: 38']],
        'capacity-exceeded warning',
        'capacity',
      ],
      [
        'a contradiction',
        [['**Refunds nobody types.**', '**A second payment provider for Asia.**']],
        'bet-contradicts-non-goal warning',
        '**A second',
      ],
      [
        'a contradiction in other words',
        [['**Refunds nobody types.**', '**Points for loyal customers.**']],
        'bet-contradicts-non-goal warning',
        '**Points',
      ],
      [
        'no detection',
        [[' We would see it when the draft is not back by 20 January.', '']],
        'risk-without-detection warning',
        '- The tax wording',
      ],
      [
        'no sign-off of design',
        [[/ {2}- \{ role: design[^\n]*\n/, '']],
        'missing-sign-off warning',
        'sign-offs',
      ],
      [
        'a sign-off without a day',
        [['Tom Okafor, date: 2026-11-11', 'Tom Okafor']],
        'missing-sign-off warning',
        'Tom',
      ],
      [
        'old review',
        [['reviewed: 2026-11-16', 'reviewed: 2026-10-16']],
        'review-overdue warning',
        'reviewed',
      ],
      [
        'non-goals gone',
        section('## What we are saying no to'),
        'missing-section warning',
        '## What keeps',
      ],
      [
        'risks gone',
        section('## What keeps us up at night'),
        'missing-section warning',
        '- A second payment',
      ],
      ['none', [[/- Loyalty[^]*?on-call\.\n/, 'None.\n']], 'none-without-reason warning', 'None.'],
      ['one risk', [[/- Splitting[^\n]*\n/, '']], 'risk-count info', '## What keeps'],
      ['no period', [['period: 2027-H1\n', '']], 'missing-field warning', 'status'],
      ['context gone', section('## Where we are'), 'missing-section warning', "## What we're"],
      [
        'status misspelt',
        [['status: signed off', 'status: singed off']],
        'unknown-status warning',
        'status',
      ],
    ],
    [
      ['other words for context', [['## Where we are', '## The lay of the land']]],
      ['other words for bets', [["## What we're betting on", '## Where our money goes']]],
      ['other words for risks', [['## What keeps us up at night', '## Clouds on the horizon']]],
      ['other words for non-goals', [['## What we are saying no to', '## Not on our plate']]],
      ['weeks in words', [['18-20 weeks', 'eighteen to twenty weeks']]],
      [
        'headings deeper',
        [[/^## /m, '## ']].length ? (t: string) => t.replaceAll(/^## /gm, '### ') : [],
      ],
      ['status in capitals', [['status: signed off', 'status: Signed Off']]],
    ],
  ),
  ...editsOf(
    'roadmap-table-es/docs/roadmap/2027-Q1.md',
    [
      ['el equipo', [['| Iván Soto |', '| el equipo |']], 'bet-owner warning', 'el equipo'],
      [
        'por definir',
        [['| @nuria |', '| por definir |']],
        'leftover-placeholder error',
        'por definir',
      ],
      ['meses', [['10 a 12 semanas', '3 meses']], 'bet-cost warning', '3 meses'],
      ['talla', [['8 semanas', 'talla M']], 'bet-cost warning', 'talla M'],
      [
        'gusta',
        [
          [
            'Las correcciones bajan de 11 % a menos de 3 %',
            'A los repartidores les gustan las rutas',
          ],
        ],
        'bet-signal warning',
        'gustan',
      ],
      [
        'señal vacía',
        [['Las devoluciones por etiqueta ilegible bajan de 90 a 15 al mes', '']],
        'bet-signal warning',
        '@nuria',
      ],
      ['capacidad', [['30 semanas', '20 semanas']], 'capacity-exceeded warning', '20 semanas'],
      [
        'sin detección',
        [['La antigüedad media de los datos supera quince minutos', '']],
        'risk-without-detection warning',
        'Los datos de tráfico',
      ],
      [
        'ya veremos',
        [['La antigüedad media de los datos supera quince minutos', 'ya veremos']],
        'risk-without-detection warning',
        'ya veremos',
      ],
      [
        'contradice',
        [['Etiquetas legibles en frío', 'Entregar el mismo día']],
        'bet-contradicts-non-goal warning',
        'Entregar el mismo',
      ],
      [
        'contradice mapas',
        [['Etiquetas legibles en frío', 'Otro proveedor de mapas']],
        'bet-contradicts-non-goal warning',
        'Otro proveedor',
      ],
      ['sin firma', [[/\| Diseño[^\n]*\n/, '']], 'missing-sign-off warning', '## Firmas'],
      [
        'firma sin fecha',
        [['Luis Mora | 2026-11-05', 'Luis Mora |']],
        'missing-sign-off warning',
        'Luis Mora',
      ],
      [
        'responsable el equipo',
        [['Responsable | Carmen Ruiz', 'Responsable | el equipo']],
        'missing-field warning',
        'el equipo',
      ],
      ['sin revisar', [['2026-11-13', '2026-09-01']], 'review-overdue warning', '2026-09-01'],
      ['dos apuestas', [[/\| Etiquetas[^\n]*\n/, '']], 'bet-count warning', '## Tres apuestas'],
      [
        'sin no objetivos',
        section('## Lo que no haremos'),
        'missing-section warning',
        '## Riesgos',
      ],
    ],
    [
      ['otro nombre', [['## Lo que no haremos', '## Con qué no se cuenta']]],
      ['fecha escrita', [['| 2026-11-03 |', '| 3 de noviembre de 2026 |']]],
      [
        'columnas en otro orden',
        [
          [
            '| Riesgo | Cómo lo notaremos |\n|---|---|\n| El segundo transportista cambia su formato sin avisar | El validador de manifiestos rechaza más de un 2 % en un día |\n| Los datos de tráfico llegan tarde | La antigüedad media de los datos supera quince minutos |',
            '| Cómo lo notaremos | Riesgo |\n|---|---|\n| El validador de manifiestos rechaza más de un 2 % en un día | El segundo transportista cambia su formato sin avisar |\n| La antigüedad media de los datos supera quince minutos | Los datos de tráfico llegan tarde |',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'roadmap-numbered-de/docs/roadmap/suche-2027-Q2.md',
    [
      ['Team', [['owner: Jonas Weber', 'owner: Suchteam']], 'missing-field warning', 'Suchteam'],
      ['noch offen', [['– Aylin Demir,', '– noch offen,']], 'bet-owner warning', '2. **Filial'],
      ['Monate', [['6–8 Wochen', 'zwei Monate']], 'bet-cost warning', '2. **Filial'],
      [
        'gefällt',
        [['Suchen ohne Treffer sinken von 7 % auf 4 %.', 'Die Kunden mögen die neue Suche.']],
        'bet-signal warning',
        'mögen',
      ],
      [
        'kein Erfolg',
        [[' Erfolg: Suchen ohne Treffer sinken von 7 % auf 4 %.', '']],
        'bet-signal warning',
        '3. **Tipp',
      ],
      [
        'Widerspruch',
        [['**Tippfehler verzeihen**', '**Suche nach Bildern**']],
        'bet-contradicts-non-goal warning',
        'nach Bildern',
      ],
      [
        'Widerspruch 2',
        [['**Tippfehler verzeihen**', '**Persönliche Rangfolge**']],
        'bet-contradicts-non-goal warning',
        'Persönliche',
      ],
      [
        'keine Frühwarnung',
        [[' Frühwarnung: Der Füllstand der Knoten überschreitet 80 %.', '']],
        'risk-without-detection warning',
        'Index läuft',
      ],
      [
        'vier Risiken',
        [
          [
            '- **Der Lieferant',
            '- **Ein Knoten fällt aus.** Frühwarnung: Alarm der Wache.\n- **Der Lieferant',
          ],
        ],
        'risk-count info',
        '## Was schief',
      ],
      [
        'lange nicht geprüft',
        [['reviewed: 2026-11-18', 'reviewed: 2026-10-20']],
        'review-overdue warning',
        'reviewed',
      ],
      [
        'Kontext leer',
        [[/Wir verantworten[^]*?kennen\.\n/, '']],
        'empty-section warning',
        '## Ausgangslage',
      ],
      ['Kontext weg', section('## Ausgangslage'), 'missing-section warning', '## Unsere drei'],
    ],
    [
      ['anderer Name', [['## Was wir bewusst lassen', '## Worauf wir verzichten']]],
      ['andere Wörter', [['## Was schiefgehen kann', '## Stolpersteine']]],
      ['Gedankenstrich', (t) => t.replaceAll(' – ', ' — ')],
    ],
  ),
  ...editsOf(
    'roadmap-headings-pt/docs/roadmap/2027-H1.md',
    [
      [
        'a equipe',
        [['Responsável: Renata Melo', 'Responsável: a equipe']],
        'bet-owner warning',
        'a equipe',
      ],
      [
        'a definir',
        [['Responsável: @caio', 'Responsável: a definir']],
        'leftover-placeholder warning',
        'a definir',
      ],
      ['sem responsável', [['Responsável: @caio\n', '']], 'bet-owner warning', '### Cargas'],
      ['meses', [['seis semanas', 'dois meses']], 'bet-cost warning', 'dois meses'],
      [
        'gostam',
        [
          [
            'Sinal: chamados noturnos caem de 14 para 2 por mês',
            'Sinal: o time gosta do resultado',
          ],
        ],
        'bet-signal warning',
        'gosta',
      ],
      [
        'contradiz',
        [['### Catálogo com dono para cada tabela', '### Mudança de nuvem']],
        'bet-contradicts-non-goal warning',
        '### Mudança',
      ],
      [
        'contradiz 2',
        [['### Catálogo com dono para cada tabela', '### Marketing com dados em tempo real']],
        'bet-contradicts-non-goal warning',
        '### Marketing',
      ],
      [
        'sem detecção',
        [[/Como vamos perceber: a consulta[^\n]*\n/, '']],
        'risk-without-detection warning',
        '### A regra',
      ],
      [
        'responsável do roteiro',
        [['**Responsável:** Beatriz Nunes', '**Responsável:** a definir']],
        'leftover-placeholder warning',
        'a definir',
      ],
      ['sem período', [['- **Período:** 2027-H1\n', '']], 'missing-field warning', 'Situação'],
      [
        'quatro apostas',
        [
          [
            '## O que fica',
            '### Trocar o agendador\nResponsável: Hugo Sá\nCusto: 4 semanas\nSinal: nenhum job no servidor antigo\n\n## O que fica',
          ],
        ],
        'bet-count warning',
        '## Apostas',
      ],
    ],
    [
      ['outro nome', [['## O que fica de fora', '## Aquilo que deixamos para depois']]],
      ['outro nome dos riscos', [['## O que pode dar errado', '## Pedras no caminho']]],
      ['semanas', [['seis semanas', '~6 sem.']]],
    ],
  ),
  ...editsOf(
    'roadmap-prose-fr/docs/roadmap/mobile-2027-H1.md',
    [
      ["l'équipe", [['Qui : Karim Haddad', "Qui : l'équipe"]], 'bet-owner warning', "l'équipe"],
      [
        'à définir',
        [['Responsable : Élodie Garnier.', 'Responsable : à définir.']],
        'missing-field warning',
        'à définir',
      ],
      ['mois', [['7 à 9 semaines', '2 mois']], 'bet-cost warning', '2 mois'],
      [
        'plaît',
        [['99 % des paniers commencés dans le métro arrivent au paiement', 'ça plaît aux clients']],
        'bet-signal warning',
        'plaît',
      ],
      [
        'tablette',
        [['* Une seule bibliothèque', '* La version tablette']],
        'bet-contradicts-non-goal warning',
        '* La version',
      ],
      [
        'sans alerte',
        [[" ; signal d'alerte : une annonce dans son bulletin mensuel", '']],
        'risk-without-detection warning',
        '* Le magasin',
      ],
      [
        'sans accord',
        [['* Design : Hugo Petit, le 4 novembre 2026\n', '']],
        'missing-sign-off warning',
        '## Accords',
      ],
      ['sans jour', [[', le 6 novembre 2026', '']], 'missing-sign-off warning', 'Claire Morel'],
      ['sans équipe', [[' Équipe : Mobile.', '']], 'missing-field warning', 'Statut'],
      [
        'vieille revue',
        [['Revu le : 2026-11-12', 'Revu le : 2026-10-02']],
        'review-overdue warning',
        'Revu le',
      ],
      ['trop long', [['* Une version pour tablette', '* Rien']], 'x warning', 'Rien'],
    ].slice(0, -1) as never,
    [
      ['autre nom', [['## Ce qui nous inquiète', '## Nuages']]],
      ['date ISO', [['le 3 novembre 2026', '2026-11-03']]],
    ],
  ),
  ...editsOf(
    'scope-dialogue-en/docs/scope/2026-11-09-export-to-spreadsheet.md',
    [
      ['pushback gone', section('## Pushback'), 'missing-section warning', '## In'],
      ['in gone', section('## In'), 'missing-section warning', '## Out of scope'],
      ['in empty', [[/- Statements[^]*?warnings\n/, '']], 'empty-section warning', '## In'],
      ['out none', [[/Scheduled exports[^\n]*/, 'None']], 'none-without-reason warning', 'None'],
      [
        'no recommendation',
        [[/We go with the server[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Ways',
      ],
      [
        'no baseline',
        [[', from 11 a week today to below 2', ', below 2 a week']],
        'success-measure warning',
        '## How will',
      ],
      [
        'no target',
        [
          [
            'from 11 a week today to below 2 by the end of January',
            '11 a week today, and that must fall',
          ],
        ],
        'success-measure warning',
        '## How will',
      ],
      [
        'no measure',
        [[/Hours spent[^\n]*/, 'Everybody in finance uses it.']],
        'success-measure warning',
        '## How will',
      ],
      [
        'no person',
        [['Ingrid answers by 1 December 2026.', 'To be answered by 1 December 2026.']],
        'question-owner warning',
        '- Does the',
      ],
      ['no day', [['@wei, 2026-12-04', '@wei']], 'question-owner warning', '- Which'],
      [
        'the team answers',
        [['@wei, 2026-12-04', 'the team, 2026-12-04']],
        'question-owner warning',
        '- Which',
      ],
      ['owner missing', [['owner: "@dario"\n', '']], 'missing-field warning', 'date'],
      [
        'owner tbd',
        [['owner: "@dario"', 'owner: tbd']],
        'leftover-placeholder error',
        'owner: tbd',
      ],
      [
        'owner a team',
        [['owner: "@dario"', 'owner: the export team']],
        'missing-field warning',
        'owner: the',
      ],
      [
        'reviewers missing',
        [['reviewers: ["@hanna", "@wei"]\n', '']],
        'missing-field warning',
        'owner',
      ],
      [
        'evidence gone',
        [
          [
            '26 tables by hand each week. That is 11 hours, and in October two of the copies were wrong ([incident 4471](https://tracker.example.com/I-4471)).',
            'tables by hand. It takes long and goes wrong.',
          ],
          ['Four people', 'People'],
        ],
        'problem-evidence info',
        '## Why',
      ],
      [
        'cost gone',
        [['| Write it on the server | 3 weeks |', '| Write it on the server | |']],
        'option-without-cost info',
        '| Write it on',
      ],
      [
        'no undo',
        [
          [' Turning the flag off brings everything back as it was.', ''],
          ['Behind the flag `export-v1`, f', 'F'],
        ],
        'rollout-undo info',
        '## Getting',
      ],
      [
        'nobody told',
        [[' We tell the audit team a week before, since they download the same numbers.', '']],
        'rollout-notice info',
        '## Getting',
      ],
      ['problem gone', section('## Why it hurts'), 'missing-section warning', '## Pushback'],
      [
        'negated goal',
        [[/Scheduled exports by[^\n]*/, '- Exports that open with warnings\n- Exports by mail']],
        'x info',
        'Exports that',
      ],
    ].slice(0, -1) as never,
    [
      ['other problem', [['## Why it hurts', '## Fridays lost']]],
      ['other brief', [['## What we were asked', '## The wish']]],
      ['other rollout', [['## Getting it out', '## From flag to everyone']]],
      ['other risks', [['## Risks\n', '## Banana skins\n']]],
      ['other pushback', [['## Pushback', '## Talking it over']]],
      ['day localised', [['1 December 2026', 'Dec 1, 2026']]],
    ],
  ),
  ...editsOf(
    'scope-terse-de/docs/scope/2026-11-16-mahnlauf.md',
    [
      [
        'keine Einwände',
        [[/- Wir fragten[^\n]*/, 'Keine.']],
        'none-without-reason warning',
        'Keine.',
      ],
      ['kein Ziel', [[', Ziel höchstens 1', '']], 'success-measure warning', '## Erfolg'],
      [
        'kein Ausgangswert',
        [['heute 9, Ziel höchstens 1', 'höchstens 1']],
        'success-measure warning',
        '## Erfolg',
      ],
      [
        'keine Empfehlung',
        [[/Empfehlung: [^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Abwägung',
      ],
      [
        'keine Kosten',
        [[': kostet die Bereitschaft vier Nächte im Monat', ': dann bleibt es dabei']],
        'option-without-cost info',
        '3. Nichts',
      ],
      [
        'wer antwortet',
        [['Antwort von Frau Lorenz bis', 'Antwort bis']],
        'question-owner warning',
        '- Darf',
      ],
      ['bis wann', [[' bis 30. November 2026', '']], 'question-owner warning', '- Darf'],
      [
        'Frist um',
        [['30. November 2026', '3. November 2026']],
        'question-overdue warning',
        '- Darf',
      ],
      ['kein Zurück', [[/ Zurück geht[^\n]*/, '']], 'rollout-undo info', '## Einführung'],
      [
        'keinem gesagt',
        [[' Die Druckstraße in Halle weiß eine Woche vorher Bescheid.', '']],
        'rollout-notice info',
        '## Einführung',
      ],
      [
        'kein Verantwortlicher',
        [['Verantwortlich: Katrin Vogt\n', '']],
        'missing-field warning',
        'Datum',
      ],
      [
        'Verantwortlich das Team',
        [['Katrin Vogt', 'das Team']],
        'missing-field warning',
        'das Team',
      ],
      [
        'kein Prüfer',
        [['Prüfer: @ole, Mehmet Kaya\n', '']],
        'missing-field warning',
        'Verantwortlich',
      ],
      ['Umfang weg', section('## Umfang'), 'missing-section warning', '## Nicht im'],
      [
        'nicht im Umfang weg',
        section('## Nicht im Umfang'),
        'missing-section warning',
        '## Abwägung',
      ],
      ['Einwände weg', section('## Einwände'), 'missing-section warning', '## Umfang'],
      [
        'Platzhalter',
        [['- Neue Mahntexte', '- <noch ergänzen>']],
        'leftover-placeholder warning',
        '<noch',
      ],
    ],
    [
      ['anderer Name', [['## Einwände', '## Da haben wir gebohrt']]],
      ['andere Einführung', [['## Einführung', '## So kommt es an']]],
      ['Erfolg umbenannt', [['## Erfolg', '## Daran lassen wir uns messen']]],
      ['Datum kurz', [['30. November 2026', '30.11.2026']]],
    ],
  ),
  ...editsOf(
    'scope-numbered-fr/docs/scope/2026-10-29-recherche-fournisseurs.md',
    [
      [
        'aucune contestation',
        [[/La demande parlait[^\n]*/, 'Aucune.']],
        'none-without-reason warning',
        'Aucune.',
      ],
      [
        'sans recommandation',
        [[/Nous recommandons[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## 6.',
      ],
      [
        'sans cible',
        [['de 14 minutes à 3 minutes fin février', "14 minutes aujourd'hui"]],
        'success-measure warning',
        '## 8.',
      ],
      [
        'sans départ',
        [['de 14 minutes à 3 minutes', 'moins de 3 minutes']],
        'success-measure warning',
        '## 8.',
      ],
      ['sans personne', [['— Marc Dubois, avant', '— avant']], 'question-owner warning', '1. Qui'],
      ['sans date', [['@ines, 2026-W50', '@ines']], 'question-owner warning', '2. Faut-il'],
      ['retour', [[/ Retour arrière :[^\n]*/, '']], 'rollout-undo info', '## 7.'],
      ['prévenue', [[/ L'équipe Comptabilité[^.]*\./, '']], 'rollout-notice info', '## 7.'],
      [
        'responsable équipe',
        [['owner: Sophie Lambert', "owner: l'équipe achats"]],
        'missing-field warning',
        'owner',
      ],
      [
        'coût',
        [['quatre semaines, un service de plus à surveiller', 'un service de plus à surveiller']],
        'option-without-cost info',
        '- **Index',
      ],
      [
        'exclu vide',
        [[/1\. Le texte libre[^]*?affichage\n/, '']],
        'empty-section warning',
        '## 5.',
      ],
      [
        'question dépassée',
        [['5 décembre 2026', '5 novembre 2026']],
        'question-overdue warning',
        '1. Qui',
      ],
    ],
    [
      ['autre nom', [['## 7. Déploiement', '## 7. Vers les utilisateurs']]],
      ['sans numéros', (t) => t.replaceAll(/^## \d+\. /gm, '## ')],
      ['autre nom 2', [['## 3. Ce que nous avons contesté', '## 3. Nos doutes']]],
    ],
  ),
  ...editsOf(
    'scope-table-pt/docs/scope/2026-11-12-login-unico.md',
    [
      ['sem meta', [['| menos de 5 |', '| |']], 'success-measure warning', '## Medida'],
      [
        'sem hoje',
        [['| 38 | menos de 5 |', '| | menos de 5 |']],
        'success-measure warning',
        '## Medida',
      ],
      [
        'sem recomendação',
        [
          ['sim: já temos contrato e equipe que conhece', '-'],
          ['| 9 semanas | não |', '| 9 semanas | - |'],
        ],
        'missing-recommendation warning',
        '## Alternativas',
      ],
      ['sem quem', [['| Joana Reis | 2026', '| | 2026']], 'question-owner warning', '| Quem paga'],
      [
        'a equipe',
        [['| Joana Reis | 2026', '| a equipe | 2026']],
        'question-owner warning',
        '| Quem paga',
      ],
      [
        'sem data',
        [['| Joana Reis | 2026-12-01', '| Joana Reis | ']],
        'question-owner warning',
        '| Quem paga',
      ],
      ['sem custo', [['| 9 semanas |', '| |']], 'option-without-cost info', '| Servidor'],
      [
        'sem evidência',
        [
          [
            '38 de 52 parceiros abriram chamado por senha em outubro.',
            'Os parceiros reclamam das senhas.',
          ],
        ],
        'problem-evidence info',
        '## Problema',
      ],
      ['revisor', [['reviewers: [Joana Reis]\n', '']], 'missing-field warning', 'owner'],
      [
        'nenhum',
        [[/\* Aplicativo[^]*?usuários\n/, 'Nenhum\n']],
        'none-without-reason warning',
        'Nenhum',
      ],
    ],
    [
      ['outro nome', [['## O que questionamos', '## A conversa que tivemos']]],
      ['outro nome 2', [['## Implantação', '## Do piloto a todos']]],
    ],
  ),
  ...editsOf(
    'scope-chatty-es/docs/scope/2026-11-17-avisos-por-sms.md',
    [
      [
        'sin meta',
        [['pasan del 17 % al 10 % antes de abril', 'eran el 17 % en octubre']],
        'success-measure warning',
        '## Cómo sabremos',
      ],
      [
        'sin quién',
        [['Lucía lo pregunta a legal antes', 'Hay que preguntarlo antes']],
        'question-owner warning',
        '- ¿Se avisa',
      ],
      [
        'sin cuándo',
        [[' antes del 28 de noviembre de 2026', '']],
        'question-owner warning',
        '- ¿Se avisa',
      ],
      [
        'sin recomendación',
        [[/Nos quedamos[^\n]*\n/, '']],
        'missing-recommendation warning',
        '## Opciones',
      ],
      [
        'responsable equipo',
        [['**Responsable**: @gael', '**Responsable**: el equipo']],
        'missing-field warning',
        'el equipo',
      ],
      [
        'sin cuestionar',
        [[/Preguntamos si[^\n]*/, 'Ninguna.']],
        'none-without-reason warning',
        'Ninguna.',
      ],
      ['sin vuelta', [[/ Si hay quejas[^\n]*/, '']], 'rollout-undo info', '## Puesta'],
      [
        'sin aviso',
        [[' Recepción y el centro de llamadas lo saben diez días antes.', '']],
        'rollout-notice info',
        '## Puesta',
      ],
      ['sin fuera', section('## Qué no entra'), 'missing-section warning', '## Opciones'],
    ],
    [
      ['otro nombre', [['## Qué no entra', '## Para otra ocasión']]],
      ['otro nombre 2', [['## Qué cuestionamos', '## Lo que les dijimos']]],
    ],
  ),
  ...editsOf(
    'ticket-chatty-en/docs/tickets/0031-rate-limits.md',
    [
      [
        'vague',
        [
          [
            /- \[ \] A partner[^]*?admin page\n/,
            'Rate limiting is in good shape and partners are happy.\n',
          ],
        ],
        'outcome-unverifiable warning',
        '## When is',
      ],
      [
        'steps',
        [
          [
            /- \[ \] A partner[^]*?admin page\n/,
            '- Read the gateway code\n- Write a filter\n- Add a page\n- Deploy it\n',
          ],
        ],
        'outcome-unverifiable warning',
        '## When is',
      ],
      ['no constraint', section('## Mind the following'), 'missing-section warning', '## Who says'],
      [
        'none',
        [[/- No partner[^]*?filter\.\n/, 'None.\n']],
        'none-without-reason warning',
        'None.',
      ],
      ['no review', section('## Who says yes'), 'missing-section warning', '- Stay behind'],
      [
        'no handle',
        [
          ['@priya by', 'the architects by'],
          [/- Wording[^\n]*\n/, ''],
        ],
        'missing-reviewer warning',
        '## Who says',
      ],
      [
        'no day',
        [
          [' by 2026-11-30', ''],
          [/- Wording[^\n]*\n/, ''],
        ],
        'missing-reviewer warning',
        '## Who says',
      ],
      ['reviews own work', [['@priya by', '@noor by']], 'self-review warning', '@noor by'],
      [
        'checkpoint passed',
        [['date: 2026-11-27', 'date: 2026-11-18']],
        'checkpoint-passed warning',
        '2026-11-18',
      ],
      ['due passed', [['due: 2026-12-11', 'due: 2026-11-11']], 'due-passed info', 'due:'],
      [
        'checkpoints gone',
        [[/checkpoints:\n(?: {2}-[^\n]*\n)+/, '']],
        'missing-checkpoint info',
        'due',
      ],
      [
        'assignee team',
        [['assignee: "@noor"', 'assignee: gateway team']],
        'missing-field warning',
        'assignee',
      ],
      ['from gone', [['from: "@stefan"\n', '']], 'missing-field warning', 'assignee'],
      [
        'placeholder',
        [['the numbers from shadow mode', 'TODO']],
        'leftover-placeholder error',
        'TODO',
      ],
      [
        'two reviewers',
        [['from: "@stefan"', 'from: "@stefan"\nreviewer: "@zed"']],
        'reviewer-disagreement warning',
        'reviewer:',
      ],
      ['context gone', section("## What's going on"), 'missing-section warning', '## When is'],
    ],
    [
      ['other outcome', [['## When is it done', '## What you hand me']]],
      ['other constraints', [['## Mind the following', '## Fences']]],
      ['other review', [['## Who says yes', '## The nod']]],
      ['other context', [["## What's going on", '## Last Tuesday']]],
      ['numbered checks', (t) => t.replaceAll('- [ ] ', '1. ')],
    ],
  ),
  ...editsOf(
    'ticket-formal-de/docs/tickets/0112-zertifikate.md',
    [
      [
        'vage',
        [[/1\. Kein Zertifikat[^]*?an\.\n/, 'Die Zertifikate laufen ordentlich.\n']],
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      [
        'Schritte',
        [
          [
            /1\. Kein Zertifikat[^]*?an\.\n/,
            '1. Werkzeug auswählen\n2. Skript schreiben\n3. Auf Test einspielen\n',
          ],
        ],
        'outcome-unverifiable warning',
        '## Ergebnis',
      ],
      ['kein Rahmen', section('## Rahmen'), 'missing-section warning', '## Kontrollpunkte'],
      ['Keine', [[/1\. Die Kasse[^]*?zu\.\n/, 'Keine\n']], 'none-without-reason warning', 'Keine'],
      [
        'selbst',
        [['Sabine Roth', 'Ines Krüger']],
        'self-review warning',
        '| Ines Krüger | Sicherheit',
      ],
      [
        'niemand',
        [
          ['Sabine Roth', 'die Sicherheit'],
          [/\| @falk[^\n]*\n/, ''],
        ],
        'missing-reviewer warning',
        '## Abnahme',
      ],
      [
        'kein Tag',
        [
          [/\| Sabine[^\n]*\n/, ''],
          ['| Betrieb | 2026-12-16 |', '| Betrieb | |'],
        ],
        'missing-reviewer warning',
        '## Abnahme',
      ],
      [
        'verstrichen',
        [['2026-11-30 |', '2026-11-10 |']],
        'checkpoint-passed warning',
        '2026-11-10',
      ],
      [
        'Bearbeiterin Team',
        [['Ines Krüger', 'Team Betrieb']],
        'missing-field warning',
        'Team Betrieb',
      ],
      ['ohne Kontrolle', section('## Kontrollpunkte'), 'missing-checkpoint info', '## Abnahme'],
      ['fällig vorbei', [['2026-12-18', '2026-11-01']], 'due-passed info', '2026-11-01'],
    ],
    [
      ['anderer Rahmen', [['## Rahmen', '## Worauf Du achten musst']]],
      ['andere Abnahme', [['## Abnahme', '## Wessen Ja wir brauchen']]],
      ['Datum', [['2026-12-14', '14.12.2026']]],
    ],
  ),
  ...editsOf(
    'ticket-bold-fr/docs/tickets/0008-import-catalogue.md',
    [
      [
        'vague',
        [[/\* L'import complet[^]*?7 h\n/, "L'import est plus rapide et fluide\n"]],
        'outcome-unverifiable warning',
        '**Résultat',
      ],
      ['sans contrainte', section('**Contraintes**'), 'missing-section warning', '**Points'],
      [
        'aucune',
        [[/\* Ne pas changer[^]*?janvier\n/, 'Aucune\n']],
        'none-without-reason warning',
        'Aucune',
      ],
      [
        'soi-même',
        [
          ['Léa Fontaine', '@lea'],
          ['@maelle', '@lea'],
        ],
        'self-review warning',
        'OK de',
      ],
      ['sans relecteur', [['OK de @maelle', 'OK']], 'missing-reviewer warning', '**Relecture'],
      ['sans date', [[' avant le 8 décembre 2026', '']], 'missing-reviewer warning', '**Relecture'],
      ['passé', [['25 novembre', '5 novembre']], 'checkpoint-passed warning', '5 novembre'],
      ['assigné équipe', [['Léa Fontaine', "l'équipe Prix"]], 'missing-field warning', "l'équipe"],
      ['contexte', section('**Contexte**'), 'missing-section warning', '**Résultat'],
    ],
    [
      ['titres', (t) => t.replaceAll(/^\*\*([^*:]+)\*\*$/gm, '## $1')],
      ['puces', (t) => t.replaceAll(/^\* /gm, '- ')],
    ],
  ),
  ...editsOf(
    'ticket-headings-es/docs/tickets/0044-limpiar-duplicados.md',
    [
      [
        'vago',
        [[/- La consulta[^]*?cliente\n/, 'Los datos están mejor\n']],
        'outcome-unverifiable warning',
        '### Hecho',
      ],
      [
        'pasos',
        [
          [
            /- La consulta[^]*?cliente\n/,
            '- Exportar la tabla\n- Comparar nombres\n- Marcar parejas\n',
          ],
        ],
        'outcome-unverifiable warning',
        '### Hecho',
      ],
      [
        'ninguno',
        [[/- No se borra[^]*?toca\n/, 'Ninguno\n']],
        'none-without-reason warning',
        'Ninguno',
      ],
      [
        'se revisa',
        [['assignee: Rubén Ortega', 'assignee: "@teo"']],
        'self-review warning',
        'reviewer',
      ],
      ['otro', [['@teo revisa', '@sara revisa']], 'reviewer-disagreement warning', 'reviewer:'],
      ['sin día', [[' antes del 2026-12-15', '']], 'missing-reviewer warning', '### Quién'],
      ['pasado', [['2026-12-01', '2026-11-01']], 'checkpoint-passed warning', '2026-11-01'],
      ['vencido', [['due: 2026-12-22', 'due: 2026-10-22']], 'due-passed info', 'due'],
      ['sin límites', section('### Límites'), 'missing-section warning', '### Hitos'],
    ],
    [
      ['otro límite', [['### Límites', '### Lo que hay que respetar']]],
      ['otro', [['### Hecho cuando', '### Qué veremos al final']]],
    ],
  ),
  ...editsOf(
    'ticket-short-pt/docs/tickets/0005-alerta-fila.md',
    [
      [
        'vago',
        [[/A fila parada[^\n]*/, 'O alerta funciona bem e o time confia nele.']],
        'outcome-unverifiable warning',
        '## Resultado',
      ],
      ['nenhuma', [[/Nada de[^\n]*/, 'Nenhuma.']], 'none-without-reason warning', 'Nenhuma.'],
      [
        'próprio',
        [
          ['reviewer: "@otto"', 'reviewer: "@davi"'],
          ['OK de @otto', 'OK de @davi'],
        ],
        'self-review warning',
        'reviewer',
      ],
      ['discorda', [['OK de @otto', 'OK de @ana']], 'reviewer-disagreement warning', 'reviewer:'],
      ['sem dia', [[' até 2026-12-02', '']], 'missing-reviewer warning', '## Revisão'],
      ['passou', [['2026-11-25', '2026-11-15']], 'checkpoint-passed warning', '2026-11-15'],
      [
        'a definir',
        [['assignee: "@davi"', 'assignee: a definir']],
        'leftover-placeholder error',
        'assignee',
      ],
      ['restrições vazias', [[/Nada de[^\n]*\n/, '']], 'empty-section warning', '## Restrições'],
      [
        'data impossível',
        [['due: 2026-12-04', 'due: 2026-13-04']],
        'malformed-date warning',
        'due',
      ],
    ],
    [['outro nome', [['## Restrições', '## Com o que tomar cuidado']]]],
  ),
];
