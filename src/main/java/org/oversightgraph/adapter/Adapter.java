package org.oversightgraph.adapter;

import org.oversightgraph.dataset.DatasetContent;

/**
 * Reads files of one layout, as their publisher issues them, and works out what they
 * change in a dataset. What they say no longer is ended, not taken out, and what they do
 * not mention stays as it is. It writes nothing.
 */
public interface Adapter {

	/** What it is called by, such as {@code ods-etr}. */
	String id();

	/** What it reads, in a sentence. */
	String describes();

	/**
	 * Works out what a file changes. The same file over the result changes nothing.
	 * @param current the dataset as it is
	 * @param file the file as it was published
	 * @param options what the file does not say of itself
	 * @return the dataset as it would be, or everything that is wrong with the file
	 * @throws java.io.UncheckedIOException if the file cannot be read at all
	 */
	AdapterResult apply(DatasetContent current, SourceFile file, Options options);

}
