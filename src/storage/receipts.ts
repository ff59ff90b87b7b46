import type { Reply } from '../answering/answer.ts';
import { keepLatest } from '../answering/text/keep-latest.ts';

/**
 * What was answered, and what was understood before. Its words are ours, not the asker's: the same question in the same
 * conversation under the same knowledge always has the same receipt, whoever asked.
 */
export interface Receipt {
  readonly id: string;
  /** Version of the knowledge that it was answered from. */
  readonly version: string;
  readonly answer: Reply['answer'];
  readonly second: Reply['second'];
}

/** The receipts of the latest answers. */
export interface Receipts {
  keep(receipt: Receipt): Promise<void>;
  find(id: string): Promise<Receipt | undefined>;
}

/** Receipts kept in memory. */
export interface MemoryReceipts extends Receipts {
  drop(id: string): void;
}

/** Receipts kept in memory; the one given out longest ago goes first. */
export function createMemoryReceipts(most = 500): MemoryReceipts {
  const kept = new Map<string, Receipt>();
  return {
    async keep(receipt) {
      keepLatest(kept, receipt.id, receipt, most);
    },
    async find(id) {
      return kept.get(id);
    },
    drop(id) {
      kept.delete(id);
    },
  };
}
