import {
  ArrowLeft,
  Columns2,
  Ellipsis,
  FileOutput,
  MonitorUp,
  PanelLeft,
  Redo2,
  Rows2,
  Square,
  Undo2,
} from 'lucide-react';
import type { ReactNode } from 'react';
import { type CommandGroup, type CommandName, commandList } from '#core/contract/commands.ts';
import type { Layout } from '#core/contract/settings.ts';
import { useEntente } from '#renderer/app/entente.ts';
import { isPossible, runCommand, useCommandChanges } from '#renderer/commands/answers.ts';
import { keysHere, shownKeys } from '#renderer/commands/keys.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Menu, type MenuPart } from '#renderer/ui/menu.tsx';

const layoutIcons: Readonly<Record<Layout, ReactNode>> = {
  'side-by-side': <Columns2 size={17} />,
  gloss: <Rows2 size={17} />,
  single: <Square size={17} />,
};

const groups: readonly CommandGroup[] = ['file', 'edit', 'clause', 'insert', 'review', 'view', 'help'];

interface PressProps {
  readonly name: CommandName;
  readonly children: ReactNode;
  readonly label?: boolean;
  readonly main?: boolean;
}

/** A command as a button: its name and keys are told, its picture is shown. */
const Press = ({ name, children, label = false, main = false }: PressProps): ReactNode => {
  const { t, language } = useEntente().sentences;
  const words = t(`commands:${name}`);
  const keys = shownKeys(keysHere(name) ?? '', language);
  return (
    <Button
      kind={main ? 'main' : label ? 'quiet' : 'icon'}
      isDisabled={!isPossible(name)}
      aria-label={words}
      aria-keyshortcuts={(keysHere(name) ?? '').replace('Mod', 'Control')}
      excludeFromTabOrder={false}
      onPress={() => runCommand(name)}
    >
      {children}
      {label ? (
        <span>{words.replace('…', '')}</span>
      ) : (
        <span className="tip">{keys === '' ? words : `${words} ${keys}`}</span>
      )}
    </Button>
  );
};

interface TopBarProps {
  readonly name: string;
  readonly title: string;
  readonly layout: Layout;
}

/** What is done most, in one line above the text; everything else is in the menu behind it. */
export const TopBar = ({ name, title, layout }: TopBarProps): ReactNode => {
  const { t, language } = useEntente().sentences;
  useCommandChanges();
  const parts: readonly MenuPart[] = groups.map((group) => ({
    title: t(`app:group.${group}`),
    lines: commandList
      .filter((line) => line.group === group)
      .map((line) => ({
        id: line.name,
        name: t(`commands:${line.name}`),
        keys: shownKeys(keysHere(line.name) ?? '', language),
        isDisabled: !isPossible(line.name),
        run: () => void setTimeout(() => runCommand(line.name), 0),
      })),
  }));
  return (
    <header className="top-bar">
      <div className="top-group">
        <Press name="close">
          <ArrowLeft size={17} />
        </Press>
        <Press name="outline">
          <PanelLeft size={17} />
        </Press>
        <h1 className="top-name" title={title}>
          {name}
        </h1>
      </div>
      <div className="top-group" role="toolbar" aria-label={t('workbench:tools')}>
        <Press name="undo">
          <Undo2 size={17} />
        </Press>
        <Press name="redo">
          <Redo2 size={17} />
        </Press>
        <Menu
          label={t('app:group.insert')}
          parts={parts.filter(({ title: group }) => group === t('app:group.insert'))}
        >
          {t('app:group.insert')}
        </Menu>
        <Menu
          label={t('app:group.review')}
          parts={parts.filter(({ title: group }) => group === t('app:group.review'))}
        >
          {t('app:group.review')}
        </Menu>
        <Press name="layout">{layoutIcons[layout]}</Press>
        <Press name="project">
          <MonitorUp size={17} />
        </Press>
        <Press name="export" label main>
          <FileOutput size={16} />
        </Press>
        <Menu label={t('commands:palette')} parts={parts} icon>
          <Ellipsis size={17} />
        </Menu>
      </div>
    </header>
  );
};
