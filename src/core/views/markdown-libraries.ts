/**
 * The libraries that lay out Markdown as HTML and write it, for the few who need them: import this module only when
 * they are asked for. On Node it is built as a file of its own, so that nobody else's start waits for its reading.
 */
export { default as sanitize, defaultSchema } from 'rehype-sanitize';
export { default as stringify } from 'rehype-stringify';
export { remark } from 'remark';
export { default as gfm } from 'remark-gfm';
export { default as toHtml } from 'remark-rehype';
