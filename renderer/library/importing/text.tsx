import { type ReactNode, useMemo } from 'react';
import { type Draft, type Id, type ListStyle, wordingIn } from '#core/draft/draft.ts';
import { printedLabel } from '#core/draft/printed.ts';
import { characters } from '#core/draft/wording.ts';
import { useSentences } from '../use-sentences.ts';
import { called, printedByPart, Words } from '../words.tsx';
import { cutting, joining, leavingOut, reshaping, retyping } from './corrections.ts';
import { Passage } from './passage.tsx';
import type { Corrections } from './use-corrections.ts';

const listNear = (draft: Draft, at: number): ListStyle => {
  const items = draft.parts.flatMap((part, place) => (part.role === 'item' ? [{ part, place }] : []));
  const near = items.sort((one, other) => Math.abs(one.place - at) - Math.abs(other.place - at))[0];
  return near?.part.list ?? 'letter';
};

/** Fresh ids are as long as those that the host gives. */
const newId = (): Id => crypto.randomUUID().replaceAll('-', '').slice(0, 12);

interface TextProps {
  readonly corrections: Corrections;
  readonly language: string;
  readonly doubtful: ReadonlySet<Id>;
}

/** The text as it was read, paragraph by paragraph; the one at which one is can be put right in place. */
export const Text = ({ corrections, language, doubtful }: TextProps): ReactNode => {
  const { t } = useSentences();
  const { draft, caret, goTo, correct } = corrections;
  const pages = useMemo(() => printedByPart(draft, language), [draft, language]);
  const lengthOf = (at: number): number => {
    const part = draft.parts[at];
    return part === undefined ? 0 : characters(wordingIn(part, language)).length;
  };
  const goAt = (at: number, offset: number): void => {
    const part = draft.parts[at];
    if (part !== undefined) goTo({ part: part.id, offset });
  };
  const chosen = draft.parts.findIndex(({ id }) => id === caret?.part);
  const leave = (id: Id): void => {
    goTo(null);
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>(`[data-part="${CSS.escape(id)}"]`)?.focus(),
    );
  };
  return (
    <ol className="text" aria-label={t('importing-screen:text')}>
      {draft.parts.map((part, at) => {
        const page = pages.get(part.id);
        const label = page === undefined ? null : printedLabel(page);
        const name = called(draft, part.id, language, pages) || t('importing-screen:empty-part');
        return (
          <li
            key={part.id}
            className="text-part"
            data-role={part.role}
            data-line={part.role === 'heading' ? part.line : undefined}
            data-level={part.role === 'item' ? part.level : 0}
            data-doubtful={doubtful.has(part.id) || undefined}
          >
            <span className="text-label">{label}</span>
            {at === chosen && caret !== null ? (
              <Passage
                part={part}
                words={characters(wordingIn(part, language))}
                caret={caret}
                language={language}
                label={name}
                list={listNear(draft, at)}
                isFirst={at === 0}
                onWords={(text) => correct(retyping(part.id, language, text))}
                onCut={(text, offset) => {
                  const tail = newId();
                  correct(retyping(part.id, language, text), ...cutting(part.id, language, offset, tail));
                  goTo({ part: tail, offset: 0 });
                }}
                onJoin={(text) => {
                  correct(retyping(part.id, language, text), joining(part.id, language));
                  goAt(at - 1, lengthOf(at - 1));
                }}
                onLeaveOut={() => {
                  correct(leavingOut(part.id));
                  goAt(at + 1 < draft.parts.length ? at + 1 : at - 1, 0);
                }}
                onShape={(shape) => correct(reshaping(part.id, shape))}
                onGo={(where) => {
                  if (where === 'out') leave(part.id);
                  else if (where === 'before') goAt(at - 1, lengthOf(at - 1));
                  else goAt(at + 1, 0);
                }}
              />
            ) : (
              <button
                type="button"
                className="text-words"
                data-part={part.id}
                tabIndex={chosen === -1 && (at === 0 || caret?.part === part.id) ? 0 : -1}
                onClick={() => goTo({ part: part.id, offset: 0 })}
                onKeyDown={(event) => {
                  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                  if (step !== 0) event.preventDefault();
                  if (step !== 0) goAt(at + step, 0);
                }}
                lang={language}
              >
                <Words part={page} />
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
};
