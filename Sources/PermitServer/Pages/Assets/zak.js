// What the device keeps in its pocket: the snapshot and the key of today, in IndexedDB; and the pages
// themselves, by the service worker. Logging out throws all of it away (Clear-Site-Data).
import { Desk, NoSnapshot, open } from "/momentopname.js";

const SHELF = "zak";

function shelf() {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(SHELF, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(SHELF);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function use(mode, act) {
  const database = await shelf();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(SHELF, mode);
      const request = act(transaction.objectStore(SHELF));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** Seconds since 1970 by the clock of this device. */
const now = () => Math.floor(Date.now() / 1000);

/** Fetches the snapshot and the keys of today and keeps them, once the signature is found good. */
export async function fill(base) {
  const [file, keys] = await Promise.all(
    ["momentopname", "momentopname/sleutel"].map((name) => fetch(`${base}/controle/${name}`, { redirect: "error" })),
  );
  if (!file.ok || !keys.ok) throw new NoSnapshot("geenMomentopname");
  const [bytes, today] = [await file.arrayBuffer(), await keys.json()];
  const snapshot = await open(bytes, today.handtekeningsleutel);
  const raw = Uint8Array.from(atob(today.sleutel), (sign) => sign.charCodeAt(0));
  // It can be used and not be read back: who finds the device does not get the key out.
  const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  // The clock of the device may be off; what counts is the time that has passed on it.
  const skew = snapshot.moment - now();
  const kept = { bytes, key, skew, signatureKey: today.handtekeningsleutel };
  await use("readwrite", (store) => store.put(kept, "momentopname"));
}

/** A desk that answers from what is kept, and the moment that it takes for now. */
export async function take(masks) {
  const kept = await use("readonly", (store) => store.get("momentopname"));
  if (!kept) throw new NoSnapshot("geenMomentopname");
  const snapshot = await open(kept.bytes, kept.signatureKey);
  const hash = async (text) => {
    const made = await crypto.subtle.sign("HMAC", kept.key, new TextEncoder().encode(text));
    return new DataView(made).getBigUint64(0);
  };
  return { desk: await Desk.open(snapshot, hash, masks), now: () => now() + kept.skew };
}

/** Has the page itself kept, to open it without a connection. */
export async function keepPage(base) {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register("/controle-dienst.js", { scope: `${base}/controle` });
  const worker = (await navigator.serviceWorker.ready).active;
  worker.postMessage({ bewaar: `${base}/controle` });
}
