package org.oversightgraph.framework;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.FrameworkEdition.Segment;
import org.oversightgraph.framework.FrameworkRule.Actor;
import org.oversightgraph.framework.FrameworkRule.Condition;
import org.oversightgraph.organisation.OrganisationKind;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

import org.springframework.core.io.Resource;

/** Reads the framework from its files: one an edition, and one of conventions. */
final class FrameworkReader {

	private static final String CONVENTIONS = "conventions.yaml";

	private final YAMLMapper mapper = YAMLMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	/**
	 * Reads all files.
	 * @throws IOException if one cannot be read
	 */
	Framework read(List<Resource> files) throws IOException {
		List<FrameworkEdition> editions = new ArrayList<>();
		List<FrameworkRule> conventions = new ArrayList<>();
		for (Resource file : files) {
			try (InputStream content = file.getInputStream()) {
				if (CONVENTIONS.equals(file.getFilename())) {
					this.mapper.readValue(content, ConventionsFile.class)
						.rules()
						.forEach((entry) -> conventions.add(entry.rule()));
				}
				else {
					editions.add(this.mapper.readValue(content, EditionFile.class).edition());
				}
			}
		}
		return new Framework(editions, conventions);
	}

	/** The conventions as their file has them. */
	record ConventionsFile(String id, String title, List<RuleEntry> rules) {
	}

	/** An edition as its file has it; what may be left out is empty. */
	record EditionFile(String id, String title, String reference, String publisher, LocalDate publishedOn,
			LocalDate inForceFrom, @Nullable LocalDate inForceTo, String summary, String coverage,
			@Nullable List<String> notCovered, List<OrganisationKind> segmented, List<Segment> segments,
			List<RuleEntry> rules) {

		FrameworkEdition edition() {
			return new FrameworkEdition(this.id, this.title, this.reference, this.publisher, this.publishedOn,
					this.inForceFrom, this.inForceTo, this.summary.strip(), this.coverage, orEmpty(this.notCovered),
					this.segmented, this.segments, this.rules.stream().map(RuleEntry::rule).toList());
		}

	}

	/** A rule as its file has it; what may be left out is empty. */
	record RuleEntry(String id, String citation, String topic, String title, String statement,
			@Nullable Integer segment, @Nullable List<OrganisationKind> appliesTo, @Nullable List<Actor> actors,
			@Nullable Condition condition) {

		FrameworkRule rule() {
			return new FrameworkRule(this.id, this.citation, this.topic, this.title, this.statement.strip(),
					this.segment, orEmpty(this.appliesTo), orEmpty(this.actors), this.condition);
		}

	}

	private static <T> List<T> orEmpty(@Nullable List<T> list) {
		return (list == null) ? List.of() : List.copyOf(list);
	}

}
