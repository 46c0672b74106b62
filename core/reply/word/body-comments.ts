import { foldName } from '#core/draft/network.ts';
import { characters, type Wording } from '#core/draft/wording.ts';
import { phrasesIn, replyForms } from '../forms/phrases.ts';

const bracketed = /[([{]\s*([^()[\]{}]{2,80}?)\s*:\s*([^()[\]{}]*)[)\]}]/gu;
const wordsOfHead = 6;

/** Whether words are the head of a comment: “Commentaire de Dakar”, “Note”, with little behind the word for remarks. */
export const isHead = (head: string): boolean => {
  const words = foldName(head).split(' ');
  if (words.length > wordsOfHead) return false;
  return replyForms.some((forms) =>
    [...phrasesIn(forms.remark)].some(
      (phrase) => foldName(head) === phrase || foldName(head).startsWith(`${phrase} `),
    ),
  );
};

/** Comments typed into the text, in brackets: `(Commentaire de Dakar : …)`, `[Note: …]`; as they were typed. */
export const bodyComments = (text: string): readonly string[] =>
  [...text.matchAll(bracketed)].filter(([, head = '']) => isHead(head)).map(([whole]) => whole);

/** Whether words that were put in are such comments and nothing else. */
export const isOnlyComments = (inserted: Wording): boolean => {
  const text = characters(inserted);
  const comments = bodyComments(text);
  if (comments.length === 0) return false;
  const rest = comments.reduce((left, comment) => left.replace(comment, ''), text);
  return !/[\p{L}\p{N}]/u.test(rest);
};

/** Words that were put in without the comments among them. */
export const withoutComments = (inserted: Wording): Wording =>
  inserted.map((run) =>
    'text' in run
      ? {
          ...run,
          text: bodyComments(run.text)
            .reduce((left, comment) => left.replace(comment, ''), run.text)
            .replace(/ {2,}/g, ' '),
        }
      : run,
  );
