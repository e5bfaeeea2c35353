// What both entries share: documents go in as objects or text, answers come out as objects, faults as errors.

/** A file with faults. `faults` holds all of them; `code` and `path` are those of the first. */
export class SprangError extends Error {
  constructor(file, faults, language) {
    const [{ code, path, message, help }] = faults;
    super(`${message[language]} ${help[language]} (${file}, ${path || "/"})`);
    this.name = "SprangError";
    this.file = file;
    this.code = code;
    this.path = path;
    this.faults = faults;
  }
}

const text = (document) => (typeof document === "string" ? document : JSON.stringify(document));

/** The calls of the package over a module that is ready, or will be. */
export function calls(ready) {
  return {
    async check(procurement) {
      const rules = await ready();
      return JSON.parse(rules.check(text(procurement)));
    },
    async checkOffers(procurement, offers) {
      const rules = await ready();
      return JSON.parse(rules.checkOffers(text(procurement), text(offers)));
    },
    async evaluate(procurement, offers, { language = "sv" } = {}) {
      const rules = await ready();
      const answer = JSON.parse(rules.evaluate(text(procurement), text(offers)));
      if (answer.outcome === "faulty") throw new SprangError(answer.file, answer.faults, language);
      return answer;
    },
    async version() {
      const rules = await ready();
      return rules.version();
    },
  };
}
