package org.oversightgraph.release;

import java.time.ZonedDateTime;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetHeader;
import org.oversightgraph.platform.visibility.Visibility;

/**
 * A complete state of the data. Releases are stored, so that queries can return earlier
 * states.
 *
 * @param number the number, starting at 1
 * @param header the description of the dataset
 * @param attribution the author and the reason
 * @param at the time when it was complete
 * @param organisations the number of organisations
 * @param whole the size of the release with its restricted rows
 * @param published the size of the release without its restricted rows
 */
public record Release(long number, DatasetHeader header, Attribution attribution, ZonedDateTime at, long organisations,
		Size whole, Size published) {

	private static final String WITHHELD = "Restricted change";

	/**
	 * The size of a release.
	 *
	 * @param contentHash the hash of the content
	 * @param facts the number of facts
	 * @param added the number of added rows
	 * @param amended the number of amended rows
	 * @param ended the number of withdrawn rows
	 */
	public record Size(String contentHash, long facts, long added, long amended, long ended) {

		private boolean isUnchanged() {
			return this.added + this.amended + this.ended == 0;
		}

	}

	/** Returns the size that the current request may see. */
	public Size size() {
		return Visibility.current().includesRestricted() ? this.whole : this.published;
	}

	/**
	 * Returns the reason. A request that may see none of the changes may not see their
	 * reason either, because it can describe them.
	 */
	public String reason() {
		boolean hidden = !Visibility.current().includesRestricted() && this.published.isUnchanged()
				&& !this.whole.isUnchanged();
		return hidden ? WITHHELD : this.attribution.reason();
	}

	/** Whether it has no restricted rows. */
	boolean isPublic() {
		return this.whole.contentHash().equals(this.published.contentHash());
	}

	/** Whether it has the content of a dataset. */
	public boolean has(DatasetContent content) {
		return contentHash().equals(content.hash());
	}

	/** Returns the hash of the whole content. */
	public String contentHash() {
		return this.whole.contentHash();
	}

}
