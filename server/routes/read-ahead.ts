import { setTimeout } from "node:timers/promises";
import type { FastifyInstance } from "fastify";
import type { GraphStore } from "../store/port.ts";

/** Milliseconds between two looks whether somebody asks, and after which what is left is read by whoever needs it. */
const LOOK = 100;
const GIVEN_UP = 60_000;

/**
 * Who opens the page just after a start finds already read what its first picture needs. Of several readings each begins
 * once nobody waits for an answer: who asks meanwhile comes first. What fails here, a request meets and tells.
 * @returns when all is read that could be
 */
export function readAhead(fastify: FastifyInstance, store: GraphStore, readings: readonly (() => Promise<unknown>)[]): Promise<void> {
  let waiting = 0;
  fastify.addHook("onRequest", (_, reply, done) => {
    waiting += 1;
    reply.raw.once("close", () => {
      waiting -= 1;
    });
    done();
  });
  const isQuiet = async (): Promise<boolean> => {
    for (let waited = 0; waiting > 0; waited += LOOK) {
      if (waited > GIVEN_UP) return false;
      await setTimeout(LOOK, undefined, { ref: false });
    }
    return true;
  };
  const readAll = async (): Promise<void> => {
    for (const read of readings) {
      if (!(await isQuiet())) return;
      await read();
    }
  };
  return new Promise((resolve) => {
    fastify.addHook("onListen", () => {
      let leave: (() => void) | undefined;
      const begin = (): void =>
        void readAll()
          .catch(() => undefined)
          .finally(() => {
            leave?.();
            resolve();
          });
      if (store.hold) leave = store.hold(begin);
      else begin();
    });
  });
}
