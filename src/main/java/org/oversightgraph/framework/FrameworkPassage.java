package org.oversightgraph.framework;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph or table of an edition, in the product's words. All rules, criteria and
 * themes that are based on it cite it.
 *
 * @param edition the id of the edition
 * @param paragraph the paragraph or table
 * @param kind what the passage is
 * @param topic the topic in a few words
 * @param statement the content in sentences
 * @param points the points or cells of the passage, in its order; empty if the statement
 * is enough
 * @param concerns whom it concerns
 * @param product what the product does about it, besides the entries that cite it; null
 * if they say it all
 */
public record FrameworkPassage(String edition, Paragraph paragraph, Kind kind, String topic, String statement,
		List<String> points, List<Party> concerns, @Nullable String product) {

	/** What a passage is. */
	public enum Kind {

		/** It says why or in what spirit organisations are overseen. */
		PRINCIPLE,
		/** It says what an organisation is responsible for. */
		ROLE,
		/** It says how oversight or support proceeds. */
		PROCESS,
		/** It says what follows, who decides or what is required. */
		RULE,
		/** It says what an organisation is measured or judged by. */
		CRITERION,
		/** It explains the edition, its history or its law. */
		BACKGROUND

	}

	/** An organisation or group that a passage concerns. */
	public enum Party {

		/** NHS England nationally. */
		NHS_ENGLAND,
		/** NHS England's regional teams. */
		REGION,
		/** Integrated care boards. */
		ICB,
		/** NHS trusts and foundation trusts. */
		TRUST,
		/** Place-based partnerships. */
		PLACE,
		/** Provider collaboratives. */
		COLLABORATIVE,
		/** Integrated care partnerships. */
		INTEGRATED_CARE_PARTNERSHIP,
		/** Local authorities. */
		LOCAL_AUTHORITY,
		/** Health and wellbeing boards. */
		HEALTH_AND_WELLBEING_BOARD,
		/** The Care Quality Commission. */
		CQC,
		/** The regulators of health professions. */
		PROFESSIONAL_REGULATOR,
		/** Practices and other providers of primary care. */
		PRIMARY_CARE,
		/** The Secretary of State. */
		SECRETARY_OF_STATE

	}

	/**
	 * The edition and the passage, such as "NOF-2022-23 ¶22". A section is cited by its
	 * topic, because its document does not number it.
	 */
	public String citation() {
		return this.edition + " "
				+ ((this.paragraph.part() == Paragraph.Part.SECTION) ? "(" + this.topic + ")" : this.paragraph);
	}

}
