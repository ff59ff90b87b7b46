import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { BotStatus } from '../bot-status.ts';
import type { Metrics } from '../metrics.ts';

/** Metrics that Prometheus can read. */
export interface Prometheus {
  readonly metrics: Metrics;
  /** Writes all metrics down, those among them that follow from the status as of now. */
  expose(status: BotStatus): Promise<{ readonly contentType: string; readonly text: string }>;
}

/** In seconds; Slack waits three for an acknowledgement. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3];
/** Slack repeats a delivery three times, and hourly after that where it is told to. */
const mostRetriesToldApart = 3;
/** Codes and methods become labels, of which there should be few and short ones. */
const labelForm = /^[\w.]{1,60}$/;

/** Makes all metrics, each of them with a help text for whoever looks at them. */
export function createPrometheus(): Prometheus {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const showStatus = createStatusGauges(registry);
  return {
    metrics: { ...countDeliveries(registry), ...countSlack(registry), ...countAnswers(registry) },
    async expose(status) {
      showStatus(status);
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function countDeliveries(
  registry: Registry,
): Pick<Metrics, 'delivery' | 'acknowledgement' | 'forgedRequest'> {
  const deliveries = counter(
    registry,
    'deliveries_total',
    'Deliveries by kind, by what became of them, and by how often Slack had sent them before (4: oftener).',
    ['kind', 'result', 'retry'],
  );
  const forged = counter(registry, 'forged_requests_total', 'Requests whose signature or time was wrong.');
  const acknowledgements = new Histogram({
    name: 'coo_bot_acknowledgement_seconds',
    help: 'From the arrival of a delivery to its acknowledgement.',
    labelNames: ['kind'],
    buckets,
    registers: [registry],
  });
  return {
    delivery: ({ retry, ...delivery }) =>
      deliveries.inc({ ...delivery, retry: String(Math.min(retry, mostRetriesToldApart + 1)) }),
    acknowledgement: (kind, seconds) => acknowledgements.observe({ kind }, seconds),
    forgedRequest: () => forged.inc(),
  };
}

function countSlack(
  registry: Registry,
): Pick<Metrics, 'slackCall' | 'rateLimit' | 'socketHello' | 'socketReconnect'> {
  const calls = counter(
    registry,
    'slack_calls_total',
    'Calls of Slack’s Web API by method and code: ok, or what Slack or the network said.',
    ['method', 'code'],
  );
  const limited = counter(
    registry,
    'slack_rate_limit_seconds_total',
    'For how long Slack told us to wait (429), added up.',
  );
  const reconnects = counter(registry, 'socket_reconnects_total', 'Tries to replace a lost socket.', [
    'result',
  ]);
  const connections = gauge(
    registry,
    'socket_connections',
    'Connections of the app when Slack last said hello here; those beyond the number of processes are dead.',
  );
  return {
    slackCall: (method, code) => calls.inc({ method: label(method), code: label(code) }),
    rateLimit: (seconds) => limited.inc(seconds),
    socketHello(number) {
      if (number !== undefined) connections.set(number);
    },
    socketReconnect: (result) => reconnects.inc({ result }),
  };
}

function countAnswers(registry: Registry): Pick<Metrics, 'answer' | 'vote'> {
  const answers = counter(registry, 'answers_total', 'Messages that were answered, by outcome.', ['outcome']);
  const votes = counter(registry, 'votes_total', 'Votes on answers, as they were stored.', ['verdict']);
  return { answer: (outcome) => answers.inc({ outcome }), vote: (verdict) => votes.inc({ verdict }) };
}

function createStatusGauges(registry: Registry): (status: BotStatus) => void {
  const ready = gauge(registry, 'ready', 'Whether questions are taken: what /readyz says.');
  const storeUp = gauge(registry, 'store_up', 'Whether what lasts can be stored now.');
  const unfinished = gauge(
    registry,
    'unfinished_deliveries',
    'Deliveries that were acknowledged and are not done, of all processes on this store.',
  );
  const oldest = gauge(
    registry,
    'oldest_unfinished_delivery_seconds',
    'The age of the oldest of them; 0 when there is none.',
  );
  const waiting = gauge(
    registry,
    'spool_entries',
    'Votes and records that wait on this machine for the store to come back.',
  );
  const connected = gauge(registry, 'socket_connected', 'Whether there is a live socket to Slack.');
  const knowledge = gauge(
    registry,
    'knowledge_info',
    'Always 1; the label is the version of the knowledge.',
    ['version'],
  );
  return ({ state, store, backlog, spooled, socket, knowledge: version }) => {
    ready.set(state === 'ready' ? 1 : 0);
    storeUp.set(store === 'up' ? 1 : 0);
    if (backlog !== undefined) {
      unfinished.set(backlog.deliveries);
      oldest.set(backlog.oldestSeconds);
    }
    if (spooled !== undefined) waiting.set(spooled);
    if (socket !== undefined) connected.set(socket.connected ? 1 : 0);
    if (version !== undefined) knowledge.set({ version }, 1);
  };
}

function counter<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: Label[] = [],
): Counter<Label> {
  return new Counter({ name: `coo_bot_${name}`, help, labelNames, registers: [registry] });
}

function gauge<Label extends string>(
  registry: Registry,
  name: string,
  help: string,
  labelNames: Label[] = [],
): Gauge<Label> {
  return new Gauge({ name: `coo_bot_${name}`, help, labelNames, registers: [registry] });
}

function label(text: string): string {
  return labelForm.test(text) ? text : 'other';
}
