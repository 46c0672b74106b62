import { readFileSync } from 'node:fs';
import { languageProfile } from '#core/language/profile.ts';
import { plainSource } from './source-lines.ts';
import { readText } from './read-text.ts';
import { labels } from '#core/draft/numbering.ts';
import { characters } from '#core/draft/wording.ts';
const languages = Object.fromEntries(
  ['en', 'fr'].map((t) => [
    t,
    languageProfile.parse(JSON.parse(readFileSync(`templates/languages/${t}.json`, 'utf8'))),
  ]),
);
const [, , file, language, kind] = process.argv;
let text = readFileSync(file, 'utf8');
if (text.startsWith('# SOURCE')) text = text.slice(text.indexOf('\n') + 1);
let n = 0;
const src = file.endsWith('.md')
  ? (await import('./markdown-source.ts')).markdownSource(text)
  : plainSource(text);
for (let i = 0; i < 3; i++)
  readText(src, { language, languages, newId: () => `p${++n}`, ...(kind ? { kind } : {}) });
const t0 = performance.now();
const r = readText(src, { language, languages, newId: () => `p${++n}`, ...(kind ? { kind } : {}) });
const t1 = performance.now();
const lab = labels(r.draft, languages[language]);
for (const p of r.draft.parts) {
  const w = characters(p.wording[language] ?? []);
  console.log(
    String(r.lines[p.id]).padEnd(8),
    (p.role + ' ' + (p.line ?? p.label ?? p.list ?? (p.numbered ? '#' : '')) + (p.level ?? '')).padEnd(18),
    `[${lab.get(p.id)?.number ?? lab.get(p.id)?.marker ?? ''}]`,
    w.length > 130 ? w.slice(0, 80) + ' … ' + w.slice(-45) : w,
  );
}
console.log(JSON.stringify(r.draft.fields));
for (const k of ['recognised', 'joined', 'dropped', 'doubts'] as const) {
  console.log('--', k);
  for (const f of r.report[k]) console.log('  ', f.line, f.code, JSON.stringify(f.facts));
}
console.log('kind', r.draft.kind, 'ms', (t1 - t0).toFixed(2));
