/** The colours of the house (experience.md, Look), for MUI's palette and, as custom properties, for our own CSS. */
export interface Tokens {
  readonly paper: string;
  readonly ground: string;
  /** Behind a document in the viewer. */
  readonly desk: string;
  readonly ink: string;
  readonly quiet: string;
  readonly line: string;
  readonly edge: string;
  readonly brand: string;
  readonly brandDeep: string;
  readonly brandSoft: string;
  readonly onBrand: string;
  readonly jade: string;
  readonly jadeSoft: string;
  readonly amber: string;
  readonly amberSoft: string;
  readonly amberLine: string;
  readonly red: string;
  readonly redSoft: string;
  readonly chip: string;
  readonly focus: string;
}

export const light: Tokens = {
  paper: '#ffffff',
  ground: '#f6f5f2',
  desk: '#e9e6df',
  ink: '#1b1d21',
  quiet: '#565b64',
  line: '#e3e0d8',
  edge: '#8b8f97',
  brand: '#a4133c',
  brandDeep: '#7d0e2d',
  brandSoft: '#fbeef1',
  onBrand: '#ffffff',
  jade: '#0f6b57',
  jadeSoft: '#e3f3ee',
  amber: '#8a5a00',
  amberSoft: '#fff4d6',
  amberLine: '#e6c15c',
  red: '#b3261e',
  redSoft: '#fdecea',
  chip: '#eceae4',
  focus: '#ffbf47',
};

export const dark: Tokens = {
  paper: '#1b1c1f',
  ground: '#141517',
  desk: '#0e0f10',
  ink: '#f1efea',
  quiet: '#b3b6bd',
  line: '#35373c',
  edge: '#7c8088',
  brand: '#f58ea6',
  brandDeep: '#ffb3c4',
  brandSoft: '#3a1f27',
  onBrand: '#2b0a14',
  jade: '#6fd3b8',
  jadeSoft: '#17332c',
  amber: '#f2c25b',
  amberSoft: '#372b12',
  amberLine: '#6d5520',
  red: '#ff9d94',
  redSoft: '#3e1d1b',
  chip: '#2d2f34',
  focus: '#ffbf47',
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** `paper` becomes `--paper`, `brandSoft` becomes `--brand-soft`. */
export const customProperties = (tokens: Tokens): Record<string, string> =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--${kebab(name)}`, String(value)]));
