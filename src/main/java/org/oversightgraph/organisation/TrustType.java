package org.oversightgraph.organisation;

/** The sort of services a trust mainly provides. */
public enum TrustType {

	ACUTE("acute", "acute"), MENTAL_HEALTH("mental_health", "mental health"), COMMUNITY("community", "community"),
	AMBULANCE("emergency_ambulance_999", "ambulance"), SPECIALIST("specialist", "specialist"),
	ONLINE("online", "online"), UNKNOWN("", "");

	private final String mainService;

	private final String words;

	TrustType(String mainService, String words) {
		this.mainService = mainService;
		this.words = words;
	}

	/**
	 * The service, as datasets name it, whose lead commissioner counts as the trust's
	 * own; empty where the type is not known. An ambulance trust's is the 999 service,
	 * not 111.
	 */
	public String mainService() {
		return this.mainService;
	}

	/** The type in words. */
	public String words() {
		return this.words;
	}

}
