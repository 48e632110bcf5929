package org.oversightgraph.platform.observation;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import graphql.ExecutionResult;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** Records the request ids in the logging context of the threads that execute queries. */
final class RecordedThreads extends SimplePerformantInstrumentation {

	private final Queue<String> requestIds = new ConcurrentLinkedQueue<>();

	Queue<String> requestIds() {
		return this.requestIds;
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecution(
			InstrumentationExecutionParameters parameters, InstrumentationState state) {
		if (Thread.currentThread().getName().startsWith("question-")) {
			this.requestIds.add(String.valueOf(MDC.get("requestId")));
		}
		return null;
	}

}
