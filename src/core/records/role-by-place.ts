import type { Kind, SectionDefinition } from '../kinds/kind.ts';
import { fold } from './values/fold.ts';
import { vocabularyOf } from './vocabulary.ts';
import { foldKey } from './fold.ts';

/** A heading among others of its level. */
export interface Sibling {
  readonly title: string;
  /** The section that its words stand for. */
  readonly role: string | undefined;
  /** Whether nothing stands under it. */
  readonly empty: boolean;
}

/**
 * The sections that headings stand for by their place, by index: where a complete document of the kind would have a
 * section that this one has nowhere else, and there is one heading whose words say nothing known. "What keeps us up
 * at night" behind the non-goals of a roadmap is its risks. Only in documents that are plainly of the kind, most of
 * whose sections are known by their words; never for what many documents have besides, such as an appendix.
 *
 * @param taken The sections that are known by their words, anywhere in the document.
 */
export function rolesByPlace(
  siblings: readonly Sibling[],
  kind: Kind,
  taken: ReadonlySet<string>,
): ReadonlyMap<number, SectionDefinition> {
  const found = new Map<number, SectionDefinition>();
  // A kind of many dialects has too many ways to arrange its sections.
  if (kind.dialects.length !== 1) return found;
  const order = kind.sections.filter(({ required, parent }) => required && parent === undefined);
  const missing = order.filter(({ id }) => !taken.has(id));
  if (missing.length === 0 || missing.length * 2 >= order.length) return found;
  const places = new Map(order.map(({ id }, place) => [id, place]));
  let before = -1;
  let strangers: number[] = [];
  const settle = (after: number) => {
    const gap = order.slice(before + 1, Math.max(before + 1, after));
    const lost = gap.filter(({ id }) => !taken.has(id));
    if (lost.length === strangers.length)
      lost.forEach((definition, at) => found.set(strangers[at] ?? -1, definition));
    strangers = [];
  };
  siblings.forEach((sibling, at) => {
    const place = sibling.role === undefined ? undefined : places.get(sibling.role);
    if (place !== undefined) {
      settle(place);
      before = place;
    } else if (sibling.role === undefined && !sibling.empty && !isBeside(sibling.title, kind))
      strangers.push(at);
  });
  settle(order.length);
  return found;
}

/** Words of headings for what stands beside the sections of any document, and is none of them. */
const BESIDE =
  /(?<!\p{L})(?:notes?|notizen?|anmerkungen|notas?|remarques?|observac\p{L}+|appendix|annex\p{L}*|anhang|anlagen?|apendice|anexos?|glossary|glossar|glosario|glossario|lexique|links?|liens|enlaces|references?|referenzen|referencias?|history|verlauf|historique|historial|historico|change ?log|changes|anderungen|timeline|schedule|zeitplan|calendar|kalender|calendrier|calendario|cronograma|dependenc\p{L}+|abhangigkeiten|dependances|dependencias|team|teams|equipo|equipe|people|personen|contacts?|kontakte?|contactos|contatos|stakeholders?|faq|resources|ressourcen|ressources|recursos|architecture|architektur|arquitectura|arquitetura|design|details?|log|protokoll|meetings?|meta|metadata|metadaten|sign ?-?offs?|signatures?|unterschriften|firmas|assinaturas|budget|next steps|nachste schritte|prochaines etapes|proximos pasos|proximos passos|todo|tests?|implementation|umsetzung|work log|status|updates?|about|uber dieses|example|beispiel|diagrams?|metrics)(?!\p{L})/u;

function isBeside(title: string, kind: Kind): boolean {
  return vocabularyOf(kind).keys.has(foldKey(title)) || BESIDE.test(fold(title));
}
