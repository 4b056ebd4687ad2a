import { MentionIndex, mentionReader, pathTest, type MentionReader } from '../core/index.ts';
import type { Io } from './io.ts';
import { Progress } from './progress.ts';
import type { Workspace } from './workspace.ts';

/** What all files of a root mention, and what that means. */
export interface Mentions {
  readonly reader: MentionReader;
  readonly index: MentionIndex;
}

/** Look into every file of the root that may mention a record. */
export async function readMentions(
  io: Io,
  { host, project }: Pick<Workspace, 'host' | 'project'>,
): Promise<Mentions> {
  const reader = mentionReader(project.catalog, project.config);
  const excluded = pathTest(project.config.mentions.exclude);
  const index = new MentionIndex({ host, scanner: reader.scanner, excludes: excluded });
  const progress = new Progress(io);
  await index.build(project.catalog.files ?? [], progress.report);
  progress.done();
  return { reader, index };
}
