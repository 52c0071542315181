// Object.hasOwn came with ES2022, which Apps Script is not known to have; valibot calls it.
// biome-ignore lint/suspicious/noPrototypeBuiltins: this is what stands in for it
export const objectHasOwn = (object, key) => Object.prototype.hasOwnProperty.call(object, key);
