package org.oversightgraph.platform.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The addresses of health, which probes request by the address of a pod, without a
 * sign-in and at any rate.
 */
public final class Probes {

	private static final String HEALTH = "/actuator/health";

	/** The addresses as patterns. */
	static final List<String> ADDRESSES = List.of(HEALTH, HEALTH + "/**", "/livez", "/readyz");

	private Probes() {
	}

	/** Whether a request asks for health. */
	public static boolean sent(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return ADDRESSES.contains(path) || path.startsWith(HEALTH + "/");
	}

}
