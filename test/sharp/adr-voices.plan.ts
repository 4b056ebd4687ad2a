import { each, editsOf, saying, sectionOf, windowsLineEnds, without } from './edits.ts';
import type { Edit } from './run.ts';

/** Edits of records of decisions in further voices. */
export const adrVoiceEdits: readonly Edit[] = [
  ...editsOf(
    'adr-rfc-headings/docs/adr/0018-job-scheduler.md',
    [
      ['no status', [['| Status | Accepted |\n', '']], 'missing-status warning', '| Date |'],
      [
        'a status that is a stage of building',
        [['| Accepted |', '| Shipped-ish |']],
        'unknown-status warning',
        'Shipped-ish',
      ],
      ['no date', [['| Date | 2026-09-30 |\n', '']], 'missing-date warning', '# 18.'],
      [
        'no deciders',
        [['| Deciders | Ingrid Solheim, Rafael Ortiz |\n', '']],
        'missing-field info',
        '| Date |',
      ],
      [
        'deciders to be found',
        [['Ingrid Solheim, Rafael Ortiz', 'TBD']],
        'leftover-placeholder error',
        'TBD',
      ],
      [
        'a day that there is not',
        [['| 2026-09-30 |', '| 2026-09-31 |']],
        'malformed-date warning',
        '2026-09-31',
      ],
      [
        'a revisit that has passed',
        [['2027-09-30', '2026-10-30']],
        'revisit-passed warning',
        '2026-10-30',
      ],
      ['another number in the title', [['# 18.', '# 17.']], 'number-mismatch warning', '# 17.'],
      [
        'one option only',
        [[/### Kubernetes[^]*?(?=## Cons)/, '']],
        'too-few-options warning',
        '## Alternatives',
      ],
      [
        'no because',
        [[/ because it gives us[^]*?operated it before\./, ' starting next month.']],
        'decision-without-because warning',
        'We adopt',
      ],
      ['no consequences', without('## Consequences'), 'missing-section info', '### Stay on'],
      [
        'consequences are a comment',
        saying('## Consequences', '<!-- what gets easier, what gets harder? -->'),
        'empty-section warning',
        '## Consequences',
      ],
      [
        'a sentence of the template left',
        [['Nobody can say which jobs', 'TODO: numbers. Nobody can say which jobs']],
        'leftover-placeholder error',
        'TODO',
      ],
      [
        'two sections of the same name',
        [['## Consequences', '## Motivation\n\nCron is old.\n\n## Consequences']],
        'duplicate-section warning',
        'Cron is old',
      ],
      [
        'superseded by nobody',
        [['| Accepted |', '| Superseded |']],
        'superseded-without-successor warning',
        'Superseded',
      ],
      [
        'a link to nowhere',
        [['(INC-2291)', '([INC-2291](../incidents/2291.md))']],
        'broken-link warning',
        '2291.md',
      ],
      [
        'an option without a word',
        [[/Nothing new to run[^]*?few pods\.\n/, '']],
        'option-without-argument info',
        '### Kubernetes',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      [
        'the date in words',
        [['| Date | 2026-09-30 |', '| Date | 2026-09-30 |\n| Author | Ingrid Solheim |']],
      ],
      ['Rationale', [['## Motivation', '## Background']]],
      ['Alternatives', [['## Alternatives considered', '## Options']]],
      ['Impact', [['## Consequences', '## Impact']]],
      [
        'numbered headings',
        each(
          [/^## Summary/m, '## 1. Summary'],
          [/^## Motivation/m, '## 2. Motivation'],
          [/^## Proposal/m, '## 3. Proposal'],
          [/^## Alternatives/m, '## 4. Alternatives'],
          [/^## Cons/m, '## 5. Cons'],
        ),
      ],
      [
        'a crontab that looks like headings',
        [
          [
            'without reading syslog.\n',
            'without reading syslog.\n\n```sh\n# Decision\n## Consequences\n0 2 * * * settle  # TODO\n```\n',
          ],
        ],
      ],
      [
        'the reason first',
        [
          [
            'We adopt Temporal, self-hosted on the existing Kubernetes cluster, because it gives',
            'Because two hosts are one too many, we adopt Temporal, self-hosted on the existing Kubernetes cluster: it gives',
          ],
        ],
      ],
      [
        'given that',
        [
          ['cluster, because it gives', 'cluster, given that it gives'],
          ['and because two', 'and two'],
        ],
      ],
      [
        'consequences in prose',
        saying(
          '## Consequences',
          'Settlement cannot run twice any more, and support can see the state of each run. On the other hand every job needs an owner now, and we have one more database to back up.',
        ),
      ],
      [
        'options as bullets',
        [
          [
            /### Temporal, self-hosted[^]*?(?=## Cons)/,
            '- **Temporal, self-hosted**: durable schedules and a history; but another stateful service to run.\n- **Kubernetes CronJobs**: nothing new to run; but a CronJob may start twice.\n- **Stay on cron and add a lock**: a week of work; but the pet hosts stay.\n\n',
          ],
        ],
      ],
      ['stars around the title', [['# 18. Run', '# 18. *Run*']]],
      ['the drawbacks apart', [['- Every job needs', '### Drawbacks\n\n- Every job needs']]],
    ],
  ),
  ...editsOf(
    'adr-madr4-revisit/docs/decisions/0007-search-index.md',
    [
      [
        'the option chosen is not one',
        [['Chosen option: "Postgres full text search"', 'Chosen option: "Elasticsearch"']],
        'decision-not-an-option warning',
        'Elasticsearch',
      ],
      [
        'chosen because of nothing',
        [[/, because it meets[^]*?kept in step\./, '.']],
        'decision-without-because warning',
        'Chosen option',
      ],
      [
        'because TBD',
        [[/because it meets[^]*?kept in step\./, 'because TBD.']],
        'leftover-placeholder error',
        'TBD',
      ],
      [
        'the template’s justification',
        [[/because it meets[^]*?kept in step\./, 'because {justification}.']],
        'leftover-placeholder error',
        '{justification}',
      ],
      [
        'a single option',
        [
          ['- OpenSearch, managed\n- Algolia\n', ''],
          [/### OpenSearch[^]*?(?=## More)/, ''],
        ],
        'too-few-options warning',
        '## Considered Options',
      ],
      [
        'only good',
        [[/- Bad, because typo[^]*?migration\n/, '']],
        'only-good-consequences warning',
        '### Consequences',
      ],
      [
        'no deciders',
        [['decision-makers: [Wanjiru Kamau, Tobias Lind]\n', '']],
        'missing-field warning',
        '---',
      ],
      [
        'deciders empty',
        [['[Wanjiru Kamau, Tobias Lind]', '[]']],
        'missing-field warning',
        'decision-makers: []',
      ],
      ['no date', [['date: 2026-10-14\n', '']], 'missing-date warning', '---'],
      [
        'an American date',
        [['date: 2026-10-14', 'date: 10/04/2026']],
        'ambiguous-date info',
        '10/04/2026',
      ],
      [
        'revisit passed',
        [['revisit: 2027-04-14', 'revisit: 2026-11-01']],
        'revisit-passed warning',
        '2026-11-01',
      ],
      [
        'status mistyped',
        [['status: accepted', 'status: acepted']],
        'unknown-status warning',
        'acepted',
      ],
      [
        'another status in the body',
        [['## Context and', '**Status:** proposed\n\n## Context and']],
        'competing-values warning',
        'proposed',
      ],
      [
        'no context',
        without('## Context and Problem Statement'),
        'missing-section warning',
        '## Decision Drivers',
      ],
      [
        'an empty context',
        saying('## Context and Problem Statement', '<!-- two or three sentences -->'),
        'empty-section warning',
        '## Context',
      ],
      ['no outcome', without('## Decision Outcome'), 'missing-section warning', '## Pros'],
      [
        'superseded, but by whom',
        [['status: accepted', 'status: superseded']],
        'superseded-without-successor warning',
        'status: superseded',
      ],
      [
        'superseded by a record that is not there',
        [['status: accepted', 'status: superseded by 0019']],
        'broken-reference warning',
        '0019',
      ],
      [
        'no title',
        [['# Serve product search from Postgres full text\n\n', '']],
        'missing-title warning',
        '---',
      ],
      [
        'a heading too deep',
        [['### Confirmation', '##### Confirmation']],
        'heading-level info',
        '##### Confirmation',
      ],
      [
        'broken YAML',
        [['consulted: [Search guild]', 'consulted: [Search guild']],
        'front-matter-syntax error',
        'consulted',
      ],
      [
        'one option has no argument',
        [[/- Good, because merchandising[^]*?volume\n/, '']],
        'option-without-argument warning',
        '### Algolia',
      ],
      [
        'one option has no con',
        [['- Bad, because the index lags behind the catalogue by up to a minute\n', '']],
        'option-without-argument warning',
        '### OpenSearch',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['a byte order mark', (text) => `\uFEFF${text}`],
      ['stars for bullets', each([/^- /gm, '* '])],
      [
        'We chose',
        [
          [
            'Chosen option: "Postgres full text search", because',
            'We chose Postgres full text search because',
          ],
        ],
      ],
      [
        'a link to the option',
        [
          [
            'Chosen option: "Postgres full text search"',
            'Chosen option: [Postgres full text search](#postgres-full-text-search)',
          ],
        ],
      ],
      [
        'quotes in YAML',
        [
          ['status: accepted', "status: 'Accepted'"],
          ['date: 2026-10-14', 'date: "2026-10-14"'],
        ],
      ],
      [
        'deciders as a YAML list',
        [
          [
            'decision-makers: [Wanjiru Kamau, Tobias Lind]',
            'decision-makers:\n  - Wanjiru Kamau\n  - Tobias Lind',
          ],
        ],
      ],
      ['deciders by another name', [['decision-makers:', 'deciders:']]],
      [
        'numbered options',
        [
          [
            '- Postgres full text search\n- OpenSearch, managed\n- Algolia',
            '1. Postgres full text search\n2. OpenSearch, managed\n3. Algolia',
          ],
        ],
      ],
      ['Pro and Con', each([/^- Good, because/gm, '- Pro:'], [/^- Bad, because/gm, '- Con:'])],
      ['plus and minus', each([/^- Good, because/gm, '- ➕'], [/^- Bad, because/gm, '- ➖'])],
      [
        'consequences by sub-headings',
        [
          [
            /- Good, because there is[^]*?migration\n/,
            '#### Positive\n\n- No synchronisation that can lag behind\n\n#### Negative\n\n- Typo tolerance is weak\n',
          ],
        ],
      ],
      [
        'more information before',
        (text) => {
          const more = sectionOf('## More Information').exec(text)![0];
          return text
            .replace(more, '')
            .replace('## Decision Drivers', () => `${more}\n\n## Decision Drivers`);
        },
      ],
      [
        'a code block with a template',
        [
          [
            '## More Information\n',
            '## More Information\n\n~~~md\n## Context\n\nTODO {placeholder}\n~~~\n',
          ],
        ],
      ],
      [
        'options marked as chosen',
        [
          [
            '- Postgres full text search\n- Open',
            '- **Postgres full text search** (chosen)\n- Open',
          ],
        ],
      ],
      ['drivers gone', without('## Decision Drivers')],
    ],
  ),
  ...editsOf(
    'adr-bold-lines/doc/adr/0031-feature-flags.md',
    [
      [
        'status awaited',
        [['**Status:** Accepted', '**Status:** ???']],
        'leftover-placeholder warning',
        '???',
      ],
      [
        'decider is empty',
        [['**Deciders:** Priya Nair, Sam Whitlock', '**Deciders:** –']],
        'missing-field warning',
        '**Deciders:**',
      ],
      ['date to come', [['2026-06-02', 'TBD']], 'leftover-placeholder error', '**Date:** TBD'],
      [
        'date in the wrong order',
        [['2026-06-02', '2026-31-06']],
        'malformed-date warning',
        '2026-31-06',
      ],
      ['another number', [['ADR-0031', 'ADR-0013']], 'number-mismatch warning', 'ADR-0013'],
      [
        'just one',
        [[/2\. \*\*Unleash[^]*?(?=\n## Decision)/, '']],
        'too-few-options warning',
        '## Options considered',
      ],
      [
        'an option that nobody listed',
        [['We go with LaunchDarkly', 'We go with Flagsmith']],
        'decision-not-an-option warning',
        'Flagsmith',
      ],
      [
        'decided on nothing',
        saying('## Decision', 'We go with LaunchDarkly. The contract starts in July.'),
        'decision-without-because warning',
        'We go with',
      ],
      [
        'nothing is hard',
        [[/\*\*Harder:\*\*[^]*?(?=\n## Dissent)/, '']],
        'only-good-consequences warning',
        '## Consequences',
      ],
      [
        'a straw man',
        [
          [
            '**Do nothing** – pro: free; con: the next broken checkout stays live for six hours as well.',
            '**Do nothing**',
          ],
        ],
        'option-without-argument info',
        '3. **Do nothing**',
      ],
      ['the dissent is empty', saying('## Dissent', ''), 'empty-section info', '## Dissent'],
      [
        'a note to oneself',
        [['in March.', 'in March (FIXME check the month).']],
        'leftover-placeholder error',
        'FIXME',
      ],
      [
        'consequences: to be written',
        saying('## Consequences', 'To be written.'),
        'leftover-placeholder error',
        'To be written',
      ],
      [
        'superseded without saying by what',
        [['**Status:** Accepted', '**Status:** Superseded']],
        'superseded-without-successor warning',
        'Superseded',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      ['labels in a list', each([/^(\*\*(?:Status|Date|Deciders|Informed):)/gm, '- $1'])],
      ['the colon outside', each([/^\*\*(\w+):\*\*/gm, '**$1**:'])],
      ['no bold', each([/^\*\*(Status|Date|Deciders|Informed):\*\* (.*)$/gm, '$1: $2  '])],
      ['a hyphen for the dash', each([/ – /g, ' - '])],
      ['Choice', [['## Decision', '## Our decision']]],
      ['so that', [['LaunchDarkly, since nobody', 'LaunchDarkly: nobody']]],
      [
        'due to',
        [
          [
            'since nobody on the team has the time to run another service this year',
            'due to the lack of anybody to run another service this year',
          ],
        ],
      ],
      [
        'upsides and downsides',
        [
          ['**Easier:**', '**Upsides:**'],
          ['**Harder:**', '**Downsides:**'],
        ],
      ],
      [
        'the labels as sub-headings',
        [
          ['**Easier:** switching', '### What gets easier\n\nSwitching'],
          ['**Harder:** flags', '### What gets harder\n\nFlags'],
        ],
      ],
      [
        'options in a table',
        [
          [
            /1\. \*\*Launch[^]*?(?=\n## Decision)/,
            '| Option | Pro | Con |\n| --- | --- | --- |\n| LaunchDarkly | audit log | $38k a year |\n| Unleash | open source | we patch it |\n| Do nothing | free | six hours again |\n',
          ],
        ],
      ],
      ['minority opinion', [['## Dissent', '## Dissenting opinion']]],
    ],
  ),
  ...editsOf(
    'adr-nygard-pair/doc/adr/0009-deploy-by-pulling-images.md',
    [
      [
        'no status',
        [[/## Status\n\nAccepted\n\n/, '## Status\n\n']],
        'unknown-status warning',
        '## Status',
      ],
      ['no date', [['Date: 2026-02-11\n\n', '']], 'missing-date warning', '# 9.'],
      ['no context', without('## Context'), 'missing-section warning', '## Decision'],
      [
        'context, to be filled in',
        saying(
          '## Context',
          'The issue motivating this decision, and any context that influences or constrains the decision.',
        ),
        'leftover-placeholder error',
        'The issue motivating',
      ],
      ['no decision', without('## Decision'), 'missing-section warning', '## Consequences'],
      [
        'a decision without a reason',
        saying(
          '## Decision',
          'Each machine will pull its image from the registry when the desired version changes.',
        ),
        'decision-without-because info',
        'Each machine will',
      ],
      [
        'supersedes a record that is not there',
        [['(0004-deploy-by-ssh.md)', '(0005-deploy-by-ftp.md)']],
        'broken-reference warning',
        '0005-deploy-by-ftp.md',
      ],
    ],
    [
      ['Windows line ends', windowsLineEnds],
      [
        'supersedes as a sentence',
        [['Supersedes [4. Deploy by SSH](0004-deploy-by-ssh.md)', 'Supersedes ADR-0004']],
      ],
      ['approved', [['Accepted\n', 'Approved\n']]],
      ['headings with a colon', each([/^## (\w+)$/gm, '## $1:'])],
      ['closed headings', each([/^## (\w+)$/gm, '## $1 ##'])],
      [
        'positive and negative',
        [
          ['A stolen CI', '### Positive\n\nA stolen CI'],
          ['We have to run', '### Negative\n\nWe have to run'],
        ],
      ],
      [
        'the predecessor as history',
        [
          [
            'We are at forty',
            'Until now we followed [ADR 4](0004-deploy-by-ssh.md), which this record replaces. We are at forty',
          ],
        ],
      ],
      [
        'Status below the decision',
        (text) => {
          const status = sectionOf('## Status').exec(text)![0];
          return text
            .replace(status, '')
            .replace('## Consequences', () => `${status}## Consequences`);
        },
      ],
    ],
  ),
  ...editsOf('adr-nygard-pair/doc/adr/0004-deploy-by-ssh.md', [
    [
      'superseded, nobody says by what',
      [[/Superseded by .*/, 'Superseded']],
      'one-sided-supersession info',
      'Superseded',
    ],
  ]),
  ...editsOf(
    'adr-french-tableau/docs/adr/0011-file-de-messages.md',
    [
      [
        'pas de décideurs',
        [['| Décideurs | Claire Fontaine, Mehdi Benali |\n', '']],
        'missing-field info',
        '| Date |',
      ],
      [
        'décideurs à définir',
        [['Claire Fontaine, Mehdi Benali', 'à définir']],
        'leftover-placeholder error',
        'à définir',
      ],
      ['pas de date', [['| Date | 2026-07-08 |\n', '']], 'missing-date warning', '# ADR 0011'],
      ['statut inconnu', [['Accepté |', 'Presque |']], 'unknown-status warning', 'Presque'],
      [
        'une seule option',
        [[/\| Amazon SQS.*\n\| Table Postgres.*\n/, '']],
        'too-few-options warning',
        '## Options',
      ],
      [
        'une décision hors options',
        [['Nous retenons RabbitMQ', 'Nous retenons Kafka']],
        'decision-not-an-option warning',
        'Kafka',
      ],
      [
        'sans motif',
        saying('## Décision', 'Nous retenons RabbitMQ. La mise en place commence en août.'),
        'decision-without-because warning',
        'Nous retenons',
      ],
      [
        'rien de négatif',
        [[/Négatives :[^]*$/, '']],
        'only-good-consequences warning',
        '## Conséquences',
      ],
      ['contexte vide', saying('## Contexte', ''), 'empty-section warning', '## Contexte'],
      ['conséquences absentes', without('## Conséquences'), 'missing-section info', '## Décision'],
      [
        'à compléter',
        [['14 incidents', 'XX incidents']],
        'leftover-placeholder error',
        'XX incidents',
      ],
      [
        'une option sans argument',
        [
          [
            "| connu de l'équipe, reprise sur erreur intégrée | un serveur de plus à superviser |",
            '| | |',
          ],
        ],
        'option-without-argument info',
        '| RabbitMQ |',
      ],
      [
        'remplacé par rien',
        [['Accepté |', 'Remplacé |']],
        'superseded-without-successor warning',
        'Remplacé',
      ],
    ],
    [
      ['fins de ligne Windows', windowsLineEnds],
      ['Alternatives étudiées', [['## Options envisagées', '## Alternatives étudiées']]],
      ['puisque', [['RabbitMQ, car deux', 'RabbitMQ, puisque deux']]],
      [
        'en raison de',
        [
          [
            ", car deux personnes l'ont déjà exploité en production et la reprise sur erreur est ce qui nous\nmanque le plus",
            " en raison de l'expérience de deux collègues et de la reprise sur erreur",
          ],
        ],
      ],
      [
        'avantages et inconvénients',
        [
          ['Positives :', 'Avantages :'],
          ['Négatives :', 'Inconvénients :'],
        ],
      ],
      [
        'colonnes Avantages, Inconvénients',
        [['| Option | Pour | Contre |', '| Option | Avantages | Inconvénients |']],
      ],
      [
        'options en liste',
        [
          [
            /\| Option \|[^]*?(?=\n## Déc)/,
            "- RabbitMQ. Pour : connu de l'équipe. Contre : un serveur de plus.\n- Amazon SQS. Pour : aucun serveur. Contre : ordre non garanti.\n- Table Postgres. Pour : rien à installer. Contre : charge la base.\n",
          ],
        ],
      ],
      [
        'champs en gras',
        [
          [
            /\| Champ[^]*?Benali \|\n/,
            '**Statut :** Accepté\n\n**Date :** 2026-07-08\n\n**Décideurs :** Claire Fontaine, Mehdi Benali\n',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'adr-german-optionen/docs/adr/0022-mandantentrennung.md',
    [
      [
        'nur eine Option',
        [
          [/### Option A[^]*?(?=### Option B)/, ''],
          [/### Option C[^]*?(?=## Ent)/, ''],
        ],
        'too-few-options warning',
        '## Betrachtete',
      ],
      [
        'Option D gibt es nicht',
        [['Wir nehmen Option B, ein Schema je Mandant, weil', 'Wir nehmen Option D, weil']],
        'decision-not-an-option warning',
        'Option D',
      ],
      [
        'ohne Grund',
        saying('## Entscheidung', 'Wir nehmen Option B, ein Schema je Mandant.'),
        'decision-without-because warning',
        'Wir nehmen',
      ],
      [
        'nur Gutes',
        [[/- Schlecht: Migr[^]*$/, '']],
        'only-good-consequences warning',
        '## Konsequenzen',
      ],
      [
        'keine Entscheider',
        [['decision-makers: [Jana Krüger, Emre Yıldız]\n', '']],
        'missing-field warning',
        '---',
      ],
      [
        'Entscheider: das Team',
        [['[Jana Krüger, Emre Yıldız]', '[TBD]']],
        'leftover-placeholder error',
        'TBD',
      ],
      [
        'Wiedervorlage vorbei',
        [['revisit: 2027-08-19', 'revisit: 2026-09-19']],
        'revisit-passed warning',
        '2026-09-19',
      ],
      [
        'Status vertippt',
        [['status: akzeptiert', 'status: akzeptirt']],
        'unknown-status warning',
        'akzeptirt',
      ],
      ['Kontext fehlt', without('## Kontext'), 'missing-section warning', '## Betrachtete'],
      [
        'Platzhalter',
        [['eine Löschung dauert', 'eine Löschung dauert (Zahl ergänzen: TODO)']],
        'leftover-placeholder error',
        'TODO',
      ],
      [
        'Option ohne Nachteile',
        [['Nachteile: 212 Verbindungspools; das trägt unsere Maschine nicht.\n\n', '']],
        'option-without-argument warning',
        '### Option C',
      ],
      [
        'abgelöst, wodurch',
        [['status: akzeptiert', 'status: abgelöst']],
        'superseded-without-successor warning',
        'abgelöst',
      ],
      [
        'Abschnitt zweimal',
        [['## Konsequenzen', '## Kontext\n\nSiehe oben.\n\n## Konsequenzen']],
        'duplicate-section warning',
        'Siehe oben',
      ],
    ],
    [
      ['Zeilenenden', windowsLineEnds],
      ['Alternativen', [['## Betrachtete Optionen', '## Alternativen']]],
      ['Folgen', [['## Konsequenzen', '## Folgen']]],
      ['Ausgangslage', [['## Kontext', '## Ausgangslage']]],
      [
        'denn',
        [
          [
            'je Mandant, weil damit Sichern und Löschen ein Befehl werden und die Zahl der Verbindungen\ngleich bleibt',
            'je Mandant; denn damit werden Sichern und Löschen ein Befehl',
          ],
        ],
      ],
      [
        'da',
        [
          [
            'weil damit Sichern und Löschen ein Befehl werden',
            'da damit Sichern und Löschen ein Befehl werden',
          ],
        ],
      ],
      [
        'Begründung als Absatz',
        saying(
          '## Entscheidung',
          'Wir nehmen Option B, ein Schema je Mandant.\n\nBegründung: Sichern und Löschen werden ein Befehl.',
        ),
      ],
      ['Plus und Minus', each([/^Vorteile:/gm, '+'], [/^Nachteile:/gm, '−'])],
      [
        'fette Wörter',
        each([/^Vorteile:/gm, '**Vorteile:**'], [/^Nachteile:/gm, '**Nachteile:**']),
      ],
      ['Listen', each([/^Vorteile:/gm, '- Vorteile:'], [/^Nachteile:/gm, '- Nachteile:'])],
      ['Dafür und dagegen', each([/^Vorteile:/gm, 'Dafür:'], [/^Nachteile:/gm, 'Dagegen:'])],
      [
        'Datum ausgeschrieben im Text',
        [['Zwei Großkunden', 'Seit dem 3. März verlangen es alle; zwei Großkunden']],
      ],
      [
        'Option mit Titel',
        [
          [
            'Wir nehmen Option B, ein Schema je Mandant, weil',
            'Gewählt: „Option B: Ein Schema je Mandant“, weil',
          ],
        ],
      ],
    ],
  ),
  ...editsOf(
    'adr-spanish-madr/docs/decisiones/0005-cache-de-precios.md',
    [
      [
        'sin decisores',
        [['* Decisores: Lucía Romero, Andrés Pardo\n', '']],
        'missing-field warning',
        '# Guardar',
      ],
      ['sin fecha', [['* Fecha: 2026-05-21\n', '']], 'missing-date warning', '# Guardar'],
      [
        'una sola opción',
        [
          ['* Caché en memoria en cada instancia\n* CDN con claves por cliente\n', ''],
          [/### Caché en memoria[^]*$/, ''],
        ],
        'too-few-options warning',
        '## Opciones',
      ],
      [
        'otra opción',
        [['"Redis compartido", porque', '"Memcached", porque']],
        'decision-not-an-option warning',
        'Memcached',
      ],
      [
        'sin porqué',
        [[', porque todas las instancias ven el mismo precio y sobrevive a los despliegues', '']],
        'decision-without-because warning',
        'Opción elegida',
      ],
      [
        'nada malo',
        without('### Consecuencias negativas'),
        'only-good-consequences warning',
        '### Consecuencias positivas',
      ],
      [
        'negativas vacías',
        saying('### Consecuencias negativas', ''),
        'only-good-consequences warning',
        '### Consecuencias negativas',
      ],
      [
        'estado raro',
        [['Estado: aceptado', 'Estado: casi listo']],
        'unknown-status warning',
        'casi listo',
      ],
      [
        'por completar',
        [['responde en 480 ms', 'responde en [por completar] ms']],
        'leftover-placeholder error',
        'por completar',
      ],
      [
        'reemplazado sin sucesor',
        [['Estado: aceptado', 'Estado: reemplazado']],
        'superseded-without-successor warning',
        'reemplazado',
      ],
      [
        'contexto sin texto',
        saying('## Contexto y problema', '<!-- describir -->'),
        'empty-section warning',
        '## Contexto',
      ],
    ],
    [
      ['finales de Windows', windowsLineEnds],
      ['ya que', [['porque todas', 'ya que todas']]],
      [
        'debido a',
        [
          [
            'porque todas las instancias ven el mismo precio y sobrevive a los despliegues',
            'debido a que todas las instancias ven el mismo precio',
          ],
        ],
      ],
      ['guiones', each([/^\* /gm, '- '])],
      ['Alternativas', [['## Opciones consideradas', '## Alternativas consideradas']]],
      ['Resultado', [['## Decisión', '## Resultado de la decisión']]],
      [
        'a favor y en contra',
        each([/^\* Bueno, porque/gm, '* A favor:'], [/^\* Malo, porque/gm, '* En contra:']),
      ],
      ['comillas latinas', [['"Redis compartido"', '«Redis compartido»']]],
    ],
  ),
  ...editsOf(
    'adr-portuguese-y/docs/adr/0014-autenticacao.md',
    [
      ['uma opção', [[/- \*\*Auth0[^]*?(?=\n## Dec)/, '']], 'too-few-options warning', '## Opções'],
      [
        'outra coisa',
        [['decidimos usar o Keycloak e não o\nAuth0', 'decidimos usar o Okta']],
        'decision-not-an-option warning',
        'Okta',
      ],
      [
        'sem porquê',
        [
          [', porque o custo por\nusuário do Auth0 não cabe no orçamento', ''],
          [
            ', para ter um só login, aceitando que a equipe de plataforma passe a operar mais um serviço',
            '',
          ],
        ],
        'decision-without-because warning',
        'No contexto de quatro',
      ],
      [
        'só vantagens',
        saying(
          '## Consequências',
          'Um só login para todas as aplicações, menos chamados e mais segurança.',
        ),
        'only-good-consequences info',
        '## Consequências',
      ],
      [
        'opção sem argumento',
        [
          [
            '- **Manter como está**: a favor, custo zero agora; contra, as quatro telas continuam a gerar chamados.',
            '- **Manter como está**',
          ],
        ],
        'option-without-argument info',
        'Manter como',
      ],
      [
        'a definir',
        [['31 % dos chamados', '(a definir) % dos chamados']],
        'leftover-placeholder warning',
        'a definir',
      ],
      [
        'status errado',
        [['status: proposto', 'status: propsto']],
        'unknown-status warning',
        'propsto',
      ],
    ],
    [
      ['Windows', windowsLineEnds],
      ['dois pontos', each([/a favor, /g, 'a favor: '], [/contra, /g, 'contra: '])],
      ['prós e contras', each([/a favor, /g, 'prós: '], [/contra, /g, 'contras: '])],
      ['pois', [['porque o custo', 'pois o custo']]],
      ['Alternativas', [['## Opções consideradas', '## Alternativas consideradas']]],
      [
        'sem decisores ainda',
        [['decision-makers: [Beatriz Azevedo]', 'decision-makers: [Beatriz Azevedo, Rui Faria]']],
      ],
      ['por outro lado', [['Em troca, uma', 'Por outro lado, uma']]],
    ],
  ),
];
