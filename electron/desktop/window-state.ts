import type { Rectangle } from 'electron';
import { z } from 'zod';

const stateSchema = z.object({
  x: z.int().exactOptional(),
  y: z.int().exactOptional(),
  width: z.int().min(480).max(20_000),
  height: z.int().min(360).max(20_000),
  maximized: z.boolean(),
});

/** Where a window stood and how large it was. Without a place, the machine chooses one. */
export type WindowState = Readonly<z.infer<typeof stateSchema>>;

const first: WindowState = { width: 1360, height: 900, maximized: false };
/** So much of a window must lie on a screen that it can be taken hold of. */
const hold = { width: 160, height: 40 };

const overlap = (start: number, length: number, otherStart: number, otherLength: number): number =>
  Math.min(start + length, otherStart + otherLength) - Math.max(start, otherStart);

const isWithinReach = (window: Rectangle, screen: Rectangle): boolean =>
  overlap(window.x, window.width, screen.x, screen.width) >= hold.width &&
  overlap(window.y, hold.height, screen.y, screen.height) >= hold.height;

/** What was kept, made to fit the screens that are there now: a projector is often gone by the evening. */
export const fitting = (kept: unknown, screens: readonly Rectangle[]): WindowState => {
  const read = stateSchema.safeParse(kept);
  if (!read.success) return first;
  const { x, y, width, height, maximized } = read.data;
  const [widest, highest] = [
    Math.max(...screens.map((screen) => screen.width)),
    Math.max(...screens.map((screen) => screen.height)),
  ];
  const size = { width: Math.min(width, widest), height: Math.min(height, highest), maximized };
  if (x === undefined || y === undefined) return size;
  return screens.some((screen) => isWithinReach({ x, y, ...size }, screen)) ? { x, y, ...size } : size;
};

/** A second window lies a little below and beside the first. */
export const beside = (state: WindowState, count: number): WindowState => {
  const { x, y } = state;
  if (count === 0 || x === undefined || y === undefined) return state;
  return { ...state, x: x + 28 * count, y: y + 28 * count, maximized: false };
};
