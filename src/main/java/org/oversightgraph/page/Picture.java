package org.oversightgraph.page;

/**
 * A picture in SVG. It has no styles and no scripts, so that it looks the same in a page,
 * as a file and in print. A table with the same content stands beside it in the page.
 *
 * @param template the name of the template, for example {@code picture/timeline.jte}. It
 * has the parameters {@code frame}, {@code model} and {@code inPage}
 * @param model the content of the picture
 */
public record Picture(String template, Object model) {
}
