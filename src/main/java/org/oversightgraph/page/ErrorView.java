package org.oversightgraph.page;

import org.oversightgraph.platform.problem.Problem;

import org.springframework.http.HttpStatus;

/**
 * An error, as a page.
 *
 * @param problem the error
 */
public record ErrorView(Problem problem) implements View {

	@Override
	public String template() {
		return "error.jte";
	}

	@Override
	public String title() {
		int status = this.problem.status().value();
		if (status == HttpStatus.NOT_FOUND.value()) {
			return "Not found";
		}
		return this.problem.status().is4xxClientError() ? "The request is invalid" : "The answer is not available";
	}

	@Override
	public boolean isDated() {
		return false;
	}

}
