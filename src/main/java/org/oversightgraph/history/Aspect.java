package org.oversightgraph.history;

/** The parts of an organisation's oversight that can change on their own. */
enum Aspect {

	/** Whether it is open. */
	STATUS,
	/** The edition whose rules apply. */
	EDITION,
	/** The determination, the lead, the candidates, sharing ICBs and co-ordinators. */
	OVERSIGHT,
	/** The systems in which it works. */
	SYSTEMS,
	/** Its name, or the name of its lead. */
	NAMES,
	/** Its segment. */
	SEGMENT,
	/** The programmes of support that it is in. */
	SUPPORT,
	/** The arrangements in force to which it is a party. */
	ARRANGEMENTS

}
