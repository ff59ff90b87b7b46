/** The colours of a picture; every text has a contrast of at least 4.5 to 1 with what it stands on (a test holds it). */
export interface Palette {
  readonly background: string;
  readonly heading: string;
  readonly box: string;
  readonly boxEdge: string;
  readonly name: string;
  readonly note: string;
  readonly asked: string;
  readonly askedName: string;
  readonly askedNote: string;
  readonly line: string;
}

export type Theme = 'light' | 'dark';

export const themes: Readonly<Record<Theme, Palette>> = {
  light: {
    background: '#ffffff',
    heading: '#1d2733',
    box: '#f3f6f9',
    boxEdge: '#c5d0da',
    name: '#1d2733',
    note: '#51606e',
    asked: '#1f5a85',
    askedName: '#ffffff',
    askedNote: '#dbe9f4',
    line: '#75838f',
  },
  dark: {
    background: '#1a1d21',
    heading: '#e9ecef',
    box: '#272b30',
    boxEdge: '#464e57',
    name: '#e9ecef',
    note: '#b0b8c0',
    asked: '#8cc2ea',
    askedName: '#0f2233',
    askedNote: '#1d3a52',
    line: '#8e99a4',
  },
};
