import type { Root } from 'mdast';
import type { Preset } from 'unified';

/** Write mdast as Markdown, escaped where needed. Loads its library when first called: few callers need it. */
export async function markdownOf(root: Root): Promise<string> {
  const { remark, gfm } = await import('./markdown-libraries.ts');
  const house: Preset = { plugins: [gfm], settings: { bullet: '-', rule: '-' } };
  return remark().use(house).stringify(root);
}
