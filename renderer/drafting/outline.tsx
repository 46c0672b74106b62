import { GripVertical } from 'lucide-react';
import {
  createContext,
  memo,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import {
  Button,
  GridList,
  GridListItem,
  ListLayout,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components';
import type { Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import type { OutlineLine } from './outline-lines.ts';
import { useWatched, type Watched, watched } from './watched.ts';

interface OutlineProps {
  readonly lines: readonly OutlineLine[];
  readonly language: Language;
  readonly current: Id | null;
  readonly readOnly: boolean;
  readonly onGo: (part: Id) => void;
  readonly onMove: (moved: Id, target: Id, where: 'before' | 'after') => void;
}

const keyOf = (keys: Iterable<unknown>): string | null => {
  for (const key of keys) return String(key);
  return null;
};

/** Where the caret is, told past React: going from one paragraph to the next draws two lines anew, not all. */
const CurrentPart = createContext<Watched<Id | null>>(watched<Id | null>(null));

const Marks = ({ status, marks }: Pick<OutlineLine, 'status' | 'marks'>): ReactNode => {
  const { t } = useEntente().sentences;
  return (
    <span className="outline-marks">
      {status === null ? null : (
        <span className="status-dot" data-status={status} title={t(`workbench:clause-status.${status}`)}>
          <span className="out-of-sight">{t(`workbench:clause-status.${status}`)}</span>
        </span>
      )}
      {marks.map((kind) => (
        <span key={kind} className="mark-dot" data-kind={kind} title={t(`workbench:mark.${kind}`)}>
          <span className="out-of-sight">{t(`workbench:mark.${kind}`)}</span>
        </span>
      ))}
    </span>
  );
};

interface LineProps extends Pick<OutlineProps, 'language' | 'readOnly'> {
  readonly line: OutlineLine;
}

const Line = ({ line, language, readOnly }: LineProps): ReactNode => {
  const { t } = useEntente().sentences;
  const current = useWatched(useContext(CurrentPart), (part) => part === line.id);
  return (
    <div className="outline-line" data-role={line.role} data-current={current}>
      {readOnly ? null : (
        <Button
          slot="drag"
          className="outline-grip"
          excludeFromTabOrder
          aria-label={t('workbench:outline.move')}
        >
          <GripVertical size={14} />
        </Button>
      )}
      <span className="outline-number">
        {line.role === 'clause' || line.role === 'section' ? line.number : ''}
      </span>
      <span className="outline-words" lang={language}>
        {line.words === '' ? t('workbench:to-be-written') : line.words}
      </span>
      <Marks status={line.status} marks={line.marks} />
    </div>
  );
};

interface LinesProps extends Omit<OutlineProps, 'current'> {
  readonly list: RefObject<HTMLDivElement | null>;
}

const Lines = memo(({ list, lines, language, readOnly, onGo, onMove }: LinesProps) => {
  const { t } = useEntente().sentences;
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = keyOf(keys);
      if (moved !== null && target.dropPosition !== 'on')
        onMove(moved, String(target.key), target.dropPosition);
    },
    isDisabled: readOnly,
  });
  // Of a long text only the lines in sight are there.
  const layoutOptions = useMemo(() => ({ estimatedRowHeight: 30 }), []);
  return (
    <Virtualizer layout={ListLayout} layoutOptions={layoutOptions}>
      <GridList
        ref={list}
        aria-label={t('commands:outline')}
        className="outline-list"
        selectionMode="none"
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onGo(String(key))}
        dependencies={[language, readOnly]}
        items={lines}
      >
        {(line) => (
          <GridListItem
            id={line.id}
            textValue={`${line.number} ${line.words === '' ? t('workbench:to-be-written') : line.words}`}
            className="outline-row"
          >
            <Line line={line} language={language} readOnly={readOnly} />
          </GridListItem>
        )}
      </GridList>
    </Virtualizer>
  );
});

// How high lines are is known of those that were in sight; the way to another is found in a few steps.
const mostTries = 8;

/** Keeps the line of the caret in sight, also where so far away that it is not there yet. */
const useCurrentInSight = (
  list: RefObject<HTMLDivElement | null>,
  lines: readonly OutlineLine[],
  current: Id | null,
) => {
  const at = lines.findIndex(({ id }) => id === current);
  useEffect(() => {
    const scroller = list.current;
    if (scroller === null || at === -1 || scroller.contains(document.activeElement)) return;
    let [tries, frame] = [0, 0];
    const show = (): void => {
      const line = scroller.querySelector('[data-current="true"]');
      if (line !== null) return line.scrollIntoView({ block: 'nearest' });
      scroller.scrollTop = (scroller.scrollHeight * at) / lines.length - scroller.clientHeight / 2;
      tries += 1;
      if (tries < mostTries) frame = requestAnimationFrame(show);
    };
    frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [list, at, lines]);
};

/** The paragraphs of the text in one list: to go to one, and to take one elsewhere, by hand or by keyboard. */
export const Outline = ({ current, ...props }: OutlineProps): ReactNode => {
  const [part] = useState(() => watched<Id | null>(current));
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => part.tell(current), [part, current]);
  useCurrentInSight(list, props.lines, current);
  return (
    <CurrentPart value={part}>
      <Lines list={list} {...props} />
    </CurrentPart>
  );
};
