package org.oversightgraph.scenario;

import java.util.List;

import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.organisation.Organisation;

/**
 * An arrangement that would have to be rewritten.
 *
 * @param id its key in the dataset
 * @param title what it is called
 * @param kind what sort it is
 * @param parties who is party to it on the date, by name
 * @param closing those of them that would close
 * @param because why, in a sentence
 */
record Rewrite(String id, String title, ArrangementKind kind, List<Organisation> parties, List<Organisation> closing,
		String because) {
}
