import { ShowingElement } from "./showing-element.js";

/** `<sprang-report>`: the award report of a committee. It shows and changes nothing. */
export class SprangReport extends ShowingElement {
  static module = "showing";

  show(glue, mount, language, tell) {
    return new glue.Report(mount, language, tell);
  }
}
