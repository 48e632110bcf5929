package org.oversightgraph.framework;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a rule is about, in terms that apply to every edition. Editions are compared by
 * concept, because the ids of their rules differ.
 */
public enum RuleConcept {

	/** The lead of the oversight of ICBs or systems. */
	LEAD_OF_ICB("the lead of the oversight of integrated care boards"),
	/** The lead of the oversight of trusts. */
	LEAD_OF_TRUST("the lead of the oversight of trusts"),
	/** The lead of the oversight of places. */
	LEAD_OF_PLACE("the lead of the oversight of places"),
	/** Oversight of providers that work in several systems. */
	SEVERAL_SYSTEMS("oversight across several systems"),
	/** Provider collaboratives, and collaboration of providers. */
	COLLABORATION("collaboration of providers"),
	/** Accountability and powers in law. */
	ACCOUNTABILITY("accountability in law"),
	/** Commissioning beside oversight. */
	COMMISSIONING("commissioning beside oversight"),
	/** The memorandum between an ICB or system and its regional team. */
	MEMORANDUM("the memorandum of understanding"),
	/** The annual assessment of ICBs. */
	ANNUAL_ASSESSMENT("the annual assessment of integrated care boards"),
	/** Which organisations have a segment. */
	WHO_IS_SEGMENTED("which organisations have a segment"),
	/** The decision on a segment. */
	SEGMENT_DECISION("the decision on a segment"),
	/** The segment of an organisation without a decision. */
	DEFAULT_SEGMENT("the default segment"),
	/** How often segments and needs are reviewed, and the meetings. */
	REVIEWS("reviews and meetings"),
	/** How an organisation becomes eligible for compulsory support. */
	ENTRY("entry into compulsory support"),
	/** What follows from any segment. */
	USE_OF_SEGMENT("what follows from every segment"),
	/** Lighter oversight and freedoms in the best segment. */
	LIGHTEST_OVERSIGHT("lighter oversight and freedoms"),
	/** Support that is offered and not compulsory. */
	FLEXIBLE_SUPPORT("flexible support"),
	/** Compulsory support that is led regionally. */
	MANDATED_SUPPORT("mandated support"),
	/** Compulsory support for organisations most in need. */
	INTENSIVE_SUPPORT("intensive support"),
	/** Directors whom NHS England appoints. */
	IMPROVEMENT_DIRECTOR("improvement directors"),
	/** Legal enforcement. */
	ENFORCEMENT("enforcement"),
	/** How an organisation leaves support. */
	EXIT("exit from support"),
	/** The part of the organisations around one in need. */
	SYSTEM_PARTNERS("the part of system partners");

	private final String words;

	RuleConcept(String words) {
		this.words = words;
	}

	/** The concept in words, as part of a sentence. */
	String words() {
		return this.words;
	}

	/** The concept as written in the files, such as "default-segment". */
	String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Returns the concept as written in the files.
	 * @throws IllegalStateException if there is no such concept
	 */
	static RuleConcept of(String key) {
		return Arrays.stream(values())
			.filter((concept) -> concept.key().equals(key))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("Unknown concept \"%s\". The concepts are %s.".formatted(key,
					Arrays.stream(values()).map(RuleConcept::key).collect(Collectors.joining(", ")))));
	}

}
