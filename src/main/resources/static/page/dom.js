// Builds elements. Text is added as text nodes only: data can never become markup.

import { dateInWords } from "./words.js";

/**
 * @param {string} tag name of the element
 * @param {Object} properties properties by DOM name, data and ARIA attributes by attribute name
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

/** A link to a web page, or plain text if the address is not a web address. */
export function webLink(address, text) {
  if (!/^https?:\/\//i.test(address ?? "")) {
    return text;
  }
  return el("a", { href: address, rel: "noopener external" }, text);
}

/** Text with dates such as 2026-05-01 in words, each without a line break. */
export function prose(text) {
  return text.split(/(?<![\d.-])(\d{4}-\d{2}-\d{2})(?![\d-]|\.\.)/).map((part, index) =>
    (index % 2 === 1 ? el("span", { className: "day" }, dateInWords(part)) : part));
}
