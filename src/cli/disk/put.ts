import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CliFailure } from '../io.ts';
import { plain } from '../text/plain.ts';
import { realFolder } from './record-io.ts';
import { toPosix } from './walk.ts';

/**
 * Write a file of our own, over the old one if there is one, in one step: nobody ever reads half of it.
 *
 * @throws CliFailure when it cannot be written, or lies behind a link out of the root.
 */
export function putFile(root: string, path: string, text: string): void {
  let temporary: string | undefined;
  try {
    const named = join(root, path);
    const nearest = existsSync(named) ? realpathSync(named) : realFolder(dirname(named));
    if (toPosix(realpathSync(root), nearest) === undefined)
      throw new CliFailure(
        `${plain(path)} is behind a link that leads out of the root; nothing was written.`,
      );
    mkdirSync(dirname(named), { recursive: true });
    const target = existsSync(named)
      ? realpathSync(named)
      : join(realpathSync(dirname(named)), basename(named));
    temporary = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}`);
    writeFileSync(temporary, text, { flag: 'wx' });
    if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
    renameSync(temporary, target);
  } catch (error) {
    if (temporary !== undefined) rmSync(temporary, { force: true });
    if (error instanceof CliFailure) throw error;
    throw new CliFailure(
      `${plain(path)} could not be written: ${plain((error as Error).message)}.`,
    );
  }
}
