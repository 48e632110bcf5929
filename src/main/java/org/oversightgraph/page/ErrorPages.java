package org.oversightgraph.page;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.oversightgraph.framework.Framework;
import org.oversightgraph.platform.problem.Problem;
import org.oversightgraph.platform.problem.ProblemPage;

import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;

/** Shows errors in the frame of all pages. Reads nothing, so that it cannot fail too. */
@Component
class ErrorPages implements ProblemPage {

	private final PageFiles files;

	private final Framework framework;

	private final Clock clock;

	ErrorPages(PageFiles files, Framework framework, Clock clock) {
		this.files = files;
		this.framework = framework;
		this.clock = clock;
	}

	@Override
	public byte[] html(Problem problem, String path) {
		LocalDate today = LocalDate.now(this.clock);
		Moment moment = new Moment(today, true, null, null);
		Links links = new Links("", path, new LinkedMultiValueMap<>(), moment);
		return this.files.html(new Frame(new ErrorView(problem), links, moment, null, this.framework.editions(),
				List.of(), today, null));
	}

}
