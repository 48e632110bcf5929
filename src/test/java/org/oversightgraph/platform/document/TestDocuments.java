package org.oversightgraph.platform.document;

import java.io.IOException;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.document.TrustedDocumentsSettings.Mode;

import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.unit.DataSize;

/** Builds document policies for tests. */
public final class TestDocuments {

	private TestDocuments() {
	}

	/** Returns a policy under which any document runs. */
	public static DocumentPolicy any() throws IOException {
		return policy(Mode.OFF, null, DataSize.ofKilobytes(1));
	}

	/** Returns a policy under which only trusted documents run. */
	public static DocumentPolicy trustedOnly() throws IOException {
		return policy(Mode.ENFORCE, null, DataSize.ofKilobytes(1));
	}

	static DocumentPolicy policy(Mode mode, @Nullable Path folder, DataSize remembered) throws IOException {
		TrustedDocumentsSettings settings = new TrustedDocumentsSettings(mode, folder, remembered);
		return new DocumentPolicy(trusted(settings), settings);
	}

	static TrustedDocuments trusted(TrustedDocumentsSettings settings) throws IOException {
		return new TrustedDocuments(settings, new PathMatchingResourcePatternResolver());
	}

}
