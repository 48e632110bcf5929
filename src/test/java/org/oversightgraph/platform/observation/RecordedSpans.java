package org.oversightgraph.platform.observation;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;

/** Records finished spans in place of an export. */
final class RecordedSpans implements SpanExporter {

	private final List<SpanData> finished = new CopyOnWriteArrayList<>();

	List<SpanData> finished() {
		return this.finished;
	}

	/** Returns the first span with a name. */
	SpanData named(String name) {
		return this.finished.stream()
			.filter((span) -> span.getName().equals(name))
			.findFirst()
			.orElseThrow(() -> new AssertionError(
					"no span %s in %s".formatted(name, this.finished.stream().map(SpanData::getName).toList())));
	}

	@Override
	public CompletableResultCode export(Collection<SpanData> spans) {
		this.finished.addAll(spans);
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode flush() {
		return CompletableResultCode.ofSuccess();
	}

	@Override
	public CompletableResultCode shutdown() {
		return CompletableResultCode.ofSuccess();
	}

}
