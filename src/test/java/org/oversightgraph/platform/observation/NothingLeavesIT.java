package org.oversightgraph.platform.observation;

import io.opentelemetry.sdk.trace.export.SpanExporter;
import org.junit.jupiter.api.Test;
import org.oversightgraph.ProductTest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that a product with the default settings sends no traces. */
@ProductTest
class NothingLeavesIT {

	@Test
	void exportsNoTracesByDefault(@Autowired ObjectProvider<SpanExporter> exporters) {
		assertThat(exporters.stream()).isEmpty();
	}

}
