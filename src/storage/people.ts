import { keepLatest } from '../answering/text/keep-latest.ts';

/** How somebody wants to be answered. */
export interface Settings {
  readonly length: 'usual' | 'brief';
  /** Whether answers end with buttons for further questions. */
  readonly suggestions: 'on' | 'off';
  /** Colours of charts, or no pictures at all. */
  readonly pictures: 'light' | 'dark' | 'off';
}

export const usualSettings: Settings = { length: 'usual', suggestions: 'on', pictures: 'light' };

/** Somebody in a workspace. */
export interface PersonKey {
  readonly teamId: string;
  readonly userId: string;
}

/** What we keep about people: what they set, and whether they were welcomed. */
export interface People {
  settingsOf(person: PersonKey): Promise<Settings>;
  changeSettings(person: PersonKey, settings: Settings): Promise<void>;
  /** True the first time it is called for a person. */
  welcome(person: PersonKey): Promise<boolean>;
}

/** Whose something is: a person's, or, without a user, anybody's in that workspace. */
export interface Owner {
  readonly teamId: string;
  readonly userId?: string;
  /** Only what is not newer than this, in milliseconds since 1970. */
  readonly until?: number;
}

interface Owned {
  readonly teamId?: string | undefined;
  readonly userId?: string | undefined;
  readonly at?: Date | number;
}

/** True for what belongs to this owner. */
export function isOf({ teamId, userId, until = Number.POSITIVE_INFINITY }: Owner): (owned: Owned) => boolean {
  return (owned) =>
    owned.teamId === teamId &&
    (userId === undefined || owned.userId === userId) &&
    Number(owned.at ?? 0) <= until;
}

/** People kept in memory; those not seen for longest go first. */
export function createMemoryPeople(most = 10_000): People & { forget(owner: Owner): void } {
  const settings = new Map<string, Settings>();
  const welcomed = new Map<string, true>();
  const keyOf = ({ teamId, userId }: PersonKey): string => `${teamId}:${userId}`;
  return {
    async settingsOf(person) {
      return settings.get(keyOf(person)) ?? usualSettings;
    },
    async changeSettings(person, changed) {
      keepLatest(settings, keyOf(person), changed, most);
    },
    async welcome(person) {
      const first = !welcomed.has(keyOf(person));
      keepLatest(welcomed, keyOf(person), true, most);
      return first;
    },
    forget({ teamId, userId }) {
      const isTheirs = (key: string): boolean =>
        userId === undefined ? key.startsWith(`${teamId}:`) : key === keyOf({ teamId, userId });
      for (const kept of [settings, welcomed]) {
        for (const key of kept.keys()) if (isTheirs(key)) kept.delete(key);
      }
    },
  };
}
