// Starts the built widget in the harness's page and gives what both adapters ask of it.
let element;

/** Puts the element into the page with its root where the harness can count: in the page itself. */
export async function start(root, assessment, view) {
  await import(new URL('hangji.js', location.href).href);
  element = document.createElement('hangji-assessment');
  element.setAttribute('draft', 'none');
  element.setAttribute('today', '2012-07-01');
  let built = null;
  element.attachShadow = () => (built = element);
  Object.defineProperty(element, 'shadowRoot', { get: () => built });
  element.value = assessment;
  const ready = new Promise((ok) => element.addEventListener('hangji-ready', ok, { once: true }));
  root.append(element);
  element.goTo(view);
  await ready;
}

export const held = () => element.value;

export const button = (words) =>
  Array.from(element.querySelectorAll('button')).find((it) => it.textContent.includes(words));

/** A village branch with so many items in its plan, all blank. */
export const branch = (rows) => ({
  schema: 'hangji.assessment/1',
  id: 'bench',
  procedure: { id: 'yuechuangxianzufa-2012-4', version: 2 },
  branch: { name: '演示支部', sector: 'rural' },
  plan: { items: Array.from({ length: rows }, (_, at) => ({ id: `p${at + 1}`, problem: at ? `问题${at + 1}` : '' })) },
});
