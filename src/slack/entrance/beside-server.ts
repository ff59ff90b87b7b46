import type { Entrance } from './entrance.ts';
import type { HttpServer } from './http-server.ts';

/** An entrance that needs no server of its own, with a server beside it for other things. */
export function besideServer(entrance: Entrance, server: HttpServer): Entrance {
  return {
    ...entrance,
    start: async () => {
      await server.start();
      return entrance.start();
    },
    stop: async () => {
      await Promise.all([entrance.stop(), server.stop()]);
    },
  };
}
