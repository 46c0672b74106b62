import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { inFolder, run } from './programs.ts';

/** What xmllint has to say against any part of packages; nothing where every part is well formed. */
export const malformed = (packages: readonly Uint8Array[]): string =>
  inFolder((folder) => {
    const paths = packages.flatMap((bytes, at) =>
      Object.entries(unzipSync(bytes))
        .filter(([name]) => /\.(xml|rels)$/.test(name))
        .map(([name, part]) => {
          const path = join(folder, `${at}-${name.replaceAll(/[/[\]]/g, '-')}`);
          writeFileSync(path, part);
          return path;
        }),
    );
    const { status, stderr } = run('xmllint', ['--noout', ...paths]);
    return status === 0 && paths.length > 0 ? stderr : `${status} ${stderr}`;
  });
