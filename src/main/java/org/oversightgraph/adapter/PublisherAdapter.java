package org.oversightgraph.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.oversightgraph.adapter.file.FileFaults;
import org.oversightgraph.adapter.file.SourceFile;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;
import org.oversightgraph.dataset.DatasetNature;
import org.oversightgraph.dataset.DatasetReader;
import org.oversightgraph.dataset.InvalidDatasetException;

/**
 * An adapter for one layout. It rejects faulty files and validates the result in the same
 * way as an import.
 *
 * @param id the id, such as {@code ods-etr}
 * @param describes a description of the files, in a sentence
 * @param layout the reader of the files
 * @param reader the validator of the result
 */
public record PublisherAdapter(String id, String describes, Layout layout, DatasetReader reader) implements Adapter {

	/** Reads files of one layout. */
	public interface Layout {

		/** Reads the file and applies it to the revision. */
		void read(Work work) throws IOException;

	}

	@Override
	public AdapterResult apply(DatasetContent current, SourceFile file, Options options) {
		if (current.header().nature() != DatasetNature.REAL) {
			FileFaults faults = new FileFaults();
			faults.add(DatasetFault.ofFile(file.name(),
					"A publisher's file cannot be applied to an illustrative dataset.", "Apply it to a real dataset."));
			return refused(faults);
		}
		Work work = new Work(current.header(), new Revision(current), file, options);
		try {
			this.layout.read(work);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (work.faults().any()) {
			return refused(work.faults());
		}
		return work.revision().changed() ? checked(work) : work.applied(current);
	}

	private static AdapterResult refused(FileFaults faults) {
		return new AdapterResult.Refused(faults.all(), faults.further());
	}

	private AdapterResult checked(Work work) {
		try {
			return work.applied(this.reader.check(work.newHeader(), work.revision().rows()));
		}
		catch (InvalidDatasetException ex) {
			return new AdapterResult.Refused(ex.faults(), ex.further());
		}
	}

}
