import { describe, expect, it } from 'vitest';
import { composeChart } from '../../src/answering/charts/chart.ts';
import { createPictures } from '../../src/pictures/create-pictures.ts';
import { describeChart } from '../../src/pictures/describe-chart.ts';
import { organisationCharts, realOrganisation, realRole, roleCharts } from '../support/real-charts.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const chart = composeChart([realRole('cfo')], realKnowledge);

describe('pictures', () => {
  it('are drawn once for the same chart and theme', async () => {
    const pictures = createPictures();
    const [one, other] = await Promise.all([pictures.draw(chart, 'light'), pictures.draw(chart, 'light')]);
    expect(other).toBe(one);
    // The same content, though not the same object.
    expect(await pictures.draw(structuredClone(chart), 'light')).toBe(one);
    expect(await pictures.draw(chart, 'dark')).not.toBe(one);
    expect(await pictures.draw({ ...chart, title: 'Another title' }, 'light')).not.toBe(one);
  });

  it('are given up for later ones, and then drawn again the same', async () => {
    const pictures = createPictures();
    const first = await pictures.draw(chart, 'light');
    for (let n = 0; n < 60; n += 1) await pictures.draw({ ...chart, title: `Chart ${n}` }, 'light');
    const again = await pictures.draw(chart, 'light');
    expect(again).not.toBe(first);
    expect(Buffer.compare(again.png, first.png)).toBe(0);
  });

  it('say in words what they show', async () => {
    const { altText } = await createPictures().draw(chart, 'light');
    expect(altText).toBe(
      'CFO: reporting lines. CFO: reports to CEO (usually). CFO: reports to COO (in some companies).',
    );
  });
});

describe('the words for a picture', () => {
  it.each([...roleCharts, ...organisationCharts])('fit Slack for "%s", and leave no line out', (_, each) => {
    const words = describeChart(each);
    expect(words.length).toBeLessThanOrEqual(2000);
    expect(words.match(/: reports to /g)?.length ?? 0).toBe(each.lines.length);
  });

  it('tell how much they leave out where there is too much', () => {
    const { title, nodes, lines, sources } = composeChart([], realKnowledge, realOrganisation('uk-company'));
    const many = lines.map((line) => ({ ...line, note: 'at great length '.repeat(30).trim() }));
    const words = describeChart({ title, nodes, lines: many, sources });
    expect(words.length).toBeLessThanOrEqual(2000);
    const told = words.match(/: reports to /g)?.length ?? 0;
    expect(told).toBeGreaterThan(1);
    expect(words).toMatch(new RegExp(`And ${lines.length - told} more\\.$`));
  });

  it('say so where there is no line', () => {
    expect(describeChart(composeChart([realRole('chief-of-staff')], realKnowledge))).toBe(
      'Chief of staff: reporting lines. Chief of staff: no sourced reporting line.',
    );
  });
});
