package org.oversightgraph.release.live;

import org.oversightgraph.release.ReleaseGraph;
import org.oversightgraph.release.Release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.framework.Coverage;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.oversightgraph.platform.http.DataState;

import org.springframework.stereotype.Component;

/**
 * The current release, as last seen in the graph. It is held in memory, so that no
 * request waits for it. {@link ReleaseWatch} checks for a new release several times a
 * second. An import in this process sets its release here.
 */
@Component
public class CurrentRelease implements Coverage, DataState {

	/** Maximum age of a confirmed release. */
	private static final Duration FRESH = Duration.ofSeconds(3);

	private final ReleaseGraph graph;

	private volatile @Nullable Seen seen;

	CurrentRelease(ReleaseGraph graph) {
		this.graph = graph;
	}

	/**
	 * The result of a check.
	 *
	 * @param release the release; null if the graph had none
	 * @param at the start of the check, on the nanosecond clock of this process
	 */
	private record Seen(@Nullable Release release, long at) {
	}

	/**
	 * Returns the release.
	 * @throws ApiProblem if there is none
	 */
	public Release release() {
		Seen last = this.seen;
		if (last == null || last.release() == null) {
			throw new ApiProblem(ProblemCode.UNAVAILABLE, "No dataset is loaded yet. Try again in a few seconds.");
		}
		return last.release();
	}

	/** Returns the release with an existing number. */
	public Release release(long number) {
		Release latest = release();
		return (latest.number() == number) ? latest : this.graph.byNumber(number).orElse(latest);
	}

	/**
	 * Stores the result of a check.
	 * @param release the current release; null if there is none
	 * @param since the start of the check, as {@link System#nanoTime()}; an outdated
	 * result is ignored
	 */
	synchronized void saw(@Nullable Release release, long since) {
		Seen last = this.seen;
		if (last == null || since - last.at() > 0) {
			this.seen = new Seen(release, since);
		}
	}

	/** Whether the graph had a release at the last check. */
	boolean isKnown() {
		Seen last = this.seen;
		return last != null && last.release() != null;
	}

	/**
	 * Includes the hash of the content, because another graph may have a release of the
	 * same number.
	 */
	@Override
	public Optional<String> present() {
		return Optional.ofNullable(this.seen)
			.map(Seen::release)
			.map((release) -> release.header().id() + " " + release.number() + " " + release.size().contentHash());
	}

	@Override
	public Optional<Duration> unconfirmedFor() {
		Seen last = this.seen;
		return Optional.ofNullable(last)
			.map((seen) -> Duration.ofNanos(System.nanoTime() - seen.at()))
			.filter((age) -> age.compareTo(FRESH) > 0);
	}

	@Override
	public LocalDate holdsFrom() {
		return release().header().holdsFrom();
	}

	@Override
	public long release(@Nullable Long requested) {
		long latest = release().number();
		if (requested == null) {
			return latest;
		}
		if (requested < 1 || requested > latest) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"There is no release %d of the data. Use a release from 1 to %d.".formatted(requested, latest));
		}
		return requested;
	}

}
