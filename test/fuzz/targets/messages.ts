import { messageOf, uriIn } from '../../../src/extension/panels/page.ts';
import { mutate } from '../mutate.ts';
import { same, type Target } from '../target.ts';

const MESSAGES = [
  '{"type":"ready"}',
  '{"type":"open","path":"docs/adr/0003-a.md","start":1,"end":4}',
  '{"type":"save","format":"svg","data":"<svg/>"}',
  '{"type":"save","format":"png","data":"AAAA"}',
  '{"uri":"file:///a/b.md"}',
  '[]',
  'null',
];
const VALUES = [
  '"open"',
  '"save"',
  '"ready"',
  '"type"',
  '"path"',
  '"start"',
  '"format"',
  '"__proto__"',
  '{}',
  '[]',
  'null',
  'true',
  '-1',
  '1e999',
  '1.5',
  '"../../x"',
  ',',
  ':',
  '{',
  '}',
];

/** What a page says to the extension. */
export const messages: Target = {
  name: 'messages',
  promise: 'What a page says is one of the few things that it may say, in its form, or nothing.',
  share: 220,
  make: (random) => [mutate(random, random.pick(MESSAGES), MESSAGES, VALUES)],
  check([text = '']) {
    let said: unknown;
    try {
      said = JSON.parse(text);
    } catch {
      said = text;
    }
    uriIn(said);
    const message = messageOf(said);
    if (message === undefined || message.type === 'ready') return;
    if (message.type === 'save') {
      same(
        ['svg', 'png'].includes(message.format) && typeof message.data === 'string',
        true,
        'The form',
      );
      return;
    }
    same(message.type, 'open', 'The type');
    same(typeof message.path, 'string', 'The path');
    const { start, end } = message;
    same(start === undefined, end === undefined, 'Both ends or none');
    if (start !== undefined && end !== undefined && !(start >= 0 && end >= start))
      throw new Error('A range that runs backwards.');
    same(
      Object.keys(message).every((key) => ['type', 'path', 'start', 'end'].includes(key)),
      true,
      'The keys',
    );
  },
};
