import type { ReactNode } from 'react';
import type { Shape } from '#core/change/change.ts';
import { shapeOf } from '#core/change/parts.ts';
import type { HeadingLine, ListStyle, Part, Section } from '#core/draft/draft.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/fields.tsx';
import { useSentences } from '../use-sentences.ts';

const roles = [
  'heading',
  'chapeau',
  'section',
  'preamble',
  'clause',
  'unnumbered',
  'item',
  'closing',
] as const;
type RoleName = (typeof roles)[number];

const lines = [
  'kind',
  'meeting',
  'theme',
  'place',
  'date',
  'network',
  'other',
] as const satisfies readonly HeadingLine[];
const labels = ['none', 'article', 'roman', 'letter'] as const satisfies readonly Section['label'][];
const styles = [
  'letter',
  'roman',
  'number',
  'hyphen',
  'bullet',
  'none',
] as const satisfies readonly ListStyle[];

const roleOf = (part: Part): RoleName =>
  part.role === 'clause' && !part.numbered ? 'unnumbered' : part.role;

const shapeAs = (role: RoleName, part: Part, list: ListStyle): Shape => {
  switch (role) {
    case 'heading':
      return { role, line: part.role === 'heading' ? part.line : 'other' };
    case 'section':
      return { role, label: part.role === 'section' ? part.label : 'none' };
    case 'preamble':
      return { role, numbered: false };
    case 'clause':
      return { role, numbered: true };
    case 'unnumbered':
      return { role: 'clause', numbered: false };
    case 'item':
      return { role, level: 1, list };
    case 'chapeau':
    case 'closing':
      return { role };
  }
};

interface RolesProps {
  readonly part: Part;
  /** How the items nearby are marked, for a paragraph that becomes one. */
  readonly list: ListStyle;
  readonly onShape: (shape: Shape) => void;
}

/** What stands beside the role: which line of the heading, which label, which list and how deep. */
const More = ({ part, onShape }: RolesProps): ReactNode => {
  const { t } = useSentences();
  if (part.role === 'heading')
    return (
      <Select
        hideLabel
        label={t('importing-screen:line')}
        value={part.line}
        choices={lines.map((id) => ({ id, name: t(`importing-screen:lines.${id}`) }))}
        onChange={(line) => onShape({ role: 'heading', line })}
      />
    );
  if (part.role === 'section')
    return (
      <Select
        hideLabel
        label={t('importing-screen:label')}
        value={part.label}
        choices={labels.map((id) => ({ id, name: t(`importing-screen:labels.${id}`) }))}
        onChange={(label) => onShape({ role: 'section', label })}
      />
    );
  if (part.role !== 'item') return null;
  const shape = shapeOf(part);
  const level = (by: number): void => {
    if (shape.role === 'item') onShape({ ...shape, level: Math.min(4, Math.max(1, shape.level + by)) });
  };
  return (
    <>
      <Select
        hideLabel
        label={t('importing-screen:list')}
        value={part.list}
        choices={styles.map((id) => ({ id, name: t(`importing-screen:lists.${id}`) }))}
        onChange={(list) => onShape({ role: 'item', level: part.level, list })}
      />
      <Button kind="plain" isDisabled={part.level === 1} onPress={() => level(-1)}>
        {t('importing-screen:higher')}
      </Button>
      <Button kind="plain" isDisabled={part.level === 4} onPress={() => level(1)}>
        {t('importing-screen:deeper')}
      </Button>
    </>
  );
};

/** What a paragraph is in the text. */
export const Roles = (props: RolesProps): ReactNode => {
  const { part, list, onShape } = props;
  const { t } = useSentences();
  return (
    <>
      <Select
        hideLabel
        label={t('importing-screen:role')}
        value={roleOf(part)}
        choices={roles.map((id) => ({ id, name: t(`importing-screen:roles.${id}`) }))}
        onChange={(role) => onShape(shapeAs(role, part, list))}
      />
      <More {...props} />
    </>
  );
};
