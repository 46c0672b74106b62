import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { writeWord } from '#core/word/write/write-word.ts';
import { pageOf, readAsDraft } from './in-process.ts';
import { conclusionsText } from './samples.ts';

const by = 'w:id="901" w:author="Focal point" w:date="2028-04-02T10:00:00Z"';

/** Every third run of some length loses a word in its middle and gets two others, as Word would track it. */
const tracked = (document: string): string => {
  let runs = 0;
  return document.replace(
    /<w:r>((?:<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?)<w:t[^>]*>([^<]{120,})<\/w:t><\/w:r>/g,
    (whole, look: string, text: string) => {
      if (runs++ % 3 !== 0) return whole;
      const [, before = '', word = '', after = ''] = /^(.{60}\S*\s)(\S+)(.*)$/s.exec(text) ?? [];
      const run = (name: string, said: string): string =>
        `<w:r>${look}<w:${name} xml:space="preserve">${said}</w:${name}></w:r>`;
      return `${run('t', before)}<w:del ${by}>${run('delText', word)}</w:del><w:ins ${by}>${run('t', 'shared purpose')}</w:ins>${run('t', after)}`;
    },
  );
};

/** A reply of so many clauses as Word sends it back, with one change in every third clause. */
export const trackedReply = async (clauses: number): Promise<Uint8Array> => {
  const files = unzipSync(
    await writeWord([pageOf(readAsDraft(conclusionsText(clauses)))], { date: '2028-03-01' }),
  );
  const path = 'word/document.xml';
  return zipSync({ ...files, [path]: strToU8(tracked(strFromU8(files[path] ?? new Uint8Array()))) });
};
