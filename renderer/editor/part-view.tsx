import { type MouseEvent, useSyncExternalStore } from 'react';
import { type RenderElementProps, type RenderLeafProps, useSelected } from 'slate-react';
import { useEditorLabels } from './labels.ts';
import { isLeaf } from './project.ts';
import type { ChipElement, OverlayKind, PartElement, WordLeaf } from './schema.ts';
import { useStage } from './stage.ts';

type ViewProps<One> = Omit<RenderElementProps, 'element'> & { readonly element: One };

const isEmpty = ({ children }: PartElement): boolean =>
  children.every((child) => isLeaf(child) && child.text === '');

// A paragraph whose number is generated content: it is read aloud before the words, and no caret or selection meets it.
const PartView = ({ attributes, children, element }: ViewProps<PartElement>) => {
  const stage = useStage();
  const { placeholder } = useEditorLabels();
  const { id, shape } = element;
  stage.around().onRender?.(id, stage.language);
  return (
    <p
      {...attributes}
      className="part"
      lang={stage.language}
      data-part={id}
      data-role={shape.role}
      data-line={shape.role === 'heading' ? shape.line : undefined}
      data-level={shape.role === 'item' ? shape.level : undefined}
      data-list={shape.role === 'item' ? shape.list : undefined}
      data-n={stage.sight().numberOf(id) || undefined}
      data-status={stage.statusOf(id) ?? undefined}
      data-here={stage.isHere(id) || undefined}
      data-placeholder={isEmpty(element) ? placeholder : undefined}
      spellCheck={stage.isHere(id)}
    >
      {children}
    </p>
  );
};

const ChipView = ({ attributes, children, element }: ViewProps<ChipElement>) => {
  const stage = useStage();
  const labels = useEditorLabels();
  const selected = useSelected();
  useSyncExternalStore(stage.subscribe, stage.version);
  const view = stage.chipAt(element);
  const { marks = [] } = element.run;
  const activate = (event: MouseEvent): void => {
    event.preventDefault();
    stage.activate(element);
  };
  return (
    <span
      {...attributes}
      className={['chip', ...marks].join(' ')}
      data-kind={view.kind}
      data-state={view.state}
      data-selected={selected || undefined}
    >
      <span
        className="chip-face"
        contentEditable={false}
        role="button"
        tabIndex={-1}
        title={labels.chip(view)}
        onClick={activate}
      >
        {view.pieces.map(({ text, superscript }, index) =>
          superscript ? <sup key={index}>{text}</sup> : <span key={index}>{text}</span>,
        )}
      </span>
      {children}
    </span>
  );
};

export const renderElement = ({ element, ...props }: RenderElementProps) =>
  element.type === 'chip' ? (
    <ChipView {...props} element={element} />
  ) : (
    <PartView {...props} element={element} />
  );

const overlayKinds: readonly OverlayKind[] = [
  'removed',
  'inserted',
  'contested',
  'found',
  'found-now',
  'stale',
];

const roleOf = (leaf: WordLeaf): 'deletion' | 'insertion' | undefined => {
  if (leaf.removed) return 'deletion';
  return leaf.inserted ? 'insertion' : undefined;
};

const classOf = (leaf: WordLeaf): string | undefined => {
  const classes = [
    leaf.bold ? 'bold' : '',
    leaf.italic ? 'italic' : '',
    leaf.superscript ? 'superscript' : '',
    leaf.underline ? 'underline' : '',
    leaf.link === undefined ? '' : 'link',
    ...overlayKinds.filter((kind) => leaf[kind]).map((kind) => `overlay-${kind}`),
  ].filter((name) => name !== '');
  return classes.length > 0 ? classes.join(' ') : undefined;
};

export const renderLeaf = ({ attributes, children, leaf }: RenderLeafProps) => {
  const look = { className: classOf(leaf), role: roleOf(leaf), title: leaf.link };
  if (leaf.shownAfter === undefined && leaf.shownBefore === undefined)
    return (
      <span {...attributes} {...look}>
        {children}
      </span>
    );
  // Words shown beside others stand outside of what strikes those out.
  return (
    <span {...attributes} data-before={leaf.shownBefore} data-after={leaf.shownAfter}>
      <span {...look}>{children}</span>
    </span>
  );
};
