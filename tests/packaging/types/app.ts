import { check, evaluate, SprangError, type Procurement } from "sprang";
import { SprangCriteria } from "sprang/elements";
import "sprang/elements/preview";

const element = document.querySelector("sprang-criteria");
element?.addEventListener("sprang-change", (event) => {
  const value: string = event.detail.value;
  const codes: string[] = event.detail.faults.map((fault) => fault.code);
  console.log(value, codes);
});

export async function use(procurement: Procurement): Promise<string> {
  if (element instanceof SprangCriteria) element.procurement = procurement;
  const preview = document.createElement("sprang-preview");
  preview.procurement = procurement;
  // @ts-expect-error: the currency is a text, not a number
  preview.procurement = { ...procurement, currency: 1 };
  try {
    await check(procurement);
    return (await evaluate(procurement, "{}", { language: "en" })).outcome;
  } catch (error) {
    return error instanceof SprangError ? error.path : "";
  }
}
