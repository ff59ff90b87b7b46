import { describe, expect, it } from 'vitest';
import { themes } from '../../src/pictures/themes.ts';

/** Relative luminance of a colour such as #1f5a85, as WCAG 2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\da-f]{2}/gi) ?? [])
    .map((part) => Number.parseInt(part, 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

describe.each(Object.entries(themes))('the %s theme', (_, palette) => {
  it.each([
    ['heading', 'background'],
    ['note', 'background'],
    ['name', 'box'],
    ['note', 'box'],
    ['askedName', 'asked'],
    ['askedNote', 'asked'],
  ] as const)('writes %s on %s so that it can be read: 4.5 to 1 at least', (text, ground) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['line', 'background'],
    ['asked', 'background'],
  ] as const)('draws %s on %s so that it can be seen: 3 to 1 at least', (mark, ground) => {
    expect(contrast(palette[mark], palette[ground])).toBeGreaterThanOrEqual(3);
  });
});
