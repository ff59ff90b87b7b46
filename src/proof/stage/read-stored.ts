import { createLog } from '../../log.ts';
import { openFile } from '../../storage/sql/open-file.ts';
import { openPostgres } from '../../storage/sql/open-postgres.ts';

/** What is in a store, by the ids under which it must be found. */
export interface Stored {
  readonly votes: ReadonlySet<string>;
  readonly unanswered: ReadonlySet<string>;
  readonly installations: ReadonlySet<string>;
  /** Work that was taken on and is not done. */
  readonly unfinished: ReadonlySet<string>;
}

/** Reads a store that no bot is using any more. */
export async function readStored(place: {
  databaseUrl: string | undefined;
  dataDir: string;
}): Promise<Stored> {
  const log = createLog({ level: 'silent' });
  const { db, close } =
    place.databaseUrl === undefined
      ? await openFile(place.dataDir)
      : await openPostgres(place.databaseUrl, log);
  try {
    const votes = await db.selectFrom('votes').select('id').execute();
    const unanswered = await db.selectFrom('unanswered').select('id').execute();
    const installations = await db.selectFrom('installations').select('id').execute();
    const unfinished = await db.selectFrom('deliveries').select('key').execute();
    return {
      votes: new Set(votes.map(({ id }) => id)),
      unanswered: new Set(unanswered.map(({ id }) => id)),
      installations: new Set(installations.map(({ id }) => id)),
      unfinished: new Set(unfinished.map(({ key }) => key)),
    };
  } finally {
    await close();
  }
}
