#!/usr/bin/env node
// Stands in for the desktop program `code` under @vscode/test-electron: same arguments, same exit
// code, but VS Code's server and a headless browser do the work. For Linux and macOS; on Windows an
// executable cannot be a script, so there use desktop VS Code (LEADLINE_VSCODE=desktop).
import 'tsx';

await import('./host/stand-in.ts');
