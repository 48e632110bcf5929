// Builds elements. Text goes in as text nodes only, so nothing in the data can become markup.

/**
 * @param {string} tag name of the element
 * @param {Object} properties properties by their DOM names; data and ARIA attributes by theirs
 * @param {...(Node|string|null|undefined)} children nodes, or text
 */
export function el(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes("-") || name === "role") {
      element.setAttribute(name, value);
    } else {
      element[name] = value;
    }
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

/** A link to the web, or plain text where the address is not one of the web. */
export function webLink(address, text) {
  if (!/^https?:\/\//i.test(address ?? "")) {
    return text;
  }
  return el("a", { href: address, rel: "noopener external" }, text);
}

/** Text whose days, such as 2026-05-01, do not break at their hyphens. */
export function prose(text) {
  return text.split(/(\d{4}-\d{2}-\d{2})/).map((part, index) =>
    (index % 2 === 1 ? el("span", { className: "day" }, part) : part));
}
