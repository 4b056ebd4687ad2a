import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { MAX_RECORD_BYTES, type ReadResult, type UnreadableReason } from '../../core/index.ts';

/** A NUL among the first bytes makes a file binary, as in git; UTF-16 text is full of them. */
const BINARY_PROBE = 8000;
/** Opening a named pipe must not wait for somebody to write to it. Windows has no such flag, and no such pipes. */
const FLAGS = constants.O_RDONLY | ((constants.O_NONBLOCK as number | undefined) ?? 0);

/** One buffer for all files but the largest: reading ten thousand of them then allocates next to nothing. */
const shared = Buffer.allocUnsafeSlow(128 * 1024);

/**
 * Read a file as UTF-8 text without its byte order mark. Bytes that are not UTF-8 become U+FFFD, as in editors.
 * What cannot be a record is not read: a folder, a pipe, a file that is too large, binary content.
 */
export function readText(path: string): ReadResult {
  let file: number;
  try {
    file = openSync(path, FLAGS);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
  try {
    const length = readSync(file, shared, 0, shared.length, null);
    // A regular file gives all that it has. Nothing at all may be a pipe; a full buffer, the beginning of more.
    if (length > 0 && length < shared.length) return decode(shared, length);
    return readMeasured(file, length);
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  } finally {
    closeSync(file);
  }
}

/**
 * Read what one read did not tell enough of.
 *
 * @param length How many bytes of it are in the shared buffer already.
 * @throws what reading throws.
 */
function readMeasured(file: number, length: number): ReadResult {
  const stats = fstatSync(file);
  if (!stats.isFile()) return { ok: false, reason: 'other' };
  if (stats.size > MAX_RECORD_BYTES) return { ok: false, reason: 'too-large' };
  if (length === 0) return decode(shared, 0);
  const buffer = Buffer.allocUnsafe(stats.size + 1);
  shared.copy(buffer, 0, 0, length);
  for (let got = -1; got !== 0 && length < stats.size; length += got)
    got = readSync(file, buffer, length, buffer.length - length, null);
  return decode(buffer, length);
}

function decode(bytes: Buffer, length: number): ReadResult {
  // One behind the text ends the search: what was read before into the same buffer is not looked through.
  bytes[length] = 0;
  const zero = bytes.indexOf(0);
  if (zero !== -1 && zero < Math.min(length, BINARY_PROBE)) return { ok: false, reason: 'binary' };
  const start = length >= 3 && hasByteOrderMark(bytes) ? 3 : 0;
  return { ok: true, text: bytes.toString('utf8', start, length) };
}

/** Whether bytes begin with the UTF-8 byte order mark. */
export function hasByteOrderMark(bytes: Buffer): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function reasonOf(error: unknown): UnreadableReason {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EACCES':
    case 'EPERM':
      return 'denied';
    case 'EISDIR':
      return 'folder';
    case 'ELOOP':
      return 'loop';
    default:
      return 'other';
  }
}
