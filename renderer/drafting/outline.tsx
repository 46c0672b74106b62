import { GripVertical } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components';
import type { Draft, Id, Language } from '#core/draft/draft.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { profileOf } from '#renderer/language/profiles.ts';
import { type OutlineRow, outlineRows } from './outline-rows.ts';

/** What is to be told of a paragraph at a glance. */
export interface Mark {
  readonly kind: 'unwritten' | 'outdated' | 'placeholder' | 'comment' | 'broken';
  readonly name: string;
}

interface OutlineProps {
  readonly draft: Draft;
  readonly language: Language;
  readonly current: Id | null;
  readonly readOnly: boolean;
  readonly marksOf: (part: Id) => readonly Mark[];
  readonly statusOf: (part: Id) => { readonly id: string; readonly name: string } | null;
  readonly onGo: (part: Id) => void;
  readonly onMove: (moved: Id, target: Id, where: 'before' | 'after') => void;
}

const keyOf = (keys: Iterable<unknown>): string | null => {
  for (const key of keys) return String(key);
  return null;
};

interface RowProps extends Pick<OutlineProps, 'language' | 'current' | 'marksOf' | 'statusOf' | 'readOnly'> {
  readonly row: OutlineRow;
}

const Row = ({ row, language, current, marksOf, statusOf, readOnly }: RowProps): ReactNode => {
  const { sentences } = useEntente();
  const status = statusOf(row.id);
  const words = row.words === '' ? sentences.t('workbench:to-be-written') : row.words;
  return (
    <GridListItem
      id={row.id}
      textValue={`${row.number} ${words}`}
      className="outline-row"
      data-role={row.role}
      data-current={row.id === current}
    >
      {readOnly ? null : (
        <Button slot="drag" className="outline-grip" aria-label={sentences.t('workbench:outline.move')}>
          <GripVertical size={14} />
        </Button>
      )}
      <span className="outline-number">
        {row.role === 'clause' || row.role === 'section' ? row.number : ''}
      </span>
      <span className="outline-words" lang={language}>
        {words}
      </span>
      <span className="outline-marks">
        {status === null ? null : (
          <span className="status-dot" data-status={status.id} title={status.name}>
            <span className="out-of-sight">{status.name}</span>
          </span>
        )}
        {marksOf(row.id).map(({ kind, name }) => (
          <span key={kind} className="mark-dot" data-kind={kind} title={name}>
            <span className="out-of-sight">{name}</span>
          </span>
        ))}
      </span>
    </GridListItem>
  );
};

/** The paragraphs of the text in one list: to go to one, and to take one elsewhere, by hand or by keyboard. */
export const Outline = (props: OutlineProps): ReactNode => {
  const { draft, language, onGo, onMove, readOnly } = props;
  const { sentences } = useEntente();
  const rows = outlineRows(draft, language, profileOf(language));
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = keyOf(keys);
      if (moved !== null && target.dropPosition !== 'on')
        onMove(moved, String(target.key), target.dropPosition);
    },
    isDisabled: readOnly,
  });
  return (
    <GridList
      aria-label={sentences.t('commands:outline')}
      className="outline-list"
      selectionMode="none"
      dragAndDropHooks={dragAndDropHooks}
      onAction={(key) => onGo(String(key))}
      dependencies={[draft, props.current, props.marksOf, props.statusOf]}
      items={rows}
    >
      {(row) => <Row row={row} {...props} />}
    </GridList>
  );
};
