package org.oversightgraph.assistant;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.info.BuildProperties;

/** The version of the product, as tools report it. */
final class Version {

	private Version() {
	}

	static String of(@Nullable BuildProperties build) {
		return (build == null || build.getVersion() == null) ? "unknown" : build.getVersion();
	}

}
