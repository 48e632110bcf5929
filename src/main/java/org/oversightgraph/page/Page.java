package org.oversightgraph.page;

import java.util.List;

import org.oversightgraph.platform.graphql.ApiProblem;

/**
 * A page of the explorer. Every page is available as HTML at its address. The same
 * address with {@code .json}, {@code .csv}, {@code .xlsx}, {@code .svg} or {@code .png}
 * returns its data, its tables or its picture.
 */
public interface Page {

	/**
	 * Returns the addresses as path patterns, for example
	 * {@code /organisations/{code}/system}.
	 *
	 * @see org.springframework.web.util.pattern.PathPattern
	 */
	List<String> addresses();

	/**
	 * Returns the content for a request.
	 * @throws ApiProblem if the request is invalid, or the API returns an error
	 */
	View view(PageRequest request);

}
