import { toJsonSchema } from '@valibot/to-json-schema';
import { configSchema } from '../../src/core/config/schema.ts';
import { kindSchema } from '../../src/core/kinds/schema.ts';

/**
 * The JSON schemas that docs/schema holds, by file name, made from the schemas that Leadline itself checks with.
 * What JSON schema cannot say (that a glob can be read) is left out.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  const write = (title: string, schema: Parameters<typeof toJsonSchema>[0]): string =>
    `${JSON.stringify({ title, ...toJsonSchema(schema, { errorMode: 'ignore' }) }, undefined, 2)}\n`;
  return new Map([
    ['config.schema.json', write('Leadline configuration', configSchema)],
    ['kind.schema.json', write('Leadline kind of record', kindSchema)],
  ]);
}
