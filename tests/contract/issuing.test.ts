import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { IssueEvent, IssueWish } from '#core/contract/issuing.ts';
import { createDraft } from '#electron/host/file/draft-file.ts';
import { got, river } from '../electron/file/river.ts';
import { inProcess } from './library-host.ts';

const { host, at } = inProcess();

const plain = {
  form: 'clean',
  format: 'md',
  languages: ['en'],
  archive: false,
  lineNumbers: false,
  forAdoption: false,
} satisfies IssueWish;

const issued = async (path: string): Promise<readonly IssueEvent[]> => {
  const { desk } = await host.desk.open({ path });
  const events = await host.issuing.issue({ desk, wishes: [plain], folder: null });
  const told: IssueEvent[] = [];
  for await (const event of events) if (event.type !== 'begun') told.push(event);
  return told;
};

describe('what is issued of a draft', () => {
  it('never replaces what was issued of another, and says when it replaces its own', async () => {
    mkdirSync(at('twins'));
    const [one = '', two = ''] = ['Rev.1', 'Rev.1 (2)'].map((name) => {
      const file = got(createDraft(at('twins', `${name}.entente`), river, { who: 'Ada' }));
      file.close();
      return file.path;
    });
    expect(await issued(one)).toMatchObject([{ type: 'done', name: 'Rev.1 EN.md', replaced: false }]);
    expect(await issued(two)).toMatchObject([{ type: 'done', name: 'Rev.1 (2) EN.md', replaced: false }]);
    expect(await issued(two)).toMatchObject([{ name: 'Rev.1 (2) EN.md', replaced: true }]);
  });
});
