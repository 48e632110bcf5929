package org.oversightgraph.platform.document;

import java.util.List;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the documents that clients can run by id. */
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
	 * A document that clients can run by id.
	 *
	 * @param name the name, which is also an id
	 * @param title the title
	 * @param hash SHA-256 of the text in UTF-8, in hexadecimal digits
	 * @param documentId the id
	 */
	record Listed(String name, String title, String hash, String documentId) {
	}

	@GetMapping("/graphql/documents")
	List<Listed> documents() {
		return this.documents;
	}

}
