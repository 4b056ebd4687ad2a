import { Beginnings } from '../../text/beginnings.ts';
import { remember } from '../../text/remember.ts';
import { fold } from './fold.ts';
import { oneLine } from '../../text/one-line.ts';

const none = new Set(
  [
    '',
    'n/a n/d n.a n.d na k.a none nothing nil null no nope not_applicable no_one nobody',
    'none_yet none_so_far none_known none_identified none_planned none_needed none_required',
    'none_at_this_time none_at_the_moment none_for_now nothing_yet nothing_so_far nothing_known not_any',
    'kein keine keiner keines keinen nichts entfallt nicht_zutreffend niemand keine_bekannt',
    'noch_keine bisher_keine derzeit_keine nicht_anwendbar',
    'ninguno ninguna ningun nada no_aplica nadie ninguno_por_ahora ninguno_de_momento',
    'nenhum nenhuma ninguem nao_se_aplica nao_aplicavel nenhum_por_enquanto nenhuma_por_enquanto',
    'aucun aucune neant rien sans_objet s.o non_applicable personne aucun_pour_l’instant aucune_connue',
    'nessuno nessuna geen нет ingen brak',
    'なし 無し ない 該当なし 特になし 无 無 没有 暂无 不适用 없음',
  ].flatMap((line) => line.split(' ').map((word) => fold(word.replaceAll('_', ' ')))),
);

const placeholders = new Set(
  [
    'tbd tba tbc tbf todo to_do fixme xxx xxxx wip lorem lorem_ipsum placeholder',
    'to_be_determined to_be_decided to_be_defined to_be_announced to_be_confirmed to_be_done to_be_written',
    'to_be_added to_be_added_later to_be_completed to_be_provided to_be_discussed t.b.d t.b.c t.b.a tk tktk placeholder_text text_goes_here insert_text_here add_text_here details_to_follow more_to_come to_follow to_be_filled to_be_continued to_be_filled_in fill_me_in fill_in fill_this_in fill_in_later coming_soon write_me your_text_here',
    'noch_zu_erganzen wird_noch_erganzt muss_noch_erganzt_werden muss_noch_ausgefullt_werden noch_auszufullen noch_zu_schreiben noch_zu_definieren wird_nachgereicht zu_erganzen zu_definieren noch_festzulegen zu_klaren noch_zu_klaren noch_offen noch_zu_bestimmen wird_noch_geklart folgt folgt_noch platzhalter',
    'pendiente_de_completar pendiente_de_escribir pendiente_de_redactar por_hacer por_escribir por_confirmar por_rellenar se_definira a_ser_definido a_ser_preenchido a_ser_definida em_breve por_preencher a_confirmar a_completar a_escrever proximamente a_rediger a_preciser a_confirmer a_determiner a_faire a_decider por_definir por_determinar por_decidir por_completar a_definir a_determinar a_decidir a_preencher',
    'a_completer a_remplir a_venir pendiente_de_definir',
    '未定 待定 待办 未记入 미정',
    'yyyy-mm-dd yyyy/mm/dd dd/mm/yyyy mm/dd/yyyy dd.mm.yyyy nnnn',
  ].flatMap((line) => line.split(' ').map((word) => fold(word.replaceAll('_', ' ')))),
);

/**
 * Whether a text says in whatever way that there is nothing: empty, `-`, `—`, `N/A`, "None.", "keine", `[]`, `""`.
 * The whole text must say so; "None of the partners objected" does not. A text that promises to say it later
 * (`TBD`) is a placeholder instead.
 */
export function isNone(text: string): boolean {
  if (!noneBeginnings.couldBegin(text)) return false;
  return text.length <= SHORT ? shortIsNone(text) : askNone(text);
}

function askNone(text: string): boolean {
  if (isProse(text) || isEllipsis(text)) return false;
  const bare = bareWords(text);
  return bare.length <= 32 && none.has(bare);
}

/**
 * Whether a text only keeps the place of one: `TBD`, `TODO: describe`, `???`, `…`, `{title}`, `<name>`,
 * `[What hurts?]`, "Lorem ipsum …". The whole text must; prose that mentions a TODO is prose. A single padded word in
 * braces (`{ accepted }`) is a YAML flow map around a value and not taken for one, nor is a link or a footnote.
 */
export function isPlaceholder(text: string): boolean {
  if (!placeholderBeginnings.couldBegin(text)) return false;
  return text.length <= SHORT ? shortIsPlaceholder(text) : askPlaceholder(text);
}

/** False where it is certain that what begins at a place of a text and has three letters or more is no placeholder. */
export function couldBePlaceholder(text: string, start: number): boolean {
  return placeholderBeginnings.couldBegin(text, start);
}

function askPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (isHint(unwrapped(trimmed))) return true;
  if (isEllipsis(trimmed)) return true;
  if (isProse(trimmed) && !BEGINNING.test(trimmed)) return false;
  const bare = bareWords(trimmed);
  if (bare.length <= 32 && placeholders.has(bare)) return true;
  return /^(?:todo|tbd|fixme|xxx)(?:\s?[:\-–—(]|\s(?:by|with|after|later|pending)\b|$)|^x{3,}$|^lorem ipsum\b/u.test(
    bare,
  );
}

/** Nothing is taken from the beginning of a text that begins with letters. */
const noneBeginnings = new Beginnings(none);
const placeholderBeginnings = new Beginnings(placeholders);

/** Values are short, and the same ones come again and again. */
const SHORT = 40;
const shortIsNone = remember(2000, askNone);
const shortIsPlaceholder = remember(2000, askPlaceholder);

/** Whether nothing is said: none, in any spelling, or a placeholder. */
export function saysNothing(text: string): boolean {
  return isNone(text) || isPlaceholder(text);
}

const BEGINNING = /^[\s*_`"'([{>-]{0,6}(?:todo|tbd|fixme|xxx|lorem ipsum)/iu;

/** Too long to be "none" in any spelling. */
function isProse(text: string): boolean {
  return text.length > 80 && !text.includes('<!--');
}

/** Only dots, question marks or a line to write on. */
function isEllipsis(text: string): boolean {
  return text.length < 80 && /^[?.…_\s]+$/u.test(text) && /[?…_]|\.\./u.test(text);
}

/** Folded, on one line, without comments, markup, quotes and brackets around it, and closing punctuation. */
function bareWords(text: string): string {
  if (text.length > 200) return 'prose';
  let bare = oneLine(fold(withoutComments(text)));
  for (let before = ''; before !== bare;) {
    before = bare;
    bare = unwrapped(bare.trim());
    if (/^[([{]/.test(bare) && /[)\]}]$/.test(bare)) bare = bare.slice(1, -1);
    bare = bare.replace(/[.!;:,。]{1,3}$/u, '').replace(/^[-*+•] /u, '');
  }
  return /^[-–—_/.\\~*]+$/u.test(bare) ? '' : bare;
}

/** Without emphasis, code marks and quotes around the whole. */
function unwrapped(text: string): string {
  let start = 0;
  let end = text.length;
  while (end - start > 1 && '*_`"\'“”„«»‘’'.includes(text.charAt(start))) start++;
  while (end > start && '*_`"\'“”„«»‘’'.includes(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function withoutComments(text: string): string {
  let kept = '';
  let done = 0;
  for (;;) {
    const open = text.indexOf('<!--', done);
    if (open === -1) return kept + text.slice(done);
    kept += text.slice(done, open);
    const close = text.indexOf('-->', open + 4);
    if (close === -1) return kept;
    done = close + 3;
  }
}

const LETTER = /\p{L}/u;

/** One pair of template brackets around the whole text. */
function isHint(text: string): boolean {
  const open = text.charAt(0);
  if (text.length < 2 || !'{[<'.includes(open) || !LETTER.test(text)) return false;
  const inner = text.slice(1, -1);
  if (open === '{' && text.endsWith('}')) {
    if (text.startsWith('{{')) return text.endsWith('}}') && !/[{}]/.test(text.slice(2, -2));
    if (/[{}]/.test(inner)) return false;
    return /^[\p{L}_]/u.test(inner) || /\p{L}[\s|]+\p{L}/u.test(inner);
  }
  if (open === '[' && text.endsWith(']')) {
    const isCode = /\d/.test(inner) && !/\s/.test(inner);
    return !/[[\]]/.test(inner) && !isCode && !/^[\^@#]|^.$/u.test(inner);
  }
  if (open === '<' && text.endsWith('>')) {
    return (
      /^\p{L}[\p{L}\p{N} _'’,|-]*\??$/u.test(inner) && !/^(?:br|hr|p|div|img|a|b|i)$/i.test(inner)
    );
  }
  return false;
}
