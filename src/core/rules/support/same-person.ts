import type { Person } from '../../records/record.ts';
import { fold } from '../../records/values/fold.ts';
import { isSamePerson } from '../../records/values/people.ts';

/**
 * Whether two mentions most likely mean one person: the same handle or name, a first name and the whole one, or a
 * handle that is made of the name ("Priya Nair" is `@priya`, `@pnair` and `@priya-n`).
 */
export function maybeSamePerson(a: Person, b: Person): boolean {
  if (isSamePerson(a, b)) return true;
  if (a.handle !== undefined && b.handle !== undefined) return false;
  const [one, other] = [partsOf(a), partsOf(b)];
  if (a.handle === undefined && b.handle === undefined)
    return one[0] !== undefined && one[0] === other[0] && Math.min(one.length, other.length) === 1;
  const [handle, name] = a.handle === undefined ? [other, one] : [one, other];
  return isMadeOf(handle.join(''), name);
}

function partsOf({ handle, name }: Person): string[] {
  // `ann@work.example` is one person with `ann`.
  const at = handle?.indexOf('@', 1) ?? -1;
  return fold((at === -1 ? handle : handle?.slice(0, at)) ?? name)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
}

/** Whether a handle's letters come from a name: one of its parts, or beginnings of them in a row. */
function isMadeOf(handle: string, name: readonly string[]): boolean {
  if (name.some((part) => part.length > 2 && handle.includes(part))) return true;
  if (name.some((part) => handle.length > 2 && part.startsWith(handle))) return true;
  return handle === name.map((part) => part.charAt(0)).join('');
}
