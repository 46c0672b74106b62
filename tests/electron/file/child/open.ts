import { openDraft } from '#electron/host/file/draft-file.ts';

// Tells how opening a file went: `open.ts PATH read|write`.
const [path = '', mode] = process.argv.slice(2);
const file = openDraft(path, { mode: mode === 'write' ? 'write' : 'read' });
console.log(JSON.stringify(file.ok ? { revision: file.value.revision } : file.failure));
if (file.ok) file.value.close();
