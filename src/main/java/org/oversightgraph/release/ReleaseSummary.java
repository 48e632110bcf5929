package org.oversightgraph.release;

import org.jspecify.annotations.Nullable;

/**
 * A release in plain values, as programs are told of it.
 *
 * @param dataset the key of the dataset
 * @param number the number of the release
 * @param name what its keepers call this state of the data
 * @param at when it was complete, in ISO 8601
 * @param by who made it
 * @param reason what was done
 * @param organisations how many bodies it has
 * @param facts how many facts it has
 * @param added how many rows it brought in
 * @param amended how many rows it gave other values
 * @param withdrawn how many rows it took out
 * @param changed after an import: whether it was made just now; false when it was current
 * already
 */
public record ReleaseSummary(String dataset, long number, String name, String at, String by, String reason,
		long organisations, long facts, long added, long amended, long withdrawn, @Nullable Boolean changed) {

	/** Of a release. */
	public static ReleaseSummary of(Release release, @Nullable Boolean changed) {
		return new ReleaseSummary(release.header().id(), release.number(), release.header().release(),
				release.at().toOffsetDateTime().toString(), release.attribution().by(), release.attribution().reason(),
				release.organisations(), release.facts(), release.added(), release.amended(), release.ended(), changed);
	}

}
