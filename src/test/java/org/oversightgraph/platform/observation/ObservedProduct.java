package org.oversightgraph.platform.observation;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.TestGraph;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** A test of a product that records every trace. One product serves all these tests. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "management.tracing.sampling.probability=1", "management.tracing.export.enabled=true",
				"management.prometheus.metrics.export.enabled=true" })
@ContextConfiguration(initializers = TestGraph.Initializer.class)
@ExtendWith(TestGraph.England.class)
@Import({ RecordedSpans.class, RecordedThreads.class })
@interface ObservedProduct {

}
