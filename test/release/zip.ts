/** A file in a ZIP archive. */
export interface Entry {
  readonly path: string;
  /** Bytes, unpacked. */
  readonly size: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;

/** What a ZIP archive of less than 4 GB says that it holds (APPNOTE 4.3.12, 4.3.16). @throws Error for no archive. */
export function entriesOf(archive: Buffer): readonly Entry[] {
  let end = archive.length - 22;
  while (end >= 0 && archive.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('Unexpected bytes, expected a ZIP archive.');
  const entries: Entry[] = [];
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left--) {
    if (archive.readUInt32LE(at) !== ENTRY) throw new Error('Unexpected bytes in the directory.');
    const length = archive.readUInt16LE(at + 28);
    entries.push({
      path: archive.toString('utf8', at + 46, at + 46 + length),
      size: archive.readUInt32LE(at + 24),
    });
    at += 46 + length + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}
