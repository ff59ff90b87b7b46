import type { Interpretation, Interpreter } from '../learning/interpret.ts';
import { keepLatest } from '../text/keep-latest.ts';
import type { Understand } from './decision.ts';

/** Longer messages are hardly ever sent twice, and so many readings at most are kept. */
const kept = { longest: 200, most: 200 };

/** Keeps the latest readings: reading is most of the work, and what a message says does not depend on what went before. */
export function rememberReadings(interpret: Interpreter): (text: string) => Understand {
  const understand = (text: string): Understand => once((...spokenOf) => interpret(text, ...spokenOf));
  const readings = new Map<string, Understand>();
  return (text) => {
    if (text.length > kept.longest) return understand(text);
    const reading = readings.get(text) ?? understand(text);
    keepLatest(readings, text, reading, kept.most);
    return reading;
  };
}

/** Reads a message once for the roles assumed, however many rules ask. */
function once(understand: Understand): Understand {
  const readings = new Map<string, Interpretation>();
  return (...spokenOf) => {
    const assumed = spokenOf.join(' ');
    const reading = readings.get(assumed) ?? understand(...spokenOf);
    readings.set(assumed, reading);
    return reading;
  };
}
