import { workbench } from "./bench.mjs";
const { page, complaints } = await workbench();
await page.waitForTimeout(1000);
for (let i = 0; i < 14; i++) {
  await page.keyboard.press("Tab");
  console.log(await page.evaluate(() => { let f = document.activeElement; while (f?.shadowRoot?.activeElement) f = f.shadowRoot.activeElement; return f?.outerHTML?.slice(0, 140); }));
}
await page.screenshot({ path: "/tmp/shots/new.png", fullPage: true });
console.log(complaints);
process.exit(0);
