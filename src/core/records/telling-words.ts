import { fold } from './values/fold.ts';

/** Words of a heading that do not tell what the section is about. "In", "out" and "not" do. */
const SMALL = new Set(
  [
    'what how we our us i my me it its is are was were be been will would shall should can could might may the a an of to for on at by and or with this that these those there here as from s ll d re ve you your they them their things stuff so far did does has have had am',
    'was wie wir uns unser unsere unserer unseren es das die der den dem des ist sind war waren wird werden wurden soll sollen kann konnen konnte konnten und oder ein eine einer einen fur mit von zu zum zur am auf an bei man dass haben hat noch',
    'ce que qu nous notre nos on le la les l un une des du de d et ou est sont a avons avez ont ete qui quoi comment cela ca il elle se s au aux pour par sur avec y',
    'lo el los las un una del y o es son era hemos han ha se como cual para por con al va vamos haber nuestro nuestra',
    'os as um uma do da dos das e sao foi nosso nossa qual com ao vai',
    'possible posible posibles possiveis possivel possibles moglich mogliche main key principal principales principais wichtigste',
  ].flatMap((line) => line.split(' ')),
);
const NOT = new Set(
  'not no dont never nicht kein keine keinen nie ne pas non sin sem nao jamas nunca'.split(' '),
);

/** The telling words of a heading, each cut to its stem; every way to say no is one. */
export function tellingWords(heading: string): ReadonlySet<string> {
  const words = new Set<string>();
  const folded = fold(heading)
    .replace(/\bwon't\b/g, 'will not')
    .replace(/\bcan't\b/g, 'can not')
    .replace(/n't\b/g, ' not');
  for (const word of folded.split(/[^\p{L}\p{N}]+/u)) {
    if (word === '') continue;
    if (NOT.has(word)) words.add('not');
    else if (!SMALL.has(word)) words.add(word.slice(0, 5));
  }
  return words;
}
