import type { CDPSession, Page } from 'playwright';

/** Megabytes that the page and its workers hold once the garbage is gone: objects, and buffers outside of the heap. */
export async function pageMemory(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  await session.send('HeapProfiler.collectGarbage');
  let bytes = bytesOf(await session.send('Runtime.getHeapUsage'));
  for (const worker of workers) {
    await asked(session, worker, 'HeapProfiler.collectGarbage');
    // What a worker answers is passed on unread.
    bytes += bytesOf((await asked(session, worker, 'Runtime.getHeapUsage')) as Usage);
  }
  await session.detach();
  return bytes / 1e6;
}

interface Usage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  readonly backingStorageSize: number;
}

function bytesOf({ usedSize, embedderHeapUsedSize, backingStorageSize }: Usage): number {
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

/** Asks a worker something through the session of its page. */
function asked(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  return new Promise((resolve) => {
    const hear = (event: { sessionId: string; message: string }) => {
      if (event.sessionId !== sessionId) return;
      session.off('Target.receivedMessageFromTarget', hear);
      resolve((JSON.parse(event.message) as { result: unknown }).result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
    void session.send('Target.sendMessageToTarget', {
      sessionId,
      message: JSON.stringify({ id: 1, method }),
    });
  });
}
