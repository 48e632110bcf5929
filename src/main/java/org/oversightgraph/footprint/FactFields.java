package org.oversightgraph.footprint;

import java.util.function.Function;

import graphql.schema.DataFetcher;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.PartialDate;
import org.oversightgraph.time.Period;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

/**
 * Resolves fields of facts, sources and segment allocations that are not plain
 * properties. Uses no annotated methods, because an answer has hundreds of facts.
 */
@Component
class FactFields implements RuntimeWiringConfigurer {

	private final Framework framework;

	FactFields(Framework framework) {
		this.framework = framework;
	}

	@Override
	public void configure(RuntimeWiring.Builder builder) {
		periods(builder, "Fact", Fact::period);
		periods(builder, "SegmentAllocation", (SegmentAllocation allocation) -> allocation.provenance().period());
		field(builder, "Source", "id", (Source source) -> new GlobalId("Source", source.id()).encoded());
		field(builder, "SegmentAllocation", "edition", this::edition);
		field(builder, "SegmentAllocation", "label",
				(SegmentAllocation allocation) -> edition(allocation).labelOf(allocation.segment()));
	}

	private FrameworkEdition edition(SegmentAllocation allocation) {
		return this.framework.edition(allocation.edition())
			.orElseThrow(() -> new IllegalStateException("Unknown edition " + allocation.edition()));
	}

	private static <S> void periods(RuntimeWiring.Builder builder, String type, Function<S, Period> period) {
		field(builder, type, "validFrom", (S source) -> PartialDate.earliestOf(period.apply(source).from()));
		field(builder, type, "validFromAsRecorded", (S source) -> PartialDate.writtenOf(period.apply(source).from()));
		field(builder, type, "validTo", (S source) -> PartialDate.shownOf(period.apply(source).lastDate()));
		field(builder, type, "validToAsRecorded", (S source) -> PartialDate.writtenOf(period.apply(source).lastDate()));
	}

	private static <S, T> void field(RuntimeWiring.Builder builder, String type, String name,
			Function<S, @Nullable T> value) {
		DataFetcher<?> fetcher = PropertyDataFetcher.fetching(value);
		builder.type(type, (wiring) -> wiring.dataFetcher(name, fetcher));
	}

}
