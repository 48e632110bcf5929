// Builds elements. Text is added as text nodes only: data can never become markup.

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
