// Makes a machine ready for the tests: Entente's packages, then the independent judges that tests use where they are
// there. Where apt-get can install them it does; elsewhere a line says which tests will be skipped.
import { spawnSync } from 'node:child_process';

await import('../electron/setup.mjs');

/** Program, the Debian package that brings it, and what is skipped without it. */
const judges = [
  ['soffice', 'libreoffice-writer', 'LibreOffice opening every DOCX'],
  ['pandoc', 'pandoc', 'pandoc reading every DOCX'],
  ['pdftotext', 'poppler-utils', 'the text, tags and pages of every PDF'],
  ['qpdf', 'qpdf', 'the soundness of every PDF'],
  ['xmllint', 'libxml2-utils', 'the parts of every DOCX as well-formed XML'],
  ['chromium', 'chromium', 'every test of the window'],
];

const isThere = (program) =>
  spawnSync(process.platform === 'win32' ? 'where' : 'which', [program], { stdio: 'ignore' }).status === 0;
const missing = () => judges.filter(([program]) => !isThere(program));

const apt = (...words) => {
  const done = spawnSync('apt-get', ['-o', 'Acquire::http::Timeout=30', ...words], {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (done.status !== 0)
    console.log(`apt-get ${words[0]} did not go through: ${done.stderr.trim().slice(-500)}`);
  return done.status === 0;
};

const wanted = missing();
if (wanted.length > 0 && isThere('apt-get') && process.getuid?.() === 0) {
  const packages = wanted.map(([, name]) => name);
  console.log(`Installing the judges that the tests use: ${packages.join(', ')} (a few minutes, once) …`);
  if (apt('update')) apt('install', '-y', '--no-install-recommends', ...packages);
}
for (const [program, name, what] of missing())
  console.log(`SKIPPED without ${program} (Debian package ${name}): ${what}.`);
