import assert from 'node:assert/strict';
import { lintFiles } from '../../support/lint-files.ts';

// What the rules on a decision's wording hear in phrases that no list was made from, in five languages and many voices.

const languages = ['en', 'de', 'es', 'pt', 'fr'] as const;
type Phrases<T = readonly string[]> = Readonly<Record<(typeof languages)[number], T>>;

const contexts: Phrases<string> = {
  en: 'The shop and the warehouse keep orders in two stores, and the nightly repair of them failed eleven times in September. How do we keep them in step with each other?',
  de: 'Der Laden und das Lager halten Bestellungen in zwei Speichern, und der nächtliche Abgleich ist im September elf Mal gescheitert. Wie halten wir sie beieinander?',
  es: 'La tienda y el almacén guardan los pedidos en dos sitios, y la reparación nocturna falló once veces en septiembre. ¿Cómo los mantenemos de acuerdo?',
  pt: 'A loja e o armazém guardam os pedidos em dois lugares, e o reparo noturno falhou onze vezes em setembro. Como mantê-los de acordo?',
  fr: 'La boutique et l’entrepôt gardent les commandes dans deux bases, et la réparation de nuit a échoué onze fois en septembre. Comment les garder en accord ?',
};
/** Reasons, in words that have nothing in common. */
const reasons: Phrases = {
  en: [
    'We choose Postgres alone, since one store cannot disagree with itself.',
    'Postgres alone. The repair eats a day a week and this ends it.',
    'Given that everyone here knows it, we go with Postgres alone.',
    'Postgres alone it is: the team runs it already.',
    'We picked Postgres alone; driven by the cost of the repair.',
    'Chosen option: "Postgres alone". It is the only one that needs no repair.',
    'We go with Postgres alone so that support and sales see the same order.',
    'Owing to the failures of September we settle on Postgres alone.',
    'Chosen option: Postgres alone\n\nReasons:\n\n- one store to back up\n- the team knows it',
    'We will use Postgres alone to stop paying for the repair.',
    'We decided for Postgres alone. Redis streams would have needed new hardware and Oracle cluster a licence.',
    'Postgres alone wins: cheapest to run, and nothing new to learn.',
    'Postgres alone, as the other two would keep the nightly job alive.',
    'Honestly, Postgres alone was the boring choice, and boring is what on-call asked for.',
    'After the spike, Postgres alone came out ahead on every driver.',
    'Postgres alone scored 14 points, Oracle cluster 9, Redis streams 8.',
    'We take Postgres alone. What tipped the scales: nobody has to carry a pager for it.',
    'Postgres alone, for simplicity.',
    'Postgres alone – it’s what we know.',
  ],
  de: [
    'Wir nehmen Postgres alone, da ein Speicher sich nicht widersprechen kann.',
    'Gewählt: Postgres alone. Damit entfällt der Abgleich.',
    'Wegen der Ausfälle im September setzen wir auf Postgres alone.',
    'Wir wählen Postgres alone. Der Grund: Das Team kennt es.',
    'Postgres alone, denn es ist schon da.',
    'Wir entscheiden uns für Postgres alone, um den nächtlichen Abgleich loszuwerden.',
    'Ausschlaggebend für Postgres alone waren die Betriebskosten.',
    'Postgres alone ist die einfachste Lösung und kostet nichts extra.',
    'Angesichts der Kosten fällt die Wahl auf Postgres alone.',
    'Postgres alone: das Team betreibt es seit Jahren.',
    'Für Postgres alone spricht, dass nichts Neues zu lernen ist.',
  ],
  es: [
    'Elegimos Postgres alone, ya que un solo almacén no puede contradecirse.',
    'Nos quedamos con Postgres alone porque ya lo conocemos.',
    'Dado que el equipo lo conoce, usaremos Postgres alone.',
    'Postgres alone. Es la única opción que no necesita reparación.',
    'Elegimos Postgres alone para eliminar la reparación nocturna.',
    'Debido a los fallos de septiembre, Postgres alone.',
    'Optamos por Postgres alone: el equipo ya lo opera.',
    'Se elige Postgres alone, pues es lo más barato.',
    'Elegimos Postgres alone. La razón es sencilla: ya está pagado.',
    'Postgres alone, por su sencillez.',
  ],
  pt: [
    'Escolhemos Postgres alone, pois um só banco não se contradiz.',
    'Ficamos com Postgres alone porque a equipe já conhece.',
    'Já que a equipe conhece, vamos de Postgres alone.',
    'Postgres alone. É a única opção sem reparo noturno.',
    'Adotamos Postgres alone para eliminar o reparo noturno.',
    'Devido às falhas de setembro, Postgres alone.',
    'Optamos por Postgres alone: a equipe já opera.',
    'Postgres alone, uma vez que já está pago.',
    'Escolhemos Postgres alone por ser o mais simples.',
    'Postgres alone, pela simplicidade.',
  ],
  fr: [
    'Nous choisissons Postgres alone, car une seule base ne peut se contredire.',
    'On part sur Postgres alone parce que l’équipe le connaît.',
    'Puisque l’équipe le connaît, nous retenons Postgres alone.',
    'Postgres alone. C’est la seule option sans réparation de nuit.',
    'Nous retenons Postgres alone afin de supprimer la réparation.',
    'En raison des échecs de septembre, Postgres alone.',
    'Nous optons pour Postgres alone : l’équipe l’exploite déjà.',
    'Postgres alone, étant donné le coût de la réparation.',
    'Nous choisissons Postgres alone pour supprimer la réparation de nuit.',
    'Postgres alone, pour sa simplicité.',
  ],
};
/** Choices and plans, and no reason. */
const noReasons: Phrases = {
  en: [
    'We choose Postgres alone.',
    'Chosen option: "Postgres alone".',
    'We go with Postgres alone. Orders will move table by table until the end of June.',
    'Postgres alone it is.',
    'We have decided to use Postgres alone. The migration starts in May. Tom leads it.',
    'After two long meetings we settled on Postgres alone.',
    'Postgres alone. The old store is switched off in July.',
    'The decision is Postgres alone, version 16, in the shared cluster.',
    'Decision: Postgres alone',
    'We will adopt Postgres alone and retire the other store as soon as the last table has moved.',
    'Chosen option: "Postgres alone". A worker copies orders every minute, and a second one checks the copies.',
    'The team agreed on Postgres alone on 3 May.',
  ],
  de: [
    'Wir nehmen Postgres alone.',
    'Gewählte Option: "Postgres alone".',
    'Wir setzen auf Postgres alone. Der Umzug beginnt im Mai und wird von Tom geleitet.',
    'Die Wahl fällt auf Postgres alone.',
    'Nach zwei Sitzungen haben wir uns für Postgres alone entschieden. Dabei bleibt der alte Speicher bis Juli in Betrieb.',
  ],
  es: [
    'Elegimos Postgres alone.',
    'Opción elegida: "Postgres alone".',
    'Nos quedamos con Postgres alone. La migración empieza en mayo y la dirige Tom.',
    'La decisión es Postgres alone, en el clúster compartido.',
  ],
  pt: [
    'Escolhemos Postgres alone.',
    'Opção escolhida: "Postgres alone".',
    'Ficamos com Postgres alone. A migração começa em maio e é conduzida por Tom.',
    'A decisão é Postgres alone, no cluster compartilhado.',
  ],
  fr: [
    'Nous choisissons Postgres alone.',
    'Option retenue : « Postgres alone ».',
    'On part sur Postgres alone. La migration commence en mai sous la conduite de Tom.',
    'La décision est Postgres alone, dans la grappe commune.',
  ],
};
/** Choices of what is no option. */
const strangers: Phrases = {
  en: [
    'We will use MongoDB because it is simple.',
    'Chosen option: "MongoDB", because it is simple.',
    'We go with DynamoDB, since everyone knows it.',
    'Chosen: **Kafka**, because of speed.',
    'We decided to adopt a graph database, given its speed.',
    'MongoDB, because it is simple.',
    'Use MongoDB, as it is simple.',
  ],
  de: [
    'Wir nehmen MongoDB, weil es einfach ist.',
    'Gewählte Option: "MongoDB", weil es einfach ist.',
    'Wir entscheiden uns für MongoDB, da es einfach ist.',
    'Die Wahl fällt auf MongoDB, denn es ist einfach.',
  ],
  es: ['Elegimos MongoDB, porque es sencillo.', 'Optamos por MongoDB, ya que es sencillo.'],
  pt: ['Escolhemos MongoDB, pois é simples.', 'Vamos de MongoDB, já que é simples.'],
  fr: [
    'Nous retenons MongoDB, car il est simple.',
    'Option retenue : « MongoDB », car il est simple.',
  ],
};
/** Consequences that tell the bad with the good. */
const bothSides: Phrases = {
  en: [
    'One store to back up. The reports get slower.',
    '- Support sees the same order as sales.\n- We lose the ability to query both at once.',
    'We gain one place to look. The price is a report that takes an hour.',
    '- Pro: one place\n- Con: slower',
    'Nobody is paged at night any more; on the other hand the report runs all morning.',
    'Deletes are final now.  Anyone who wants history must ask for a backup.',
    '| Gain | Pain |\n| --- | --- |\n| one store | slow reports |',
    '+ one store\n\n- slow reports',
    'Orders agree. Old reports have to be rewritten.',
    'Easier: support. Harder: reporting.',
    '- ✅ one store\n- ⚠️ slow reports',
    'The upside is one store, the downside is slow reports.',
    'One store instead of two. We’ll be stuck with its version until 2028.',
    'Support gets the answer at once, at the expense of reporting.',
  ],
  de: [
    '- Ein Speicher zu sichern.\n- Berichte dauern länger.',
    'Der Support sieht sofort dieselbe Bestellung. Nachteil: Berichte werden träge.',
    '+ ein Speicher\n\n- langsame Berichte',
    'Kein Abgleich mehr. Dafür müssen Berichte umgeschrieben werden.',
    'Vorteil: ein Speicher. Risiko: ein Ausfall trifft alle.',
  ],
  es: [
    'Un solo sitio que respaldar. Los informes tardan más.',
    '- A favor: un solo sitio\n- En contra: informes lentos',
    'Soporte ve el pedido al momento, pero hay que reescribir los informes.',
    'Ganamos un solo sitio y perdemos consultas conjuntas.',
  ],
  pt: [
    'Um só lugar para fazer cópia. Os relatórios demoram mais.',
    '- Vantagem: um só lugar\n- Desvantagem: relatórios lentos',
    'O suporte vê o pedido na hora, mas é preciso reescrever os relatórios.',
  ],
  fr: [
    'Un seul endroit à sauvegarder. Les rapports prennent plus de temps.',
    '- Avantage : un seul endroit\n- Inconvénient : rapports lents',
    'Le support voit la commande aussitôt, mais il faut réécrire les rapports.',
    'Plus de réparation de nuit. En contrepartie, les rapports sont plus lents.',
  ],
};
/** Consequences that tell only the good. */
const onlyGood: Phrases = {
  en: [
    'One store to back up. Reports read the same orders as support.',
    '- Support sees the same order as sales.\n- Nobody is paged at night.',
    'We gain one place to look. Deploys are quicker.',
    '- Pro: one place\n- Pro: faster',
    'Nobody is paged at night any more; support answers at once.',
    '+ one store\n+ quick reports',
    'Orders agree. Support is happy.',
    '- ✅ one store\n- ✅ quick reports',
    '| Gain |\n| --- |\n| one store |',
    'We no longer have to repair anything, and the risk of a wrong invoice is gone.',
    '- No more manual repair\n- Fewer alerts\n- Cheaper hosting',
    'The nightly job disappears, which saves a day a week.',
    '- Less maintenance\n- No lock-in',
    'Everything becomes simpler and faster for all teams.',
  ],
  de: [
    '- Ein Speicher zu sichern.\n- Der Support sieht sofort dieselbe Bestellung.',
    'Vorteil: ein Speicher. Vorteil: schnelle Berichte.',
    'Der nächtliche Abgleich entfällt, und niemand wird mehr geweckt.',
    '+ ein Speicher\n+ schnelle Berichte',
    'Weniger Wartung und geringere Kosten.',
  ],
  es: [
    'Un solo sitio que respaldar. Soporte ve el pedido al momento.',
    '- A favor: un solo sitio\n- A favor: rápido',
    'Desaparece la reparación nocturna y nadie se despierta.',
    'Menos mantenimiento y menor coste.',
  ],
  pt: [
    'Um só lugar para fazer cópia. O suporte vê o pedido na hora.',
    '- Vantagem: um só lugar\n- Vantagem: rápido',
    'O reparo noturno desaparece e ninguém é acordado.',
    'Menos manutenção e menor custo.',
  ],
  fr: [
    'Un seul endroit à sauvegarder. Le support voit la commande aussitôt.',
    '- Avantage : un seul endroit\n- Avantage : rapide',
    'La réparation de nuit disparaît et personne n’est réveillé.',
    'Moins de maintenance et un coût réduit.',
  ],
};
const choices: Phrases<string> = {
  en: 'We go with Postgres alone, because it is simple.',
  de: 'Wir nehmen Postgres alone, weil es einfach ist.',
  es: 'Elegimos Postgres alone porque es sencillo.',
  pt: 'Escolhemos Postgres alone porque é simples.',
  fr: 'Nous choisissons Postgres alone car il est simple.',
};
/** What templates and people in a hurry leave instead of a text. */
const gaps = [
  'TBD',
  'TODO',
  'tbd',
  'TBC',
  'T.B.D.',
  '???',
  '…',
  '...',
  '<fill in>',
  '<insert the reason here>',
  '[insert reason]',
  '[TODO]',
  '{{reason}}',
  '{reason}',
  'XXX',
  'FIXME: say more',
  'TODO(ada): write this',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  '_To be written_',
  '*to be determined*',
  'To be decided.',
  'To be completed',
  'To be added later.',
  'Coming soon.',
  'WIP',
  '_TBD_',
  '**TBD**',
  '(to be filled in)',
  'Noch offen',
  'noch zu ergänzen',
  'Wird noch ergänzt.',
  'Muss noch ausgefüllt werden.',
  'Por completar',
  'Pendiente de completar',
  'Por hacer',
  'A preencher',
  'A definir.',
  'Em breve',
  'À compléter',
  'à définir',
  'À remplir',
  'A completar',
  'Describe the context here.',
  'Describe the situation and the question that it raises',
  'Write here what happened',
  '[Describe the problem]',
  '[description]',
  '[your text here]',
  '<describe the problem>',
  '<Problem statement>',
  'Placeholder',
  'Placeholder text',
  'xxxxx',
  'Fill me in',
  '(fill in)',
  'Text goes here',
  'Insert text here',
  '[…]',
  '[...]',
  'TBD - ask Tom',
  'TODO - ask Tom',
  'tbd by Ada',
  'TK',
  'TKTK',
  '<TBD>',
  '«TODO»',
];

const CONSEQUENCES = '* Pro: 1\n* Con: 2';

const recordOf = (context: string, decision: string, consequences: string): string => `---
status: accepted
date: 2026-05-05
decision-makers: Ada, Bo
---

# Keep orders together

## Context and Problem Statement

${context}

## Considered Options

* Postgres alone
  * Pro: 1
  * Con: 2
* Oracle cluster
  * Pro: 3
  * Con: 4
* Redis streams
  * Pro: 5
  * Con: 6

## Decision Outcome

${decision}

### Consequences

${consequences}
`;

/** The rules that speak about a record. */
async function told(text: string): Promise<string[]> {
  const found = await lintFiles({ 'docs/adr/0001-keep-orders-together.md': text });
  return [...found.values()]
    .flat()
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule }) => rule);
}

function eachOf(
  phrases: Phrases,
  rules: readonly string[],
  make: (language: (typeof languages)[number], phrase: string) => string,
): void {
  for (const language of languages)
    for (const phrase of phrases[language])
      it(`${language}: ${phrase.replaceAll('\n', ' / ')}`, async () =>
        assert.deepEqual(await told(make(language, phrase)), rules));
}

describe('the wording of a decision', () => {
  const decided = (language: (typeof languages)[number], phrase: string) =>
    recordOf(contexts[language], phrase, CONSEQUENCES);
  describe('gives a reason', () => eachOf(reasons, [], decided));
  describe('gives none', () => eachOf(noReasons, ['decision-without-because'], decided));
  describe('names no option', () => eachOf(strangers, ['decision-not-an-option'], decided));
});

describe('the wording of consequences', () => {
  const following = (language: (typeof languages)[number], phrase: string) =>
    recordOf(contexts[language], choices[language], phrase);
  describe('tells both sides', () => eachOf(bothSides, [], following));
  describe('tells the good alone', () => eachOf(onlyGood, ['only-good-consequences'], following));
});

describe('a section that only keeps its place', () => {
  for (const gap of gaps)
    it(gap, async () =>
      assert.deepEqual(await told(recordOf(gap, choices.en, CONSEQUENCES)), [
        'leftover-placeholder',
      ]),
    );
});
