import { describe, expect, it } from 'vitest';
import { ago } from '#renderer/library/start/ago.ts';

const now = new Date('2027-07-02T12:00:00Z');

describe('when a draft was last open', () => {
  it.each([
    ['2027-07-02T11:59:40Z', 'now', 'maintenant'],
    ['2027-07-02T11:55:00Z', '5 minutes ago', 'il y a 5 minutes'],
    ['2027-07-02T10:00:00Z', '2 hours ago', 'il y a 2 heures'],
    ['2027-07-01T11:00:00Z', 'yesterday', 'hier'],
    ['2027-06-15T12:00:00Z', '2 weeks ago', 'il y a 2 semaines'],
    ['2026-05-01T12:00:00Z', 'last year', 'l’année dernière'],
    ['2027-07-02T12:05:00Z', 'now', 'maintenant'],
  ])('at %s is said as people say it', (moment, english, french) => {
    expect(ago(moment, now, 'en')).toBe(english);
    expect(ago(moment, now, 'fr')).toBe(french);
  });
});
