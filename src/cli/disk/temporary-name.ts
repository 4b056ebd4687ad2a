import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** A part of a name that no other file has. */
export function newTag(): string {
  return randomBytes(6).toString('hex');
}

/** The name of a file beside another, under which its new text waits to take its place. */
export function temporaryName(path: string, tag = newTag()): string {
  return join(dirname(path), `.${basename(path)}.${tag}`);
}
