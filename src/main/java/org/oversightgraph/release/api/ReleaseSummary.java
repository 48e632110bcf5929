package org.oversightgraph.release.api;

import org.oversightgraph.release.Release;

import org.jspecify.annotations.Nullable;

/**
 * A release in plain values, for programs.
 *
 * @param dataset the key of the dataset
 * @param number the number of the release
 * @param name the name of the release
 * @param at the time when it was complete, in ISO 8601
 * @param by the author
 * @param reason the reason
 * @param organisations the number of organisations
 * @param facts the number of facts
 * @param added the number of added rows
 * @param amended the number of amended rows
 * @param withdrawn the number of withdrawn rows
 * @param changed whether an import has made it; false if it was already current; null
 * without an import
 */
public record ReleaseSummary(String dataset, long number, String name, String at, String by, String reason,
		long organisations, long facts, long added, long amended, long withdrawn, @Nullable Boolean changed) {

	/** Returns the summary of a release. */
	public static ReleaseSummary of(Release release, @Nullable Boolean changed) {
		return new ReleaseSummary(release.header().id(), release.number(), release.header().release(),
				release.at().toOffsetDateTime().toString(), release.attribution().by(), release.reason(),
				release.organisations(), release.size().facts(), release.size().added(), release.size().amended(),
				release.size().ended(), changed);
	}

}
