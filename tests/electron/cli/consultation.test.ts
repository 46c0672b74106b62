import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { scratch, show } from '#tests/build/entente.ts';
import { amendments, done, harbour, harbourDraft, refused, statuses, written } from './consulting.ts';

const at = scratch();
const chair = ['--by', 'Chair', '--reason', 'as agreed in the room'];

const amend = (file: string, city: string, text: string, ...words: readonly string[]): string =>
  done('amend', file, '--city', city, '--language', 'en', '--text', text, ...words);

const wordingOf = (file: string, number: string): string =>
  show(file).clauses.find((clause) => clause.number === number)?.wording.en ?? '';

describe('a reply to an old draft (C1)', () => {
  it('lands on the clause where it is now, and says on which draft and clause it was made', () => {
    const file = harbourDraft(at('c1.entente'));
    const first = written(at('c1-lyon.txt'), harbour, ['boats to young', 'boats and oars to young']);
    amend(file, 'Lyon', first);
    const bell = '2. The towns keep one bell in common.\n';
    const more = written(at('c1-more.txt'), harbour, ['2. The towns invite', `${bell}3. The towns invite`]);
    amend(file, 'Dakar', more);
    done('decide', file, 'a2', 'accept', ...chair);
    expect(wordingOf(file, '8')).toContain('names three keepers');
    const late = written(at('c1-old.txt'), harbour, ['names three keepers', 'names two keepers']);
    const said = JSON.parse(amend(file, 'Dunedin', late, '--json'));
    expect([said.base, said.warnings.map(({ code }: { code: string }) => code)]).toEqual([
      0,
      ['amending:older-version'],
    ]);
    const [row] = amendments(file, '--city', 'Dunedin');
    expect(row).toMatchObject({ clause: '8', state: 'applies', source: { base: 0, clause: '7' } });
    expect(done('amendments', file, '--clause', '8')).toContain('Made on draft 1, paragraph 7.');
  });

  it('is kept as “base text changed” where its words no longer exist', () => {
    const file = harbourDraft(at('c1b.entente'));
    amend(file, 'Lyon', written(at('c1b-1.txt'), harbour, ['names three keepers', 'calls five pilots']));
    done('decide', file, 'a1', 'accept', ...chair);
    const old = written(at('c1b-2.txt'), harbour, ['three keepers', 'two keepers']);
    amend(file, 'Dunedin', old, '--base', '1');
    const [row] = amendments(file, '--city', 'Dunedin');
    expect(row).toMatchObject({
      status: 'proposed',
      state: 'needs-you',
      reason: { code: 'amendment:base-changed' },
    });
    expect(done('amendments', file)).toContain('Base text changed');
    expect(wordingOf(file, '7')).toContain('calls five pilots');
  });
});

const round = (file: string, ...words: readonly string[]): void => {
  const when = ['--deadline', '2026-05-30', '--zone', 'Europe/Paris', '--silence', 'consent'];
  done('round', 'open', file, ...when, ...words);
};

interface Status {
  readonly closed: boolean;
  readonly proposals: number;
  readonly tally: Readonly<Record<string, number>>;
  readonly cities: readonly {
    readonly city: string;
    readonly state: string;
    readonly replies: readonly { readonly reply: string; readonly standing: string }[];
  }[];
}

const status = (file: string, ...words: readonly string[]): Status =>
  JSON.parse(done('round', 'status', file, '--json', ...words))[0];

describe('the replacement of an earlier reply (C2)', () => {
  it('keeps the first as superseded, which no longer counts, under whatever name the city signs', () => {
    const file = harbourDraft(at('c2.entente'));
    round(file, '--city', 'Krakow, Lyon, Bergen');
    const when = ['--received', '2026-05-10'];
    const first = written(at('c2-1.txt'), harbour, ['three keepers', 'two keepers']);
    amend(file, 'Krakow', first, ...when);
    const second = written(at('c2-2.txt'), harbour, ['three keepers', 'four keepers']);
    amend(file, 'Cracovie', second, ...when, '--replaces', 'r1');
    const [one, other] = amendments(file, '--city', 'Kraków');
    expect(one?.source.aside).toBe('superseded');
    expect(other).toMatchObject({ sponsors: [{ city: 'pl-krakow', name: 'Cracovie' }], conflictsWith: [] });
    const { proposals, cities } = status(file);
    expect(proposals).toBe(1);
    expect(cities.find(({ city }) => city === 'pl-krakow')?.replies).toEqual([
      { reply: 'r1', standing: 'superseded' },
      { reply: 'r2', standing: 'counts' },
    ]);
    expect(refused('decide', file, 'a1', 'accept', ...chair)).toContain('does not count');
  });
});

describe('a late reply (C3)', () => {
  it('is marked late, stays visible, and is included by one decision that is logged and can be undone', () => {
    const file = harbourDraft(at('c3.entente'));
    round(file, '--city', 'Krakow, Lyon');
    const text = written(at('c3.txt'), harbour, ['three keepers', 'two keepers']);
    amend(file, 'Lyon', text, '--received', '2026-06-02');
    expect(amendments(file)[0]?.source.aside).toBe('late');
    expect(status(file)).toMatchObject({ proposals: 0, tally: { late: 1 } });
    expect(refused('decide', file, 'a1', 'accept', ...chair)).toContain('does not count for now');
    done('round', 'include', file, '--reply', 'r1', ...chair);
    expect(status(file)).toMatchObject({ proposals: 1, tally: { replied: 1 } });
    expect(done('history', file)).toContain('a late reply included');
    done('undo', file);
    expect(status(file)).toMatchObject({ proposals: 0, tally: { late: 1 } });
    done('round', 'leave-out', file, '--reply', 'r1', ...chair);
    expect(amendments(file)[0]?.source.aside).toBe('left-out');
  });

  it('a city to which the draft went by other means is silent once that is recorded, also after the round', () => {
    const file = harbourDraft(at('otherwise.entente'));
    round(file, '--city', 'Krakow, Lyon, Bergen');
    done('round', 'close', file);
    expect(done('round', 'status', file)).toContain('entente round sent');
    const needs = refused('round', 'sent', file, '--round', '1');
    expect(needs).toContain('--all');
    done('round', 'sent', file, '--round', '1', '--city', 'Lyon');
    expect(status(file).tally).toMatchObject({ silent: 1 });
    expect(done('round', 'sent', file, '--round', '1', '--all')).not.toContain('entente round sent');
    expect(status(file).tally).toMatchObject({ 'not-sent': 0 });
  });

  it('counts days on the clocks of the zone, and takes silence for what the letter said', () => {
    const file = harbourDraft(at('c3b.entente'));
    round(file, '--city', 'Krakow, Lyon, Bergen');
    done('round', 'send', file);
    const text = written(at('c3b.txt'), harbour, ['three keepers', 'two keepers']);
    amend(file, 'Lyon', text, '--received', '2026-05-30T21:59:00Z');
    done('round', 'reply', file, '--city', 'Bergen', '--answer', 'approves', '--received', '2026-05-20');
    expect(status(file, '--now', '2026-05-30T21:00:00Z').tally).toMatchObject({
      sent: 1,
      replied: 1,
      approves: 1,
    });
    expect(status(file, '--now', '2026-05-31').tally).toMatchObject({ silent: 1 });
    done('round', 'close', file);
    expect(done('round', 'status', file)).toContain('silence means: consent');
  });
});

describe('a round that is closed before its deadline', () => {
  it('is refused with the deadline, unless that is meant; then no silence is taken for consent', () => {
    const file = harbourDraft(at('early.entente'));
    const when = ['--deadline', '2099-05-30', '--zone', 'Europe/Paris', '--silence', 'consent'];
    done('round', 'open', file, ...when, '--city', 'Krakow, Lyon');
    done('round', 'send', file);
    expect(refused('round', 'close', file)).toContain(
      'The deadline of round 1 is 2099-05-30 23:59 (Europe/Paris)',
    );
    expect(refused('round', 'close', file, '--ui', 'fr')).toContain('Elle n’a pas été close.');
    expect(status(file)).toMatchObject({ closed: false, tally: { sent: 2, silent: 0 } });
    expect(done('round', 'close', file, '--early')).toContain('closed before the deadline');
    expect(status(file, '--now', '2100-01-01')).toMatchObject({
      closed: true,
      tally: { sent: 2, silent: 0 },
    });
    expect(done('history', file)).toContain('Round 1 closed before the deadline');
  });
});

describe('near-duplicates (D1)', () => {
  it('are shown as one, and one agreed wording credits all five', () => {
    const file = harbourDraft(at('d1.entente'));
    const wordings = [
      'partners, in particular those of the Global South, to',
      'partners, especially those of the Global South, to',
      'partners, in particular those from the Global South, to',
      'partners, notably those of the Global South, to',
      'partners, in particular partners of the Global South, to',
    ];
    const cities = ['Lyon', 'Dakar', 'Dunedin', 'Bergen', 'Krakow'];
    wordings.forEach((words, index) => {
      const text = written(at(`d1-${index}.txt`), harbour, ['partners to', words]);
      amend(file, cities[index] ?? '', text);
    });
    const found = JSON.parse(done('conflicts', file, '--json'));
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5'];
    expect(
      found.alike.map(({ clause, amendments: all }: { clause: string; amendments: string[] }) => [
        clause,
        all.toSorted(),
      ]),
    ).toEqual([['2', ids]]);
    const agreed =
      'The towns invite all partners, in particular those of the Global South, to share what they know of festivals by the water.';
    done('decide', file, ids.join(','), 'as-amended', '--text', agreed, ...chair);
    expect(wordingOf(file, '2')).toBe(agreed);
    expect(Object.values(statuses(file))).toEqual(ids.map(() => 'agreed-as-amended'));
    expect(amendments(file).map(({ sponsors }) => sponsors[0]?.name)).toEqual(cities);
    const origin = done('origin', file, '--clause', '2', '--words', 'those of the Global South');
    for (const city of ['Lyon', 'Dakar']) expect(origin).toContain(city);
  });
});

describe('contradiction and order (D2)', () => {
  it('puts the deletion first and the wording last, and marks what it took away as fallen', () => {
    const file = harbourDraft(at('d2.entente'));
    const clause = '5. The towns should lend boats to young makers in spring.\n';
    const without = harbour
      .replace(clause, '')
      .replace('6. ', '5. ')
      .replace('7. ', '6. ')
      .replace('8. ', '7. ');
    amend(file, 'Lyon', written(at('d2-1.txt'), without));
    writeFileSync(
      at('d2-2.txt'),
      'Replace paragraph 5 by “Every quay keeps a workshop open for apprentices all year round.”\n',
    );
    done('amend', file, '--city', 'Dakar', '--instructions', at('d2-2.txt'));
    amend(file, 'Dunedin', written(at('d2-3.txt'), harbour, ['should lend', 'shall lend']));
    const rows = amendments(file, '--clause', '5');
    expect(rows.map(({ id, conflictsWith }) => [id, conflictsWith.toSorted()])).toEqual([
      ['a1', ['a2', 'a3']],
      ['a2', ['a1', 'a3']],
      ['a3', ['a1', 'a2']],
    ]);
    const { suggestedOrder } = JSON.parse(done('conflicts', file, '--json'));
    expect(suggestedOrder.map(({ amendments: [id] }: { amendments: string[] }) => id)).toEqual([
      'a1',
      'a2',
      'a3',
    ]);
    expect(done('conflicts', file)).toContain('Suggested order:');
    done('decide', file, 'a1', 'accept', ...chair);
    expect(statuses(file)).toEqual({ a1: 'agreed', a2: 'fallen', a3: 'fallen' });
    expect(refused('decide', file, 'a3', 'accept', ...chair)).toContain('has fallen');
  });
});

describe('a reservation (D5)', () => {
  it('leaves the clause agreed, stands in the record and not in the text', () => {
    const file = harbourDraft(at('d5.entente'));
    const before = show(file);
    done('reserve', file, '--clause', '8', '--city', 'Dunedin', '--words', 'We hold our position on lamps.');
    expect(done('history', file)).toContain('8: reservation of Dunedin: “We hold our position on lamps.”');
    expect(show(file)).toEqual(before);
    expect(JSON.stringify(show(file))).not.toContain('position on lamps');
    done('reserve', file, '--clause', '8', '--city', 'Dunedin', '--lift');
    expect(refused('reserve', file, '--clause', '8', '--city', 'Dunedin', '--lift')).toContain(
      'no reservation',
    );
  });
});
