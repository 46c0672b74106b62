import { type KeyboardEvent, type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import type { Shape } from '#core/change/change.ts';
import type { ListStyle, Part } from '#core/draft/draft.ts';
import { useCommand } from '#renderer/commands/answers.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useSentences } from '../use-sentences.ts';
import { Roles } from './roles.tsx';
import type { Caret } from './use-corrections.ts';

/** What can be done with a paragraph; `text` is what stands in it at that moment. */
export interface PassageDeeds {
  readonly onWords: (text: string) => void;
  readonly onCut: (text: string, at: number) => void;
  readonly onJoin: (text: string) => void;
  readonly onLeaveOut: () => void;
  readonly onShape: (shape: Shape) => void;
  /** To the paragraph before or after, or out of it. */
  readonly onGo: (where: 'before' | 'after' | 'out') => void;
}

interface PassageProps extends PassageDeeds {
  readonly part: Part;
  readonly words: string;
  readonly caret: Caret;
  readonly language: string;
  readonly label: string;
  readonly list: ListStyle;
  readonly isFirst: boolean;
}

const wayOut = (event: KeyboardEvent<HTMLTextAreaElement>): 'before' | 'after' | 'out' | null => {
  const { selectionStart, selectionEnd, value } = event.currentTarget;
  if (event.key === 'Escape') return 'out';
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return null;
  if (event.key === 'ArrowUp' && selectionEnd === 0) return 'before';
  if (event.key === 'ArrowDown' && selectionStart === value.length) return 'after';
  return null;
};

/** Takes back what is being typed, before any correction that was made. */
const Typing = ({ onUndo }: { readonly onUndo: () => void }): ReactNode => {
  useCommand('undo', onUndo);
  return null;
};

/** One paragraph that is being put right: its words to write in, and what it is. Enter cuts, Backspace at its start joins. */
export const Passage = (props: PassageProps): ReactNode => {
  const { part, words, caret, language, label, list, isFirst } = props;
  const { onWords, onCut, onJoin, onLeaveOut, onShape, onGo } = props;
  const { t } = useSentences();
  const [text, setText] = useState(words);
  const area = useRef<HTMLTextAreaElement>(null);
  const retype = useCallback(() => setText(words), [words]);
  useEffect(() => setText(words), [words]);
  useEffect(() => {
    area.current?.focus({ preventScroll: true });
    area.current?.setSelectionRange(caret.offset, caret.offset);
    area.current?.scrollIntoView({ block: 'nearest' });
  }, [caret]);
  const pressed = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const where = wayOut(event);
    if (event.nativeEvent.isComposing) return;
    if (where !== null) onGo(where);
    else if (event.key === 'Enter') onCut(text, selectionStart);
    else if (event.key === 'Backspace' && selectionEnd === 0 && !isFirst) onJoin(text);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="passage">
      {text === words ? null : <Typing onUndo={retype} />}
      <textarea
        ref={area}
        className="passage-words"
        lang={language}
        aria-label={t('importing-screen:words-of', { part: label })}
        value={text}
        rows={1}
        onChange={(event) => setText(event.target.value.replaceAll('\n', ' '))}
        onBlur={() => onWords(text)}
        onKeyDown={pressed}
      />
      <div className="passage-tools" role="toolbar" aria-label={t('importing-screen:tools', { part: label })}>
        <Roles part={part} list={list} onShape={onShape} />
        <Button kind="plain" isDisabled={isFirst} onPress={() => onJoin(text)}>
          {t('importing-screen:join')}
        </Button>
        <Button kind="plain" onPress={() => onCut(text, area.current?.selectionStart ?? text.length)}>
          {t('importing-screen:cut')}
        </Button>
        <Button kind="plain" onPress={onLeaveOut}>
          {t('importing-screen:leave-out')}
        </Button>
      </div>
    </div>
  );
};
