/**
 * Keeps the studio for use without a network. Calls `onUpdate` when a newer version waits; it takes over when the user
 * agrees, that is when `apply` is called, or when every tab of the studio has been closed. Never before: a version that
 * changes under an open document could lose what is in memory.
 */
export async function installOffline(onUpdate: (apply: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const offered = (worker: ServiceWorker): void =>
    onUpdate(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  const registration = await registered().catch(() => undefined);
  // Where service workers are blocked, the studio is as good with a network.
  if (!registration) return;
  if (registration.waiting) offered(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => {
      // The very first worker replaces nothing.
      if (worker.state === 'installed' && navigator.serviceWorker.controller) offered(worker);
    });
  });
}

async function registered(): Promise<ServiceWorkerRegistration> {
  // In a sandbox already asking for it throws.
  return navigator.serviceWorker.register('./sw.js');
}
