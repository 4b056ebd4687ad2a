import type { Message } from '../text/message.ts';
/** What becomes of a part of a record that another dialect writes otherwise, or not at all. */
export interface Change {
  readonly kind: ChangeKind;
  /** What became of it and where it stands now, in a sentence. */
  readonly message: Message;
}

/**
 * `kept`: the dialect has no place for it, and it stands elsewhere or where it was; `renamed`: a key or heading has
 * another name; `restructured`: it stands otherwise; `dropped`: it is gone.
 */
export type ChangeKind = 'kept' | 'renamed' | 'restructured' | 'dropped';

/** The kinds of change, those that lose most first. */
export const CHANGE_KINDS: readonly ChangeKind[] = ['dropped', 'kept', 'restructured', 'renamed'];
