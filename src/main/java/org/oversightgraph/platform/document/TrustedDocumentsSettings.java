package org.oversightgraph.platform.document;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of trusted documents.
 *
 * @param mode what becomes of documents that are not trusted
 * @param folder a folder of the operator with further trusted documents; null for none
 * @param remembered how much text is kept of the documents that clients have sent along
 * with their hash
 */
@ConfigurationProperties("oversight.trusted-documents")
record TrustedDocumentsSettings(@DefaultValue("off") Mode mode, @Nullable Path folder,
		@DefaultValue("8MB") DataSize remembered) {

	TrustedDocumentsSettings {
		if (remembered.isNegative()) {
			throw new IllegalArgumentException(
					"oversight.trusted-documents.remembered is %s; it has to be 0 or more, as in 8MB."
						.formatted(remembered));
		}
	}

	/** What becomes of a document that is not trusted. */
	enum Mode {

		/** It runs. */
		OFF,
		/** It runs, and its hash is logged. */
		LOG,
		/** It is refused. */
		ENFORCE

	}

}
