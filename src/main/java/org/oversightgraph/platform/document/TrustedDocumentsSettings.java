package org.oversightgraph.platform.document;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of trusted documents.
 *
 * @param mode treatment of documents that are not trusted
 * @param folder folder with the operator's trusted documents; null for none
 * @param remembered maximum amount of text stored from documents that clients sent with a
 * hash
 */
@ConfigurationProperties("oversight.trusted-documents")
record TrustedDocumentsSettings(@DefaultValue("off") Mode mode, @Nullable Path folder,
		@DefaultValue("8MB") DataSize remembered) {

	TrustedDocumentsSettings {
		if (remembered.isNegative()) {
			throw new IllegalArgumentException(
					"oversight.trusted-documents.remembered is %s. Set it to 0 or more, for example 8MB."
						.formatted(remembered));
		}
	}

	/** Treatment of a document that is not trusted. */
	enum Mode {

		/** The document runs. */
		OFF,
		/** The document runs, and its hash is logged. */
		LOG,
		/** The document is refused. */
		ENFORCE

	}

}
