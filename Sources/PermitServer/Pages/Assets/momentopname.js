// Reads a signed snapshot of the register, and answers plate checks from it without a connection.
//
// It is the same judge as the service's own (OfflineDesk and PlateJudge), written once more from the
// layout in SnapshotLayout; a test asks both the same questions. Moments are seconds since 1970.

const DAY = 86_400;
const WEEK = 7 * DAY;
const SLACK = 60;
const KINDS = ["bewoner", "bezoek", "bedrijf", "tijdelijk", "mantelzorg", "gehandicaptenkaart"];
const CARD = 5;

/** Thrown where bytes are no snapshot to answer from; `why` says which of the words to show. */
export class NoSnapshot extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

// MARK: Reading

class Cursor {
  constructor(view) {
    this.view = view;
    this.place = 0;
  }
  number(size) {
    let value = 0;
    for (let byte = 0; byte < size; byte += 1) value = value * 256 + this.view.getUint8(this.place + byte);
    this.place += size;
    return value;
  }
  int() {
    this.place += 4;
    return this.view.getInt32(this.place - 4);
  }
  long() {
    this.place += 8;
    return Number(this.view.getBigInt64(this.place - 8));
  }
  hash() {
    this.place += 8;
    return this.view.getBigUint64(this.place - 8);
  }
  text() {
    const size = this.number(2);
    const bytes = new Uint8Array(this.view.buffer, this.view.byteOffset + this.place, size);
    this.place += size;
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  }
  list(size, read) {
    return Array.from({ length: this.number(size) }, () => read());
  }
}

function readZone(cursor) {
  const zone = { code: cursor.text(), name: cursor.text(), disc: cursor.number(4) };
  zone.holidaysExcepted = cursor.number(1) === 1;
  zone.windows = cursor.list(4, () => ({
    days: cursor.number(1), from: cursor.number(2), until: cursor.number(2),
  }));
  zone.parts = cursor.list(4, () => ({
    code: cursor.text(), name: cursor.text(), disc: cursor.number(4), excluded: cursor.number(1),
  }));
  return zone;
}

/** Opens bytes whose last 64 are an Ed25519 signature by this key; refuses everything else. */
export async function open(buffer, signatureKey) {
  const bytes = new Uint8Array(buffer);
  if (bytes.length < 74 || new TextDecoder().decode(bytes.subarray(0, 8)) !== "KLMOMENT") {
    throw new NoSnapshot("geenMomentopname");
  }
  const content = bytes.subarray(0, -64);
  if (!await isSigned(content, bytes.subarray(-64), signatureKey)) throw new NoSnapshot("nietGetekend");
  const cursor = new Cursor(new DataView(buffer, 0, content.length));
  cursor.place = 8;
  if (cursor.number(2) !== 1) throw new NoSnapshot("geenMomentopname");
  const found = {
    version: cursor.long(), moment: cursor.long(), ageMax: cursor.number(4), day: cursor.int(),
    check: cursor.hash(), device: cursor.text(), municipality: [cursor.text(), cursor.text()],
  };
  found.policies = cursor.list(1, () => {
    const policy = { from: cursor.int() };
    cursor.number(1);
    return { ...policy, zones: cursor.list(4, () => readZone(cursor)) };
  });
  found.classes = cursor.list(2, () => ({
    kind: cursor.number(1), zone: cursor.text() || null, country: cursor.text() || null,
  }));
  found.count = cursor.number(4);
  found.start = cursor.place;
  found.view = cursor.view;
  if (found.start + found.count * 18 !== content.length) throw new NoSnapshot("geenMomentopname");
  return found;
}

async function isSigned(content, signature, key) {
  try {
    const text = key.replaceAll("-", "+").replaceAll("_", "/");
    const raw = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    const imported = await crypto.subtle.importKey("raw", raw, { name: "Ed25519" }, false, ["verify"]);
    return await crypto.subtle.verify({ name: "Ed25519" }, imported, signature, content);
  } catch {
    return false;
  }
}

/** The rights of every plate with this keyed hash, in the order of the file. */
function rightsOf(snapshot, hash) {
  const { view, start, count } = snapshot;
  const hashAt = (number) => view.getBigUint64(start + number * 18);
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (hashAt(middle) < hash) low = middle + 1; else high = middle;
  }
  const origin = snapshot.moment - SLACK - DAY;
  const found = [];
  for (let number = low; number < count && hashAt(number) === hash; number += 1) {
    const place = start + number * 18;
    const one = snapshot.classes[view.getUint16(place + 16)];
    found.push({
      ...one, start: origin + view.getInt32(place + 8), end: origin + view.getUint32(place + 12),
    });
  }
  return found;
}

// MARK: Time

const wall = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Europe/Amsterdam", hourCycle: "h23", year: "numeric", month: "2-digit",
  day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit",
});

/** What the clocks of the Netherlands show, as if it were UTC. */
function local(moment) {
  const part = Object.fromEntries(wall.formatToParts(moment * 1000).map((p) => [p.type, Number(p.value)]));
  return Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second) / 1000;
}

const dayOf = (moment) => Math.floor(local(moment) / DAY);
const weekday = (day) => (((day + 3) % 7) + 7) % 7;

/** The first moment that shows this time of this day, or the jump where none does. */
function boundary(day, second) {
  const shown = day * DAY + second;
  const offset = (moment) => local(moment) - moment;
  const [before, after] = [offset(shown - DAY), offset(shown + DAY)];
  const found = [shown - before, shown - after].filter((moment) => local(moment) === shown);
  if (found.length) return Math.min(...found);
  const guess = shown - before;
  return guess - (guess % 3600);
}

function isHoliday(day) {
  const year = new Date(day * DAY * 1000).getUTCFullYear();
  const fixed = (month, date) => Date.UTC(year, month - 1, date) / 1000 / DAY;
  const easter = easterSunday(year, fixed);
  const king = weekday(fixed(4, 27)) === 6 ? fixed(4, 26) : fixed(4, 27);
  return [
    fixed(1, 1), easter + 1, king, fixed(5, 5), easter + 39, easter + 50, fixed(12, 25), fixed(12, 26),
  ].includes(day);
}

function easterSunday(year, fixed) {
  const [golden, century, rest] = [year % 19, Math.floor(year / 100), year % 100];
  const whole = (top, bottom) => Math.floor(top / bottom);
  const correction = whole(century + 8, 25);
  const moon = whole(century - correction + 1, 3);
  const epact = (19 * golden + century - whole(century, 4) - moon + 15) % 30;
  const day = (32 + 2 * (century % 4) + 2 * whole(rest, 4) - epact - (rest % 4)) % 7;
  const shift = whole(golden + 11 * epact + 22 * day, 451);
  const sum = epact + day - 7 * shift + 114;
  return fixed(whole(sum, 31), (sum % 31) + 1);
}

/** The minutes of a day during which a window holds, those from the day before with them. */
function parts(window, day) {
  const begins = (on) => (window.days >> weekday(on)) & 1;
  const isOver = window.until <= window.from;
  const found = [];
  if (isOver && begins(day - 1) && window.until > 0) found.push([0, window.until]);
  if (begins(day)) found.push([window.from, isOver ? 1440 : window.until]);
  return found;
}

function merged(periods) {
  const result = [];
  for (const [start, end] of [...periods].sort((one, other) => one[0] - other[0])) {
    const last = result.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}

/** Whether the duty applies in a zone, and until when. */
function stateOf(zone, moment) {
  const today = dayOf(moment);
  const isLifted = (day) => zone.holidaysExcepted && isHoliday(day);
  const periods = [];
  for (let day = today; day <= today + 9; day += 1) {
    if (isLifted(day)) continue;
    for (const [from, until] of zone.windows.flatMap((window) => parts(window, day))) {
      const end = until === 1440 ? boundary(day + 1, 0) : boundary(day, until * 60);
      periods.push([boundary(day, from * 60), end]);
    }
  }
  const running = merged(periods).find(([start, end]) => start <= moment && moment < end);
  if (running) return { applies: true, until: running[1] - moment <= WEEK ? running[1] : null };
  const second = local(moment) - today * DAY;
  const isInside = zone.windows.flatMap((window) => parts(window, today))
    .some(([from, until]) => from * 60 <= second && second < until * 60);
  return { applies: false, isHoliday: isLifted(today) && isInside };
}

// MARK: Look-alikes

const pairs = (list) => {
  const table = {};
  for (const [signs, others] of list) for (const sign of signs) table[sign] = (table[sign] ?? "") + others;
  return table;
};
const alike = ["0OQDCG", "1I", "8B", "2Z", "5S", "6G", "WH"];
const confused = pairs(alike.flatMap((group) => [...group].map((sign) => [sign, group.replace(sign, "")])));
const digits = "0123456789";
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const itself = (signs) => [...signs].map((sign) => [sign, sign]);
const asDigit = pairs([...itself(digits), ["OQDC", "0"], ["G", "60"], ["I", "1"], ["B", "8"], ["Z", "2"], ["S", "5"]]);
const asLetter = pairs([...itself(letters), ["0", "DO"], ["1", "JL"], ["8", "B"], ["5", "S"], ["2", "Z"], ["6", "G"]]);
const CANDIDATES = 256;

/** What a plate may have been misread from, in the order of the service. */
export function candidates(plate, masks) {
  const found = new Set();
  const swapped = (place, sign) => plate.slice(0, place) + sign + plate.slice(place + 1);
  const inserted = (place, sign) => plate.slice(0, place) + sign + plate.slice(place);
  for (const place of [...plate].keys()) {
    for (const sign of confused[plate[place]] ?? "") found.add(swapped(place, sign));
    if (plate.length > 12) continue;
    if (place > 0 && plate[place] === plate[place - 1]) found.add(swapped(place, ""));
    if (plate.length < 12) found.add(inserted(place, plate[place]));
  }
  if (plate.length === 6) for (const mask of masks) for (const one of readings(plate, mask)) found.add(one);
  if (plate.length === 5) {
    for (const mask of masks) for (const one of missed(plate, mask, inserted)) found.add(one);
  }
  found.delete(plate);
  const order = (one, other) => one.length - other.length || (one < other ? -1 : 1);
  return [...found].sort(order).slice(0, CANDIDATES);
}

function readings(plate, mask) {
  const options = [...mask].map((kind, place) => (kind === "l" ? asLetter : asDigit)[plate[place]] ?? "");
  const ways = options.reduce((product, signs) => product * signs.length, 1);
  if (ways === 0 || ways > CANDIDATES) return [];
  return options.reduce((made, signs) => made.flatMap((start) => [...signs].map((sign) => start + sign)), [""]);
}

function missed(plate, mask, inserted) {
  const found = [];
  for (let place = 0; place <= plate.length; place += 1) {
    const rest = mask.slice(0, place) + mask.slice(place + 1);
    if (![...rest].every((kind, at) => (kind === "l") === letters.includes(plate[at]))) continue;
    for (const sign of mask[place] === "l" ? letters : digits) found.push(inserted(place, sign));
  }
  return found;
}

// MARK: Judging

const same = (one, other) => !one || !other || one === other;

/** The rights of one plate around one moment, sorted by what they mean for a check. */
class Cover {
  constructor(check, rights) {
    this.check = check;
    this.rights = rights;
  }
  holds(right, place) {
    if (right.kind === CARD) return true;
    return right.zone === place.zone.code && !((place.excluded >> right.kind) & 1);
  }
  isCurrent(right) {
    return this.isNow(right) && same(right.country, this.check.country);
  }
  isNow(right) {
    return right.start <= this.check.moment && this.check.moment < right.end;
  }
  longest(isWanted) {
    return this.rights.filter(isWanted).reduce((best, right) => (!best || right.end > best.end ? right : best), null);
  }
  at(place) {
    return this.longest((right) => this.isCurrent(right) && this.holds(right, place));
  }
  end(right, place) {
    if (this.rights.length < 2) return right.end;
    const joined = merged(this.rights.filter((other) => same(other.country, this.check.country)
      && (place ? this.holds(other, place) : other.kind === right.kind)).map((other) => [other.start, other.end]));
    return joined.find(([start, end]) => start <= this.check.moment && this.check.moment < end)?.[1] ?? right.end;
  }
  why(right, place) {
    const { moment, country } = this.check;
    if (right.end <= moment) return moment - right.end < DAY ? "netVerlopen" : null;
    if (right.start > moment) return right.start - moment <= DAY ? "nogNietIngegaan" : null;
    if (!same(right.country, country)) return "landVerschilt";
    if (right.kind === CARD) return null;
    if (right.zone !== place.zone.code) return "andereZone";
    return this.holds(right, place) ? null : "deelgebiedUitgesloten";
  }
  misses(place) {
    return this.rights.map((right) => [right, this.why(right, place)]).filter(([, why]) => why)
      .map(([right, why]) => miss(why, right));
  }
}

const iso = (moment) => `${new Date(moment * 1000).toISOString().slice(0, 19)}Z`;

function miss(waarom, right, kenteken) {
  const found = { waarom, zone: right.zone, van: iso(right.start), tot: iso(right.end), kenteken };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value));
}

/** Answers from a snapshot, by the key of the device and day. */
export class Desk {
  /** `hash` gives the keyed hash of a text; a wrong key is refused, for by it no plate has a right. */
  static async open(snapshot, hash, masks) {
    if (await hash("") !== snapshot.check) throw new NoSnapshot("geenMomentopname");
    return Object.assign(new Desk(), { snapshot, hash, masks });
  }

  /** How old what it knows is, in seconds. */
  age(moment) {
    return moment - this.snapshot.moment;
  }

  /** The answer as the interface gives it, or why there is no verdict. */
  async answer(check) {
    const { snapshot } = this;
    if (check.moment < snapshot.moment - SLACK) return { geenOordeel: "klok" };
    const last = boundary(snapshot.day + 1, 0) + snapshot.ageMax;
    if (check.moment > Math.min(snapshot.moment + snapshot.ageMax, last)) return { geenOordeel: "verouderd" };
    const day = dayOf(check.moment);
    const policy = snapshot.policies.findLast(({ from }) => from <= day);
    const zone = policy?.zones.find(({ code }) => code === check.zone);
    if (!zone) return { geenOordeel: "zone" };
    const part = zone.parts.find(({ code }) => code === check.subArea);
    return this.judge(check, { zone, part, disc: (part ?? zone).disc, excluded: part?.excluded ?? 0 });
  }

  async judge(check, place) {
    const state = stateOf(place.zone, check.moment);
    const cover = new Cover(check, await this.rights(check.plate));
    let verdict = this.verdict(check, place, state, cover);
    let misses = cover.misses(place);
    if (verdict.reden === "geenRecht" && verdict.feitcodes.length > 1) {
      const alikes = await this.lookalikes(check, place);
      if (alikes.length) verdict = { uitkomst: "mogelijkRecht", reden: "leesfout" };
      misses = [...alikes, ...misses];
    }
    const disc = state.applies && check.kind === "blauweStreep"
      ? { maximaalMinuten: place.disc, gereguleerdTot: state.until === null ? null : iso(state.until) } : null;
    return {
      recht: null, feitcodes: [], ...verdict, zone: place.zone.code, deelgebied: place.part?.code ?? null,
      tijdstip: iso(check.moment), schijf: disc, bijna: misses,
    };
  }

  verdict(check, place, state, cover) {
    const { kind, vehicle } = check;
    const exempt = (right, at) => ({
      uitkomst: "ontheven", reden: null, recht: {
        soort: KINDS[right.kind], geldigVan: iso(right.start), geldigTot: iso(cover.end(right, at)),
      },
    });
    if (kind === "gehandicapten") return { uitkomst: "anderRegime", reden: "gehandicaptenplaats" };
    if (kind === "vergunninghouders") return { uitkomst: "anderRegime", reden: "vergunninghoudersplaats" };
    if (kind === "gemarkeerd") return { uitkomst: "nietGereguleerd", reden: "geenSchijfplaats" };
    const noMotor = { uitkomst: "nietVerplicht", reden: "geenMotorvoertuig" };
    if (kind === "onbestemd") {
      if (vehicle === "gehandicaptenvoertuig") return noMotor;
      const card = cover.longest((right) => right.kind === CARD && cover.isCurrent(right));
      return card ? exempt(card, null) : onSite(["R401"]);
    }
    if (!state.applies) {
      return { uitkomst: "nietGereguleerd", reden: state.isHoliday ? "feestdag" : "buitenVenstertijd" };
    }
    if (vehicle === "motorfiets" || vehicle === "bromfiets") return { uitkomst: "nietVerplicht", reden: "tweewieler" };
    if (vehicle === "gehandicaptenvoertuig" || vehicle === "aanhangwagen") return noMotor;
    const right = cover.at(place);
    if (right) return exempt(right, place);
    const isAbroad = cover.rights.some((other) => cover.isNow(other)
      && !same(other.country, check.country) && cover.holds(other, place));
    if (isAbroad) return { uitkomst: "mogelijkRecht", reden: "landOnzeker" };
    return onSite(["R400ae", "R400at", "R400ab"]);
  }

  async lookalikes(check, place) {
    const found = [];
    for (const plate of candidates(check.plate, this.masks)) {
      const right = new Cover(check, await this.rights(plate)).at(place);
      if (right) found.push(miss("leesfout", right, plate));
    }
    return found;
  }

  async rights(plate) {
    return rightsOf(this.snapshot, await this.hash(plate));
  }
}

function onSite(feitcodes) {
  return { uitkomst: "terPlaatseControleren", reden: "geenRecht", feitcodes };
}
