package org.oversightgraph.platform.observation;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.oversightgraph.platform.neo4j.ReadObservation;

import org.springframework.stereotype.Component;

/** Adds the time of each read of the graph to its query. */
@Component
class DatabaseTime implements ObservationHandler<Observation.Context> {

	private record Begin(long nanos) {
	}

	@Override
	public boolean supportsContext(Observation.Context context) {
		return ReadObservation.NAME.equals(context.getName());
	}

	@Override
	public void onStart(Observation.Context read) {
		read.put(Begin.class, new Begin(System.nanoTime()));
	}

	@Override
	public void onStop(Observation.Context read) {
		Begin begin = read.getRequired(Begin.class);
		QueryContext.around(read).ifPresent((query) -> query.read(System.nanoTime() - begin.nanos()));
	}

}
