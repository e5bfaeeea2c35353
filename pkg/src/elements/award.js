import { ShowingElement } from "./showing-element.js";

/** `<sprang-award>`: offers are evaluated, and every total opens into its steps. It shows and changes nothing. */
export class SprangAward extends ShowingElement {
  static module = "evaluating";

  show(glue, mount, language) {
    // It asks nothing of the rules, so that nothing comes later.
    return Object.assign(new glue.Award(mount, language), { refresh() {} });
  }
}
