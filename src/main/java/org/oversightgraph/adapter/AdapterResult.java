package org.oversightgraph.adapter;

import java.util.List;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;

/** What came of reading a publisher's file. */
public sealed interface AdapterResult {

	/**
	 * The file was sound.
	 *
	 * @param content the dataset with what the file changes; the current one itself where
	 * it changes nothing
	 * @param changes what is different, in the order of the file
	 * @param confirmed how many recorded facts the file says again on a later day
	 * @param remarks what somebody may want to look at: what the file leaves out, or what
	 * of it was not used
	 */
	record Applied(DatasetContent content, List<FoundChange> changes, int confirmed,
			List<String> remarks) implements AdapterResult {

		public Applied {
			changes = List.copyOf(changes);
			remarks = List.copyOf(remarks);
		}

	}

	/**
	 * Something is wrong, so that nothing of the file was used.
	 *
	 * @param faults everything that is wrong, up to a thousand faults
	 * @param further how many faults there are beyond those
	 */
	record Refused(List<DatasetFault> faults, int further) implements AdapterResult {

		public Refused {
			faults = List.copyOf(faults);
		}

	}

}
