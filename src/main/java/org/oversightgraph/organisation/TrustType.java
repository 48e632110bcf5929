package org.oversightgraph.organisation;

/** The main kind of services that a trust provides. */
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
	 * Returns the key of the service whose lead commissioner counts as the lead
	 * commissioner of the trust. Empty if the type is not known. For an ambulance trust
	 * it is the 999 service, not 111.
	 */
	public String mainService() {
		return this.mainService;
	}

	/** Returns the type in words. */
	public String words() {
		return this.words;
	}

}
