package org.oversightgraph.page.network;

import org.jspecify.annotations.Nullable;

/** The types of relation in the network, with their words. The strongest come first. */
public enum RelationType {

	/** Leads oversight. */
	LEAD("leads oversight of", "leads oversight", Strength.LEAD),
	/** Is presumed to lead oversight. */
	PRESUMED_LEAD("is presumed to lead", "presumed to lead", Strength.LEAD),
	/** Leads mandated support. */
	SUPPORT_LEAD("leads support of", "leads support", Strength.LEAD),
	/** Shares oversight. */
	SHARED("shares oversight of", "shares oversight", Strength.SHARED),
	/** Co-ordinates oversight. */
	COORDINATING("co-ordinates oversight of", "co-ordinates", Strength.COORDINATING),
	/** Commissions services. */
	COMMISSIONS("commissions", "commissions", Strength.OTHER),
	/** Is a partner in a system or place. */
	PARTNER_IN("partner in", "partner in", Strength.OTHER),
	/** Is a member of a collaborative. */
	MEMBER_OF("member of", "member of", Strength.OTHER),
	/** Is a party to the same arrangement. */
	PARTY_TO("has an arrangement with", "arrangement", Strength.OTHER),
	/** Provides a service in an area. */
	SERVES("serves the area of", "serves", Strength.OTHER),
	/** Is a part of an area. */
	PART_OF("part of", "part of", Strength.OTHER),
	/** Works in an area. */
	WORKS_IN("works in the area of", "works in", Strength.OTHER),
	/** Lies within an area. */
	WITHIN("within the area of", "within", Strength.OTHER),
	/** Is in a cluster. */
	IN_CLUSTER("in the cluster", "in cluster", Strength.OTHER),
	/** Was succeeded. */
	SUCCEEDED_BY("succeeded by", "succeeded by", Strength.OTHER),
	/** Is in a region. */
	IN_REGION("in the region", "in region", Strength.OTHER),
	/** Is registered under an ICB. */
	REGISTERED_IN("registered under", "registered under", Strength.OTHER);

	private final String words;

	private final String label;

	private final Strength strength;

	RelationType(String words, String label, Strength strength) {
		this.words = words;
		this.label = label;
		this.strength = strength;
	}

	/** The style of a line. Each has its own dashes, letter and colour. */
	public enum Strength {

		/** Leads. */
		LEAD("L", "#003087", "3.5", null, "leads oversight, or is presumed to lead"),
		/** Shares. */
		SHARED("S", "#006b3d", "2.5", "9 5", "shares oversight"),
		/** Co-ordinates. */
		COORDINATING("C", "#7c2855", "2", "2 4", "co-ordinates oversight"),
		/** Another recorded relation. */
		OTHER("", "#4c6272", "1.25", null, "other recorded relationship");

		private final String letter;

		private final String colour;

		private final String width;

		private final @Nullable String dash;

		private final String meaning;

		Strength(String letter, String colour, String width, @Nullable String dash, String meaning) {
			this.letter = letter;
			this.colour = colour;
			this.width = width;
			this.dash = dash;
			this.meaning = meaning;
		}

		/** Returns the letter beside the line; empty for none. */
		public String letter() {
			return this.letter;
		}

		/** Returns the colour of the line. */
		public String colour() {
			return this.colour;
		}

		/** Returns the width of the line. */
		public String width() {
			return this.width;
		}

		/** Returns the dashes of the line; null for a solid line. */
		public @Nullable String dash() {
			return this.dash;
		}

		/** Returns the meaning of the line. */
		public String meaning() {
			return this.meaning;
		}

	}

	/** Returns the words between the two organisations. */
	public String words() {
		return this.words;
	}

	/** Returns the short words for the picture. */
	public String label() {
		return this.label;
	}

	/** Returns the style of the line. */
	public Strength strength() {
		return this.strength;
	}

}
