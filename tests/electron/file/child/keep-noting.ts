import { openDraft } from '#electron/host/file/draft-file.ts';

// Goes on writing comments into a file until it is killed, and says each revision only once it was acknowledged.
const [path = ''] = process.argv.slice(2);
const file = openDraft(path, { mode: 'write' });
if (!file.ok) throw new Error(file.failure.code);
process.stdout.write(`open ${file.value.revision}\n`);
for (;;) {
  const next = file.value.revision + 1;
  const done = file.value.note(
    { type: 'comment', id: `c${next}`, part: 'quays', text: `${next}` },
    { who: 'Ada' },
  );
  if (!done.ok) throw new Error(done.failure.code);
  process.stdout.write(`${next}\n`);
}
