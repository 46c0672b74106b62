/** Says on standard error what was turned away or went wrong: a code with facts, never the words of a draft. */
export const aloud = (code: string, facts: Readonly<Record<string, string | number>> = {}): void => {
  process.stderr.write(`entente ${code} ${JSON.stringify(facts)}\n`);
};
