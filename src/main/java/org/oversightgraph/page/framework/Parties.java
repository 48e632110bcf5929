package org.oversightgraph.page.framework;

import org.oversightgraph.framework.FrameworkPassage.Party;
import org.oversightgraph.framework.FrameworkRule.Actor;

/** The words for parties and actors of the framework. */
final class Parties {

	private Parties() {
	}

	/** Returns a party that a passage concerns, in words. */
	static String inWords(Party party) {
		return switch (party) {
			case COLLABORATIVE -> "Provider collaboratives";
			case CQC -> "Care Quality Commission";
			case HEALTH_AND_WELLBEING_BOARD -> "Health and wellbeing boards";
			case ICB -> "ICBs";
			case INTEGRATED_CARE_PARTNERSHIP -> "Integrated care partnerships";
			case LOCAL_AUTHORITY -> "Local authorities";
			case NHS_ENGLAND -> "NHS England";
			case PLACE -> "Places";
			case PRIMARY_CARE -> "Primary care";
			case PROFESSIONAL_REGULATOR -> "Regulators of professions";
			case REGION -> "NHS England regions";
			case SECRETARY_OF_STATE -> "Secretary of State";
			case TRUST -> "Trusts";
		};
	}

	/** Returns an actor of a rule, in words. */
	static String inWords(Actor actor) {
		return switch (actor) {
			case CQC -> inWords(Party.CQC);
			case ICB -> inWords(Party.ICB);
			case NHS_ENGLAND -> inWords(Party.NHS_ENGLAND);
			case REGION -> inWords(Party.REGION);
			case SUBJECT -> "The organisation itself";
			case PARTNERS -> "Partners in its systems";
		};
	}

}
