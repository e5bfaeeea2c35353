// The task that all engines are timed on: twenty criteria, some least points, one relative price.
//
// Six criteria have levels, six a line between two values, four are yes or no, three are counted, and the
// price gives lowest ÷ price. An offer must reach the least points of two criteria and of all quality
// together; the price is compared among those that do.

export const levelPoints = [0, 10, 30, 60, 85, 100];
const weights = [8, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 3, 2, 2, 3, 6, 5, 4, 20];

const kind = (index) =>
  index < 6 ? "levels" : index < 12 ? "linear" : index < 16 ? "yes-no" : index < 19 ? "count" : "price";

// All of one shape, which makes the plain loop a good deal faster.
export const criteria = weights.map((weight, index) => ({
  id: `c${index}`,
  kind: kind(index),
  weight,
  low: kind(index) === "linear" ? 10 + index : 0,
  high: kind(index) === "linear" ? 50 + 6 * index : 0,
  each: 10,
  most: 10,
  least: index === 0 || index === 6 ? 20 : -Infinity,
}));

/** The least that all quality gives together. */
export const leastQuality = 30;

/** A small seeded generator, so that every engine sees the same offers. */
function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Offers as plain objects: place of the level, value, true or false, number, price. */
export function offers(count) {
  const random = generator(20260101);
  const value = {
    levels: () => Math.floor(random() * levelPoints.length),
    linear: ({ low, high }) => Math.round((low - 10 + random() * (high - low + 20)) * 10) / 10,
    "yes-no": () => random() < 0.7,
    count: () => Math.floor(random() * 14),
    price: () => Math.round(1e8 + random() * 9e7) / 100,
  };
  return Array.from({ length: count }, (_, row) => {
    const offer = { id: `o${row}` };
    for (const criterion of criteria) offer[criterion.id] = value[criterion.kind](criterion);
    return offer;
  });
}

/** Ranks of those that are eligible, 0 for the rest; equal totals share a rank. */
export function ranked(totals, eligible) {
  const order = [];
  for (let row = 0; row < totals.length; row++) if (eligible[row]) order.push(row);
  order.sort((one, other) => totals[other] - totals[one]);
  const ranks = new Array(totals.length).fill(0);
  for (let place = 0; place < order.length; place++) {
    const row = order[place];
    const before = order[place - 1];
    ranks[row] = place > 0 && totals[row] === totals[before] ? ranks[before] : place + 1;
  }
  return ranks;
}

/** Totals and ranks from what an engine says of quality: the part that is host code for every peer. */
export function withPrices(all, quality, passes) {
  const { id, weight } = criteria[19];
  const eligible = new Array(all.length);
  let lowest = Infinity;
  for (let row = 0; row < all.length; row++) {
    eligible[row] = passes[row];
    if (passes[row] && all[row][id] < lowest) lowest = all[row][id];
  }
  const totals = new Array(all.length);
  for (let row = 0; row < all.length; row++) totals[row] = quality[row] + (weight * lowest) / all[row][id];
  return { totals, ranks: ranked(totals, eligible) };
}

/** The plain loop in binary floats: what somebody would write by hand. */
export function plain(all) {
  const quality = new Array(all.length);
  const passes = new Array(all.length);
  for (let row = 0; row < all.length; row++) {
    const offer = all[row];
    let sum = 0;
    let passing = true;
    for (let index = 0; index < 19; index++) {
      const criterion = criteria[index];
      const answer = offer[criterion.id];
      let points;
      switch (criterion.kind) {
        case "levels":
          points = levelPoints[answer];
          break;
        case "linear":
          points = 100 * Math.max(0, Math.min(1, (answer - criterion.low) / (criterion.high - criterion.low)));
          break;
        case "yes-no":
          points = answer ? 100 : 0;
          break;
        default:
          points = criterion.each * Math.min(answer, criterion.most);
      }
      if (points < criterion.least) passing = false;
      sum += criterion.weight * points;
    }
    sum /= 100;
    quality[row] = sum;
    passes[row] = passing && sum >= leastQuality;
  }
  return withPrices(all, quality, passes);
}

// The same as documents.

const scale = (criterion) => {
  const text = (words) => ({ en: words });
  switch (criterion.kind) {
    case "levels":
      return {
        kind: "levels",
        levels: levelPoints.map((points, place) => ({ id: `l${place}`, points: `${points}`, text: text(`${place}`) })),
      };
    case "linear":
      return {
        kind: "linear",
        unit: text("units"),
        worst: { value: `${criterion.low}`, points: "0" },
        best: { value: `${criterion.high}`, points: "100" },
        outside: "nearer-end",
      };
    case "yes-no":
      return { kind: "yes-no", yes: "100", no: "0" };
    default:
      return { kind: "count", unit: text("pieces"), each: `${criterion.each}`, most: `${criterion.most}` };
  }
};

export const procurement = {
  format: "sprang-procurement/1",
  id: "bench",
  currency: "SEK",
  buyer: { name: { en: "A city" }, country: "SE" },
  title: { en: "Measurement" },
  problem: { summary: { en: "A measurement." } },
  lots: [
    {
      id: "all",
      title: { en: "All" },
      criteria: [
        {
          kind: "group",
          id: "quality",
          name: { en: "Quality" },
          threshold: `${leastQuality}`,
          criteria: criteria.slice(0, 19).map((criterion) => ({
            kind: "quality",
            id: criterion.id,
            name: { en: criterion.id },
            weight: { kind: "exact", points: `${criterion.weight}` },
            scale: scale(criterion),
            ...(criterion.least === -Infinity ? {} : { threshold: `${criterion.least}` }),
          })),
        },
        {
          kind: "price",
          id: "c19",
          name: { en: "Price" },
          weight: { kind: "exact", points: "20" },
          rule: { rule: "P-INV", most: "100", zeroPrice: { means: "stop" } },
        },
      ],
      award: {
        model: "weighted-sum",
        total: "100",
        points: "share-of-highest",
        rounding: { rankBy: "unrounded" },
        ties: [],
      },
    },
  ],
};

const answer = ({ kind: asked }, value) => {
  if (asked === "levels") return { kind: "level", level: `l${value}` };
  if (asked === "yes-no") return { kind: "yes-no", yes: value };
  return { kind: "value", value: `${value}` };
};

export const document = (all) => ({
  format: "sprang-offers/1",
  procurement: "bench",
  offers: all.map((offer) => ({
    id: offer.id,
    tenderer: offer.id,
    bids: [
      {
        lot: "all",
        price: `${offer.c19}`,
        answers: Object.fromEntries(criteria.slice(0, 19).map((one) => [one.id, answer(one, offer[one.id])])),
      },
    ],
  })),
});
