import { MAX_RECORD_BYTES, type UnreadableReason } from './host.ts';
import type { Finding } from './rules/rule.ts';
import { say, type Message } from './text/message.ts';

const SENTENCES: Readonly<Record<UnreadableReason, Message>> = {
  missing: say`The file is gone.`,
  folder: say`Unexpected folder, expected a file.`,
  denied: say`The file may not be read: mend its permissions, or leave it out in the configuration.`,
  'too-large': say`The file is larger than ${MAX_RECORD_BYTES / 1024 / 1024} MiB and was not read: a record is short, so move attachments elsewhere.`,
  binary: say`The file is not text and was not read: save it as UTF-8.`,
  loop: say`The link leads back to itself and was not followed: mend or remove it.`,
  other: say`The file could not be read.`,
};

/** The finding on a file that should hold a record and whose text cannot be had. */
export function unreadableFinding(path: string, reason: UnreadableReason): Finding {
  return {
    path,
    rule: 'unreadable-file',
    severity: 'error',
    message: SENTENCES[reason].text,
    said: SENTENCES[reason],
    range: { start: 0, end: 0 },
    related: [],
    fixes: [],
    tag: undefined,
  };
}
