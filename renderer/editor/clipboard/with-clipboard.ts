import { characters, isText } from '#core/draft/wording.ts';
import { copied, paste } from '../commands/paste.ts';
import { typeWords } from '../commands/words.ts';
import type { Sight } from '../sight.ts';
import type { Writing } from '../writing.ts';
import { type Clip, readClip, writeClip } from './fragment.ts';
import type { PastedPart } from './pasted.ts';
import { readHtml } from './read-html.ts';
import { readPlain } from './read-plain.ts';

interface Given {
  readonly sight: () => Sight;
}

const clipOf = ({ language, selection, shown }: Writing, sight: Sight): Clip | null => {
  const chosen = selection();
  if (chosen === null) return null;
  const parts = copied({ draft: shown(), selection: chosen, newId: () => '' });
  return writeClip(parts, language, {
    label: sight.numberOf,
    // A note has its number where it stands only; elsewhere it is in the data.
    shown: (run) => {
      if (isText(run)) return run.text;
      const view = sight.chip(run, '', 0);
      return view.kind === 'footnote' ? '' : view.pieces.map(({ text }) => text).join('');
    },
  });
};

const partsIn = (data: DataTransfer): readonly PastedPart[] => {
  const html = data.getData('text/html');
  const own = readClip(html);
  if (own !== null) return own;
  const read = html === '' ? [] : readHtml(html);
  return read.length > 0 ? read : readPlain(data.getData('text/plain'));
};

const isPlainLine = (parts: readonly PastedPart[]): string | null => {
  const [only, ...others] = parts;
  const [run, ...more] = only?.wording ?? [];
  if (only === undefined || others.length > 0 || more.length > 0 || run === undefined) return null;
  return isText(run) && run.marks === undefined && run.link === undefined ? characters(only.wording) : null;
};

/** Lets an editor copy its parts with all that belongs to them, and take what other programs put on the clipboard. */
export const withClipboard = (writing: Writing, { sight }: Given): void => {
  const { editor, run } = writing;
  editor.setFragmentData = (data) => {
    const clip = clipOf(writing, sight());
    if (clip === null) return;
    data.setData('text/html', clip.html);
    data.setData('text/plain', clip.plain);
  };
  editor.insertData = (data) => {
    const parts = partsIn(data);
    const line = isPlainLine(parts);
    // Words without marks of their own take those of their place.
    run((desk) => (line === null ? paste(desk, parts) : { ...typeWords(desk, line, null), step: 'single' }));
  };
  editor.insertFragmentData = () => false;
  editor.insertTextData = () => false;
};
