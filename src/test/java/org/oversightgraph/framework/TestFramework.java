package org.oversightgraph.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The framework, for tests without the application. */
public final class TestFramework {

	public static final Framework FRAMEWORK = read();

	private TestFramework() {
	}

	/** Returns a question on release 1 under the edition in force. */
	public static Question question(LocalDate asOf) {
		return question(asOf, null);
	}

	/** Returns a question on release 1. Defaults to the edition in force. */
	public static Question question(LocalDate asOf, @Nullable String edition) {
		FrameworkEdition inForce = FRAMEWORK.inForceOn(asOf).orElseThrow();
		return new Question(asOf, 1, (edition == null) ? inForce : FRAMEWORK.edition(edition).orElseThrow(), inForce);
	}

	/**
	 * Returns a question on release 1 under a random edition, more often the edition in
	 * force.
	 */
	public static Question randomQuestion(LocalDate asOf, Random random) {
		FrameworkEdition inForce = FRAMEWORK.inForceOn(asOf).orElseThrow();
		List<FrameworkEdition> editions = FRAMEWORK.editions();
		return new Question(asOf, 1, random.nextBoolean() ? editions.get(random.nextInt(editions.size())) : inForce,
				inForce);
	}

	private static Framework read() {
		try {
			return new FrameworkReader().read(List
				.of(new PathMatchingResourcePatternResolver().getResources("classpath:/seed/framework/*.yaml")));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
