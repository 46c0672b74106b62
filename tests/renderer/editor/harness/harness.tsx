import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { changeSchema } from '#core/change/schema.ts';
import type { Draft } from '#core/draft/draft.ts';
import { draftSchema } from '#core/draft/schema.ts';
import { languageProfile } from '#core/language/profile.ts';
import { readHtml } from '#renderer/editor/clipboard/read-html.ts';
import {
  DraftEditors,
  type DraftEditorsProps,
  type EditorsHandle,
  type Layout,
} from '#renderer/editor/draft-editors.tsx';
import type { Laid } from '#renderer/editor/overlay.ts';
import en from '#templates/languages/en.json';
import fr from '#templates/languages/fr.json';
import { type MemoryStore, memoryStore } from '../../memory-store.ts';

interface Options {
  readonly layout?: Layout;
  readonly strict?: boolean;
  readonly readOnly?: boolean;
  readonly typography?: boolean;
  readonly laid?: Readonly<Record<string, Readonly<Record<string, readonly Laid[]>>>>;
}

const profiles = { en: languageProfile.parse(en), fr: languageProfile.parse(fr) };
const labels: DraftEditorsProps['labels'] = {
  placeholder: 'to be written',
  chip: ({ kind, name }) => `${kind} ${name}`,
};
const ariaLabels = { en: 'English text', fr: 'Texte français' };

let root: Root | null = null;
let store: MemoryStore | null = null;
let handle: EditorsHandle | null = null;
let count = 0;
let options: Options = {};
let overlays: DraftEditorsProps['overlays'];
const rendered: string[] = [];
const chips: unknown[] = [];
const visited: string[] = [];

const newId = (): string => `new-${++count}`;
const onRender = (part: string, language: string): void => {
  rendered.push(`${language}:${part}`);
};
const onChip: DraftEditorsProps['onChip'] = (chip) => {
  chips.push(chip);
};
const onPart = (part: string, language: string): void => {
  visited.push(`${language}:${part}`);
};
const statusOf = (part: string, language: string): string | null => {
  const found = store?.draft.parts.find(({ id }) => id === part);
  return found !== undefined && !(language in found.wording) && Object.keys(found.wording).length > 0
    ? 'unwritten'
    : null;
};
const keep = (editors: EditorsHandle | null): void => {
  handle = editors;
};

const languages = ['en', 'fr'];

const paint = (): void => {
  if (store === null) return;
  const editors = (
    <DraftEditors
      ref={keep}
      store={store}
      languages={languages}
      layout={options.layout ?? 'side-by-side'}
      profiles={profiles}
      newId={newId}
      labels={labels}
      ariaLabels={ariaLabels}
      typography={options.typography}
      readOnly={options.readOnly}
      overlays={overlays}
      statusOf={statusOf}
      onPart={onPart}
      onChip={onChip}
      onRender={onRender}
    />
  );
  root?.render(options.strict ? <StrictMode>{editors}</StrictMode> : editors);
};

const lay = (laid: Options['laid']): void => {
  overlays =
    laid === undefined
      ? undefined
      : Object.fromEntries(
          Object.entries(laid).map(([tag, parts]) => [tag, (part: string) => parts[part] ?? []]),
        );
};

const room = (): HTMLElement => {
  const found = document.getElementById('room');
  if (found === null) throw new Error('no room');
  return found;
};

const open = (draft: unknown, given: Options = {}): void => {
  root?.unmount();
  room().replaceChildren();
  options = given;
  count = 0;
  lay(given.laid);
  store = memoryStore(draftSchema.parse(draft));
  root = createRoot(room());
  paint();
};

const bare = (draft: unknown): void => {
  root?.unmount();
  root = null;
  const { parts } = draftSchema.parse(draft);
  const grid = document.createElement('div');
  grid.className = 'draft-editors';
  grid.id = 'bare';
  grid.dataset.layout = 'side-by-side';
  grid.dataset.languages = '2';
  grid.style.setProperty('--rows', String(parts.length));
  for (const language of languages) {
    const editor = document.createElement('div');
    editor.contentEditable = 'true';
    editor.className = 'draft-editor';
    editor.lang = language;
    for (const part of parts) {
      const paragraph = document.createElement('p');
      paragraph.className = 'plain-part';
      paragraph.dataset.part = part.id;
      const words = part.wording[language] ?? [];
      paragraph.textContent = words.map((run) => ('text' in run ? run.text : '')).join('');
      editor.append(paragraph);
    }
    grid.append(editor);
  }
  room().replaceChildren(grid);
};

const tops = (language: string): readonly number[] =>
  [...document.querySelectorAll(`.draft-editor[lang="${language}"] > [data-part]`)].map(
    (part) => part.getBoundingClientRect().top,
  );

const partIn = (language: string, part: string): Element | null =>
  document.querySelector(`.draft-editor[lang="${language}"] [data-part="${part}"]`);

const harness = {
  open,
  bare,
  readHtml,
  tops,
  lay: (laid: Options['laid']) => {
    lay(laid);
    paint();
  },
  draft: (): Draft | undefined => store?.draft,
  text: (language: string) =>
    [...document.querySelectorAll<HTMLElement>(`.draft-editor[lang="${language}"] > [data-part]`)].map(
      (part) => (part.textContent ?? '').replaceAll('\uFEFF', ''),
    ),
  numbers: (language: string) =>
    [...document.querySelectorAll<HTMLElement>(`.draft-editor[lang="${language}"] > [data-part]`)].map(
      ({ dataset }) => dataset.n ?? '',
    ),
  attribute: (language: string, part: string, name: string) =>
    partIn(language, part)?.getAttribute(name) ?? null,
  make: (change: unknown) => store?.make(changeSchema.parse(change), { origin: null, step: 'single' }).ok,
  rendered: () => rendered.splice(0),
  chips: () => chips.splice(0),
  visited: () => visited.splice(0),
  focused: () => document.activeElement?.getAttribute('lang') ?? null,
  nativeSelection: () => {
    const { anchorNode, anchorOffset } = document.getSelection() ?? {};
    const part = anchorNode?.parentElement?.closest('[data-part]');
    return { part: part?.getAttribute('data-part') ?? null, offset: anchorOffset ?? null };
  },
  handle: () => handle,
};

declare global {
  interface Window {
    harness: typeof harness;
  }
}
window.harness = harness;
