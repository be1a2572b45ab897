/** How a sheet lies on the desk. */
export interface Look {
  /** Percent; 0 fits the width. */
  readonly zoom: number;
  /** Degrees: photographs of papers come in all directions. */
  readonly turn: number;
  /** From 1. */
  readonly page: number;
}

export const FIRST_LOOK: Look = { zoom: 0, turn: 0, page: 1 };

const ZOOMS = [25, 50, 75, 100, 125, 150, 200, 300, 400] as const;
/** What "fits the width" is about as large as, to step on from. */
const FIT = 100;

export const zoomed = (look: Look, by: 1 | -1): Look => {
  const now = look.zoom === 0 ? FIT : look.zoom;
  const next = by > 0 ? ZOOMS.find((zoom) => zoom > now) : ZOOMS.findLast((zoom) => zoom < now);
  return next === undefined ? look : { ...look, zoom: next };
};

export const turned = (look: Look): Look => ({ ...look, turn: (look.turn + 90) % 360 });

export const paged = (look: Look, by: 1 | -1, pages: number): Look => ({
  ...look,
  page: Math.min(Math.max(1, look.page + by), Math.max(1, pages)),
});
