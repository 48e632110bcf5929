package org.oversightgraph.release;

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
 * The release that answers, as it was last seen in the graph. It is kept in memory, so
 * that no question ever waits for it: {@link ReleaseWatch} looks for a new one several
 * times a second, and an import of this process says which one it has made.
 */
@Component
class CurrentRelease implements Coverage, DataState {

	/** An age up to which the release counts as confirmed. */
	private static final Duration FRESH = Duration.ofSeconds(3);

	private final ReleaseGraph graph;

	private volatile @Nullable Seen seen;

	CurrentRelease(ReleaseGraph graph) {
		this.graph = graph;
	}

	/**
	 * What was seen of it.
	 *
	 * @param release the release; null if the graph had none
	 * @param at when the look at the graph began, on the clock of this process
	 */
	private record Seen(@Nullable Release release, long at) {
	}

	/**
	 * The release.
	 * @throws ApiProblem if there is none
	 */
	Release release() {
		Seen last = this.seen;
		if (last == null || last.release() == null) {
			throw new ApiProblem(ProblemCode.UNAVAILABLE, "No dataset is loaded yet. Try again in a few seconds.");
		}
		return last.release();
	}

	/** A release by the number of one that there is. */
	Release release(long number) {
		Release newest = release();
		return (newest.number() == number) ? newest : this.graph.byNumber(number).orElse(newest);
	}

	/**
	 * Takes note of what the graph has.
	 * @param release the current release; null if there is none
	 * @param since when the look at the graph began, as {@link System#nanoTime()}; an
	 * older look than the last one is passed over
	 */
	synchronized void saw(@Nullable Release release, long since) {
		Seen last = this.seen;
		if (last == null || since - last.at() > 0) {
			this.seen = new Seen(release, since);
		}
	}

	/** Whether the graph had a release when it was last seen. */
	boolean isKnown() {
		Seen last = this.seen;
		return last != null && last.release() != null;
	}

	/** By its content too, for another graph may have a release of the same number. */
	@Override
	public Optional<String> present() {
		return Optional.ofNullable(this.seen)
			.map(Seen::release)
			.map((release) -> release.header().id() + " " + release.number() + " " + release.contentHash());
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
	public long release(@Nullable Long asked) {
		long newest = release().number();
		if (asked == null) {
			return newest;
		}
		if (asked < 1 || asked > newest) {
			throw new ApiProblem(ProblemCode.BAD_REQUEST,
					"There is no release %d of the data; the releases are 1 to %d.".formatted(asked, newest));
		}
		return asked;
	}

}
