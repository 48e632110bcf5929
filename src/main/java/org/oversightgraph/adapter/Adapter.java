package org.oversightgraph.adapter;

import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;

/**
 * Reads a publisher's files of one layout and derives the changes to a dataset. Facts
 * that a file no longer supports get an end date and are not removed. Facts that it does
 * not mention stay unchanged. An adapter writes nothing.
 */
public interface Adapter {

	/** Returns the id, such as {@code ods-etr}. */
	String id();

	/** Returns a description of the files, in a sentence. */
	String describes();

	/**
	 * Applies a file to a dataset. Applying the file to the result again changes nothing.
	 * @param current the current dataset
	 * @param file the file as published
	 * @param options the facts about the file that it does not state itself
	 * @return the new dataset, or the faults of the file
	 * @throws java.io.UncheckedIOException if the file cannot be read at all
	 */
	AdapterResult apply(DatasetContent current, SourceFile file, Options options);

}
