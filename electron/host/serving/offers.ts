import type { CommandName } from '#core/contract/commands.ts';

/** What one window can do now, for the menus of its face. */
export interface Offer {
  /** Null as long as the window has not said so. */
  readonly commands: ReadonlySet<CommandName> | null;
  put(commands: readonly CommandName[]): void;
}

/** The offer of one window; `changed` is called whenever there is another. */
export const openOffer = (changed: () => void): Offer => {
  let commands: ReadonlySet<CommandName> | null = null;
  return {
    get commands() {
      return commands;
    },
    put: (now) => {
      commands = new Set(now);
      changed();
    },
  };
};
