import { limits } from '../limits.ts';
import { blockSurfaces, elementSurfaces, type Surface } from '../surfaces.ts';
import { tooMany } from './text-checks.ts';
import { isThing, type Thing, things } from './things.ts';

/** What is wrong with blocks as a whole, whatever they are part of: where they are shown, and ids used twice. */
export function findMisplaced(blocks: readonly Thing[], surface: Surface): string[] {
  const elements = blocks.flatMap(elementsOf);
  return [
    ...blocks.flatMap((block) => findWrongSurface(blockSurfaces, block, surface)),
    ...elements.flatMap((element) => findWrongSurface(elementSurfaces, element, surface)),
    ...findRepeated('block_id', blocks),
    ...blocks.flatMap((block) => findRepeated('action_id', elementsOf(block))),
    ...(elements.filter((element) => element.focus_on_load === true).length > 1
      ? ['focus_on_load: more than one element']
      : []),
  ];
}

/** What is too much in all blocks of a message together. */
export function findTotals(blocks: readonly Thing[]): string[] {
  const ofType = (type: string) => blocks.filter((block) => block.type === type);
  const tables = ofType('table');
  const totals: [string, number, number, string][] = [
    ['all blocks', countText(blocks), limits.message.characters, 'characters'],
    ['all markdown blocks', countText(ofType('markdown')), limits.markdown.text, 'characters'],
    ['all tables', countText(tables), limits.table.characters, 'characters'],
    ['message', tables.length, limits.message.tables, 'tables'],
  ];
  return totals.flatMap(([name, count, limit, things]) =>
    count > limit ? [`${name}: ${tooMany(count, limit, things)}`] : [],
  );
}

/** The elements right inside a block; not what they are made of. */
export function elementsOf(block: Thing): Thing[] {
  return [...things(block.elements), ...[block.element, block.accessory].filter(isThing)];
}

function findWrongSurface(
  table: Readonly<Record<string, readonly Surface[]>>,
  { type }: Thing,
  surface: Surface,
): string[] {
  const allowed = table[String(type)];
  return allowed === undefined || allowed.includes(surface)
    ? []
    : [`${String(type)}: not on the surface ${surface}`];
}

function findRepeated(name: 'block_id' | 'action_id', of: readonly Thing[]): string[] {
  const ids = of.map((thing) => thing[name]).filter((id) => id !== undefined);
  return new Set(ids).size < ids.length ? [`${name}: the same twice`] : [];
}

/** Characters that are shown as text; ids, values and addresses are not. */
function countText(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]) => sum + (key === 'text' && typeof part === 'string' ? part.length : countText(part)),
    0,
  );
}
