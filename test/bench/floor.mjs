// What no reader can beat: list the folders and read every Markdown file, nothing else.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

let characters = 0;
const visit = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) visit(path);
    else if (entry.name.endsWith('.md')) characters += readFileSync(path, 'utf8').length;
  }
};
visit(process.argv[2]);
console.log(characters);
