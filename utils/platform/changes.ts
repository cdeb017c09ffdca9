/** What pages and the background tell each other without a word of content. */
const CHANNEL = 'changes';

let channel: BroadcastChannel | null = null;

/** Tells every open page that listens to read again, the one that says it included. */
export function announce(): void {
  channel ??= new BroadcastChannel(CHANNEL);
  channel.postMessage(null);
}

/** Calls back at each change told, until the returned function is called. */
export function onChange(read: () => void): () => void {
  const listening = new BroadcastChannel(CHANNEL);
  listening.onmessage = () => read();
  return () => listening.close();
}
