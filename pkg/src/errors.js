/** A file with faults. `faults` holds all of them; `code` and `path` are those of the first. */
export class SprangError extends Error {
  constructor(file, faults, language) {
    const [{ code, path, message, help }] = faults;
    const words = [message[language], help[language]].filter(Boolean).join(" ");
    super(`${words} (${file}, ${path || "/"})`);
    this.name = "SprangError";
    this.file = file;
    this.code = code;
    this.path = path;
    this.faults = faults;
  }
}
