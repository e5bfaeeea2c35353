import { EditingElement } from "./editing-element.js";

/** `<sprang-model>`: chooses how quality and price become a ranking. */
export class SprangModel extends EditingElement {
  static shows = "model";
}
