import { type CommandName, commandList } from '#core/contract/commands.ts';
import { followAnswers, isPossible } from '#renderer/commands/answers.ts';
import { ask } from '#renderer/store/ask.ts';
import type { Wire } from '#renderer/store/wire.ts';

/** A screen that changes answers many commands anew, one after another. */
const rest = 30;

const possibleNow = (): CommandName[] => commandList.map(({ name }) => name).filter(isPossible);

/** Tells the face which commands can be called now, so that its menus offer no others. */
export const offerCommands = (wire: Wire): (() => void) => {
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const commands = possibleNow();
    if (wire.reach !== 'open' || commands.join() === told) return;
    told = commands.join();
    void ask(wire.host.app.offer({ commands }));
  };
  const soon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(tell, rest);
  };
  const unfollow = followAnswers(soon);
  const unwire = wire.follow((reach) => {
    if (reach !== 'open') return;
    told = '';
    soon();
  });
  soon();
  return () => {
    clearTimeout(timer);
    unfollow();
    unwire();
  };
};
