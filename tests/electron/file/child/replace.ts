import { createDraft } from '#electron/host/file/draft-file.ts';
import { river } from '../river.ts';

// Replaces a draft as somebody who is not root, and tells how it went: `replace.ts PATH`.
if (process.getuid?.() === 0) {
  process.setgid?.(65_534);
  process.setuid?.(65_534);
}
const file = createDraft(process.argv[2] ?? '', river, { who: 'Eve', replace: true });
console.log(file.ok ? 'done' : file.failure.code);
if (file.ok) file.value.close();
