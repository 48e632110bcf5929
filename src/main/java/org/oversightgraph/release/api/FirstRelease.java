package org.oversightgraph.release.api;

import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.Row;
import org.oversightgraph.platform.visibility.Visibility;
import org.oversightgraph.release.Change;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.ReleaseGraph.Wanted;

import org.springframework.stereotype.Component;

/**
 * The changes of the first release, which added every row. They are not in the log and
 * are made from the data of that release. A client that starts with nothing then reads
 * them like all later changes.
 */
@Component
class FirstRelease {

	/** The number of the first release. */
	static final long NUMBER = 1;

	/** A client that synchronises reads all pages within minutes. */
	private final LoadingCache<Visibility, List<Change>> changes;

	FirstRelease(Importer importer) {
		this.changes = Caffeine.newBuilder()
			.maximumSize(Visibility.values().length)
			.softValues()
			.expireAfterAccess(Duration.ofMinutes(10))
			.build((_) -> Change.allAdded(NUMBER,
					importer.content(NUMBER).map(DatasetContent::rows).orElse(List.<Row>of())));
	}

	/** Returns the changes that match, in the order of the dataset. */
	List<Change> changes(Wanted wanted) {
		return this.changes.get(Visibility.current()).stream().filter(wanted::admits).toList();
	}

}
