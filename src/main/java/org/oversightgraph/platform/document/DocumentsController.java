package org.oversightgraph.platform.document;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the documents that can be asked by their ids, so that clients can find them. */
@RestController
class DocumentsController {

	private final List<Listed> documents;

	DocumentsController(TrustedDocuments trusted) {
		this.documents = trusted.all()
			.stream()
			.map((document) -> new Listed(document.name(), document.title(), document.hash(),
					"sha256:" + document.hash()))
			.toList();
	}

	/**
	 * A document that can be asked by its id.
	 *
	 * @param name its name, which is an id, too
	 * @param title what it asks
	 * @param hash SHA-256 of its text in UTF-8, in hexadecimal digits
	 * @param documentId its id
	 */
	record Listed(String name, String title, String hash, String documentId) {
	}

	@GetMapping("/graphql/documents")
	List<Listed> documents() {
		return this.documents;
	}

}
