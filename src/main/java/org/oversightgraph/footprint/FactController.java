package org.oversightgraph.footprint;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Source;
import org.oversightgraph.framework.Framework;
import org.oversightgraph.framework.FrameworkEdition;
import org.oversightgraph.framework.Question;
import org.oversightgraph.platform.graphql.GlobalId;
import org.oversightgraph.standing.SegmentAllocation;
import org.oversightgraph.time.PartialDate;

import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * Resolves fields of facts, sources and segment allocations that are not plain
 * properties.
 */
@Controller
class FactController {

	private final Framework framework;

	FactController(Framework framework) {
		this.framework = framework;
	}

	@SchemaMapping(typeName = "Fact")
	@Nullable LocalDate validFrom(Fact fact) {
		return PartialDate.earliestOf(fact.period().from());
	}

	@SchemaMapping(typeName = "Fact")
	@Nullable String validFromAsRecorded(Fact fact) {
		return PartialDate.writtenOf(fact.period().from());
	}

	@SchemaMapping(typeName = "Fact")
	@Nullable LocalDate validTo(Fact fact) {
		return PartialDate.shownOf(fact.period().lastDate());
	}

	@SchemaMapping(typeName = "Fact")
	@Nullable String validToAsRecorded(Fact fact) {
		return PartialDate.writtenOf(fact.period().lastDate());
	}

	@SchemaMapping(typeName = "Source")
	String id(Source source) {
		return new GlobalId("Source", source.id()).encoded();
	}

	@SchemaMapping(typeName = "SegmentAllocation")
	FrameworkEdition edition(SegmentAllocation allocation) {
		return this.framework.edition(allocation.edition())
			.orElseThrow(() -> new IllegalStateException("Unknown edition " + allocation.edition()));
	}

	@SchemaMapping(typeName = "SegmentAllocation")
	String label(SegmentAllocation allocation) {
		return edition(allocation).labelOf(allocation.segment());
	}

	@SchemaMapping(typeName = "SegmentAllocation", field = "validFrom")
	@Nullable LocalDate allocationValidFrom(SegmentAllocation allocation) {
		return PartialDate.earliestOf(allocation.provenance().period().from());
	}

	@SchemaMapping(typeName = "SegmentAllocation", field = "validFromAsRecorded")
	@Nullable String allocationValidFromAsRecorded(SegmentAllocation allocation) {
		return PartialDate.writtenOf(allocation.provenance().period().from());
	}

	@SchemaMapping(typeName = "SegmentAllocation", field = "validTo")
	@Nullable LocalDate allocationValidTo(SegmentAllocation allocation) {
		return PartialDate.shownOf(allocation.provenance().period().lastDate());
	}

	@SchemaMapping(typeName = "SegmentAllocation")
	@Nullable String age(SegmentAllocation allocation, Question question) {
		String age = allocation.ageOn(question.asOf());
		return age.isEmpty() ? null : age;
	}

}
