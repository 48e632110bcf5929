package org.oversightgraph.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The framework, for tests without the application. */
public final class TestFramework {

	public static final Framework FRAMEWORK = read();

	private TestFramework() {
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
