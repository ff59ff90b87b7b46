import { type App, type Context, webApi } from '@slack/bolt';
import { keepLatest } from '../answering/text/keep-latest.ts';

type Client = App['client'];

/** The client for what came with this context: the one given, where the context does not name a workspace's token. */
export type ClientOf = (context: Context, given: Client) => Client;

/**
 * Keeps a client for each workspace that is being spoken to, so that Slack's limits on one do not hold up the others; the
 * one unused for longest goes. A client takes 26 KB.
 */
export function createWorkspaceClients(options: webApi.WebClientOptions, most = 500): ClientOf {
  const clients = new Map<string, Client>();
  return (context, given) => {
    const { teamId, workspaceToken: token } = context;
    if (typeof token !== 'string') return given;
    const key = `${teamId}:${token}`;
    // A token of an organisation has to be told which of its workspaces is meant.
    const own = teamId === undefined ? options : { ...options, teamId };
    const client = clients.get(key) ?? new webApi.WebClient(token, own);
    keepLatest(clients, key, client, most);
    return client;
  };
}
