package org.oversightgraph.platform.problem;

/** Shows problems to readers who use a browser. */
public interface ProblemPage {

	/**
	 * Returns a page in HTML, in UTF-8.
	 * @param path the requested path within the application, from which relative links
	 * start
	 */
	byte[] html(Problem problem, String path);

}
