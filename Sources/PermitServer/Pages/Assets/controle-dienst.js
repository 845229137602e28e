// Keeps the page of the pad and what it is made of, for when the connection drops. It never keeps a
// verdict, and answers from what it keeps only when the service does not answer.
"use strict";

const SHELF = "controle-1";
const PARTS = ["/stijl.css", "/loket.js", "/merk.svg", "/controle.js", "/zak.js", "/momentopname.js"];
const PADS = ["/controle", "/en/controle"];

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const pad = event.data?.bewaar;
  if (PADS.includes(pad)) event.waitUntil(keep([pad, ...PARTS]));
});

async function keep(paths) {
  const cache = await caches.open(SHELF);
  for (const path of paths) {
    const answer = await fetch(path, { redirect: "manual" });
    if (answer.ok) await cache.put(path, answer);
  }
}

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== "GET") return;
  if (PADS.includes(pathname) || PARTS.includes(pathname)) event.respondWith(answer(event.request, pathname));
});

async function answer(request, path) {
  try {
    return await fetch(request);
  } catch (lost) {
    const kept = await (await caches.open(SHELF)).match(path, { ignoreSearch: true, ignoreVary: true });
    if (kept) return kept;
    throw lost;
  }
}
