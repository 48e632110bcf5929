package org.oversightgraph.platform.document;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists our example operations, so that the pages ask by the same documents that are
 * documented and tested.
 */
@RestController
class OperationsController {

	private final List<Operation> operations;

	OperationsController(TrustedDocuments trusted) {
		this.operations = trusted.ours()
			.stream()
			.map((document) -> new Operation(document.name(), document.title(), document.text()))
			.toList();
	}

	@GetMapping("/operations")
	List<Operation> operations() {
		return this.operations;
	}

	/**
	 * An operation that can be sent as it is.
	 *
	 * @param name its key, the file's name
	 * @param title what it asks, from the comment in its first line
	 * @param document the GraphQL document
	 */
	record Operation(String name, String title, String document) {
	}

}
