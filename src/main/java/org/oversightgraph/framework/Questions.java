package org.oversightgraph.framework;

import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;

import org.springframework.stereotype.Component;

/** Makes questions from dates and editions. */
@Component
public class Questions {

	private final Framework framework;

	private final Coverage coverage;

	/** Creates questions about a framework and the dates that a dataset covers. */
	public Questions(Framework framework, Coverage coverage) {
		this.framework = framework;
		this.coverage = coverage;
	}

	/**
	 * Requires that the dataset covers a date.
	 * @return the edition in force on the date
	 * @throws ApiProblem if it does not
	 */
	FrameworkEdition inForceOn(LocalDate asOf) {
		LocalDate holdsFrom = this.coverage.holdsFrom();
		Optional<FrameworkEdition> inForce = this.framework.inForceOn(asOf);
		if (asOf.isBefore(holdsFrom) || inForce.isEmpty()) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"asOf is %s, but this dataset starts on %s. Use that date or a later date.".formatted(asOf,
							holdsFrom));
		}
		return inForce.get();
	}

	/**
	 * Returns the question for a date and an edition.
	 * @param edition the id of the edition; null for the edition in force on the date
	 * @throws ApiProblem if the dataset does not cover the date, or there is no such
	 * edition
	 */
	public Question question(LocalDate asOf, long release, @Nullable String edition) {
		FrameworkEdition inForce = inForceOn(asOf);
		if (edition == null) {
			return new Question(asOf, release, inForce, inForce);
		}
		FrameworkEdition applied = this.framework.edition(edition)
			.orElseThrow(() -> new ApiProblem(ProblemCode.BAD_REQUEST, this.framework.unknownEdition(edition)));
		return new Question(asOf, release, applied, inForce);
	}

}
