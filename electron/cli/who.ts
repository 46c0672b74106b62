import { userInfo } from 'node:os';

/** Whose hand the record names for what is done from this terminal: the account's name, or `terminal` without one. */
export const who = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'terminal';
  }
};
