package org.oversightgraph.fact;

/** The part of an organisation in commissioning or membership. */
public enum LinkRole {

	/** Leads the commissioning for the others, or leads a collaborative. */
	LEAD,
	/** Takes part as an associate of the lead. */
	ASSOCIATE,
	/** The only commissioner. */
	SOLE,
	/** A member of a collaborative. */
	MEMBER,
	/** The host of a collaborative. */
	HOST

}
