package org.oversightgraph.adapter;

import java.util.List;

import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.dataset.DatasetFault;

/** The result of applying a publisher's file. */
public sealed interface AdapterResult {

	/**
	 * The file was valid and was applied.
	 *
	 * @param content the dataset with the changes; the current dataset if nothing changes
	 * @param changes the changes, in the order of the file
	 * @param confirmed the number of recorded facts that the file confirms on a later
	 * date
	 * @param remarks points to review: records that are not in the file, and rows that
	 * were not used
	 */
	record Applied(DatasetContent content, List<FoundChange> changes, int confirmed,
			List<String> remarks) implements AdapterResult {

		public Applied {
			changes = List.copyOf(changes);
			remarks = List.copyOf(remarks);
		}

	}

	/**
	 * The file was invalid and was not applied.
	 *
	 * @param faults the faults, up to 1,000
	 * @param further the number of further faults
	 */
	record Refused(List<DatasetFault> faults, int further) implements AdapterResult {

		public Refused {
			faults = List.copyOf(faults);
		}

	}

}
