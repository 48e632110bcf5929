package org.oversightgraph.dataset;

import org.junit.jupiter.api.Test;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks the explanation of a start with too little memory. */
class MemoryFailureAnalyzerTests {

	@Test
	void namesHeapAndSetting() {
		OutOfMemoryError cause = new OutOfMemoryError("Java heap space");
		FailureAnalysis analysis = new MemoryFailureAnalyzer().analyze(new IllegalStateException(cause), cause);
		assertThat(analysis.getDescription()).contains("Java heap space",
				Runtime.getRuntime().maxMemory() / 1024 / 1024 + " MB");
		assertThat(analysis.getAction()).contains("-Xmx");
	}

	@Test
	void isRegistered() {
		assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
			.load(FailureAnalyzer.class, SpringFactoriesLoader.FailureHandler.handleMessage((message, failure) -> {
			}))).hasAtLeastOneElementOfType(MemoryFailureAnalyzer.class);
	}

}
