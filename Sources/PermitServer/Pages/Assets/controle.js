// The pad of an officer, at once in the page instead of by a round to the server.
import * as pocket from "/zak.js";

const text = (name) => document.getElementById(name);

/** Signs that may follow a beginning, by the forms that the server names; and whether it is whole. */
function follow(patterns, typed) {
  const fits = (sign, pattern) =>
    pattern === "l" ? /[A-Z]/.test(sign) : pattern === "d" ? /[0-9]/.test(sign) : sign === pattern;
  const begun = patterns.filter((pattern) =>
    pattern.length >= typed.length && [...typed].every((sign, place) => fits(sign, pattern[place])));
  const next = begun.map((pattern) => pattern[typed.length]).filter(Boolean);
  return (sign) => next.some((pattern) => fits(sign, pattern));
}

function plain(typed) {
  return typed.toUpperCase().replace(/[^A-Z0-9]/g, "");
}

function wirePad(form) {
  const patterns = form.dataset.patterns.split(" ");
  const plate = text("kenteken"), country = text("land");
  const show = () => {
    const offers = country.value === "NL" ? follow(patterns, plain(plate.value)) : () => true;
    for (const key of form.querySelectorAll(".pad__key")) {
      if (key === document.activeElement && !offers(key.value)) plate.focus({ preventScroll: true });
      key.hidden = !offers(key.value);
    }
    form.querySelector(".plate__strip").textContent = country.value;
  };
  form.addEventListener("click", (event) => {
    const key = event.target.closest("button[name=teken]");
    if (!key) return;
    event.preventDefault();
    const typed = plain(plate.value);
    plate.value = key.value === "wis" ? typed.slice(0, -1) : typed + key.value;
    show();
  });
  plate.addEventListener("input", show);
  country.addEventListener("change", show);
  show();
}

const REMEMBERED = ["plek", "plaats", "beeld"];

/** What was chosen last in this window counts, also on a page that was kept from before. */
function recall() {
  const chosen = JSON.parse(sessionStorage.getItem("ronde") ?? "{}");
  for (const name of REMEMBERED) {
    if (chosen[name] && text(name).querySelector(`[value="${CSS.escape(chosen[name])}"]`)) {
      text(name).value = chosen[name];
    }
  }
}

function wireMemory(form) {
  const note = () => {
    const chosen = Object.fromEntries(REMEMBERED.map((name) => [name, text(name).value]));
    if (chosen.plek) sessionStorage.setItem("ronde", JSON.stringify(chosen));
    form.closest(".officer").dataset.theme = chosen.beeld;
    const words = (name) => text(name).selectedOptions[0].label;
    if (chosen.plek) text("plek-nu").textContent = `${words("plek")}, ${words("plaats").toLowerCase()}`;
  };
  if (!form.querySelector("[aria-invalid]")) recall();
  for (const name of REMEMBERED) text(name).addEventListener("change", note);
  note();
}

function wirePlace(form) {
  const button = text("mijn-plek"), state = text("gps-stand"), spot = text("plek");
  if (!navigator.geolocation) return;
  button.parentElement.hidden = false;
  let watch;
  const follow = () => {
    watch ??= navigator.geolocation.watchPosition(({ coords }) => {
      if (!spot.querySelector("[value=gps]")) spot.add(new Option(button.dataset.label, "gps"));
      spot.value = "gps";
      text("plek-nu").textContent = button.dataset.label;
      form.breedtegraad.value = coords.latitude;
      form.lengtegraad.value = coords.longitude;
      form.nauwkeurigheid.value = coords.accuracy;
      state.textContent = `± ${Math.round(coords.accuracy)} m`;
    }, () => { state.textContent = button.dataset.fault; }, { enableHighAccuracy: true });
  };
  button.addEventListener("click", follow);
  spot.addEventListener("change", () => {
    if (spot.value === "gps") return follow();
    navigator.geolocation.clearWatch(watch);
    watch = undefined;
  });
  if (spot.value === "gps") follow();
}

// MARK: Without a connection

const PATIENCE = 5000;
const FRESH = 5 * 60;

/** Puts values in the place of `{name}`. */
function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (hole, name) => values[name] ?? hole);
}

function near(iso, from) {
  const zone = { timeZone: "Europe/Amsterdam" };
  const day = (date) => date.toLocaleDateString("nl", zone);
  const [moment, now] = [new Date(iso), new Date(from)];
  const time = moment.toLocaleTimeString("nl", { ...zone, hour: "2-digit", minute: "2-digit" });
  if (day(moment) === day(now)) return time;
  const long = { ...zone, weekday: "long", day: "numeric", month: "long", year: "numeric" };
  return `${moment.toLocaleDateString(document.documentElement.lang, long)}, ${time}`;
}

function span(minutes) {
  const unit = (value, unit) => new Intl.NumberFormat(document.documentElement.lang,
    { style: "unit", unit, unitDisplay: "long" }).format(value);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours && unit(hours, "hour"), (rest || !hours) && unit(rest, "minute")].filter(Boolean).join(" ");
}

/** The words of the verdicts, which came with the page. */
class Book {
  constructor() {
    this.template = text("oordelen");
  }
  find(name, key) {
    return this.template.content.querySelector(`[data-${name}="${CSS.escape(key)}"]`);
  }
  miss(miss, from) {
    return fill(this.find("miss", miss.waarom).textContent, {
      zone: miss.zone ?? this.template.dataset.everywhere, plate: miss.kenteken ?? "",
      from: near(miss.van, from), until: near(miss.tot, from),
    });
  }
  disc(disc, from) {
    const { disc: bounded, discOpen } = this.template.dataset;
    const max = span(disc.maximaalMinuten);
    const end = disc.gereguleerdTot;
    return end ? fill(bounded, { max, until: near(end, from) }) : fill(discOpen, { max });
  }
}

/** The name of an answer in the words. */
function keyOf(answer) {
  if (answer.geenOordeel) return `geenOordeel.${answer.geenOordeel}`;
  if (answer.feitcodes.length === 1) return "terPlaatseControleren.onbestemd";
  return answer.reden ? `${answer.uitkomst}.${answer.reden}` : answer.uitkomst;
}

/** Puts a verdict from the pocket on the screen. */
function showVerdict(answer, check, age) {
  const book = new Book();
  const entry = book.find("key", keyOf(answer));
  const { tone, word } = entry.dataset;
  const page = text("oordeel").content.cloneNode(true);
  const slot = (name) => page.querySelector(`[data-slot="${name}"]`);
  const from = answer.tijdstip;
  page.querySelector(".officer").dataset.theme = text("beeld").value;
  slot("block").classList.add(`verdict--${tone}`);
  slot("block").dataset.verdict = entry.dataset.key;
  slot("icon").setAttribute("d", book.find("icon", tone).textContent);
  const right = answer.recht;
  const lines = {
    word, plate: check.plate, zone: [answer.zone, answer.deelgebied].filter(Boolean).join(", "),
    sentence: fill(entry.textContent, { until: right ? near(right.geldigTot, from) : "" }),
    right: right && fill(book.template.dataset.right, {
      kind: book.find("kind", right.soort).textContent, from: near(right.geldigVan, from),
    }),
    disc: answer.schijf && book.disc(answer.schijf, from), moment: from && near(from, ""), age,
  };
  for (const [name, line] of Object.entries(lines)) {
    if (line) slot(name).textContent = line; else slot(name).closest("[data-row]")?.remove();
  }
  const misses = answer.bijna ?? [];
  for (const miss of misses) slot("misses").append(Object.assign(document.createElement("li"), { textContent: book.miss(miss, from) }));
  if (!misses.length) slot("misses").remove();
  show(page, word);
}

/** Shows something else in the place of the page; going back opens the pad again. */
function show(content, title) {
  history.pushState({}, "", location.pathname);
  document.querySelector("main").replaceChildren(content);
  document.title = `${title} – ${document.title.split(" – ").slice(1).join(" – ")}`;
  document.querySelector("main h1").focus();
  scrollTo(0, 0);
}

function wirePocket(form) {
  const masks = form.dataset.patterns.split(" ").filter((pattern) => /^[ld]{6}$/.test(pattern));
  const base = form.dataset.base, state = text("zak");
  const tell = async () => {
    state.hidden = false;
    const lost = navigator.onLine ? "" : `${state.dataset.offline} `;
    try {
      const { desk, now } = await pocket.take(masks);
      const age = desk.age(now());
      const isFresh = age <= desk.snapshot.ageMax;
      state.textContent = lost + fill(state.dataset[isFresh ? "fresh" : "stale"], { age: span(Math.round(age / 60)) });
      return age;
    } catch (error) {
      state.textContent = lost + state.dataset[error.why === "nietGetekend" ? "refused" : "none"];
      return Infinity;
    }
  };
  let fault;
  const renew = async () => {
    const age = await tell();
    if (document.visibilityState !== "visible" || age < FRESH) return;
    try {
      await pocket.fill(base);
      fault = undefined;
    } catch (error) {
      fault = error.why;
      if (fault === "nietGetekend") { state.textContent = state.dataset.refused; return; }
    }
    await tell();
  };
  const answer = async () => {
    const check = {
      plate: plain(text("kenteken").value), kind: form.plaats.value, vehicle: form.voertuig.value,
      country: form.land.value === "?" ? null : form.land.value,
    };
    [check.zone, check.subArea] = form.plek.value.split("/");
    try {
      const { desk, now } = await pocket.take(masks);
      check.moment = now();
      showVerdict(await desk.answer(check), check, span(Math.round(desk.age(check.moment) / 60)));
    } catch (error) {
      showVerdict({ geenOordeel: fault ?? error.why ?? "geenMomentopname" }, check, "–");
    }
  };
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.value !== "controleer") return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form, event.submitter));
    try {
      const reply = await fetch(form.action, { method: "POST", body, signal: AbortSignal.timeout(PATIENCE) });
      if (reply.redirected) { location.assign(reply.url); return; }
      const page = new DOMParser().parseFromString(await reply.text(), "text/html");
      const content = document.createDocumentFragment();
      content.append(...page.querySelector("main").childNodes);
      if (text("controle") && content.querySelector("#controle")) { form.submit(); return; }
      show(content, page.title.split(" – ")[0]);
    } catch {
      await answer();
    }
  });
  addEventListener("popstate", () => location.reload());
  addEventListener("online", renew);
  addEventListener("offline", tell);
  setInterval(renew, 15_000);
  pocket.keepPage(base).catch(() => {});
  renew();
}

const form = text("controle");
if (form) {
  wirePad(form);
  wireMemory(form);
  wirePlace(form);
  wirePocket(form);
}
