package org.oversightgraph.arrangement;

/** The role of an organisation in an arrangement. */
public enum PartyRole {

	/** The provider or collaborative that an oversight agreement is about. */
	SUBJECT("the subject"),
	/** Leads the oversight. */
	LEAD("the lead"),
	/** Shares the oversight with the lead. */
	SHARED("an organisation that shares the oversight"),
	/** Co-ordinates the oversight: a regional team. */
	COORDINATOR("a co-ordinator"),
	/** The collaborative through which the lead works. */
	VEHICLE("the collaborative through which the lead works"),
	/** The regional team in a memorandum of understanding (MoU). */
	REGION("the regional team"),
	/** The ICB in a memorandum of understanding (MoU). */
	ICB("the ICB"),
	/** Delegates functions. */
	DELEGATOR("the delegator"),
	/** Receives delegated functions. */
	DELEGATE("a delegate"),
	/** Hosts the delegated functions, or a committee. */
	HOST("the host"),
	/** Belongs to a joint committee. */
	MEMBER("a member");

	private final String words;

	PartyRole(String words) {
		this.words = words;
	}

	/** Returns the role in words, such as "a delegate". */
	String inWords() {
		return this.words;
	}

}
