package org.oversightgraph.platform.document;

import java.time.Duration;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.document.TrustedDocumentsSettings.Mode;
import org.oversightgraph.platform.graphql.ApiProblem;
import org.oversightgraph.platform.graphql.ProblemCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Finds the document of a request and decides whether it may run. A request gives the
 * text, the id of a trusted document, or a hash that an earlier request has sent with the
 * text.
 *
 * @see <a href= "https://github.com/graphql/graphql-over-http/pull/264">GraphQL over
 * HTTP, persisted documents</a>
 */
@Component
public class DocumentPolicy {

	private static final Logger logger = LoggerFactory.getLogger(DocumentPolicy.class);

	private static final String HASH = "sha256:";

	/** Apollo's clients recognise this error by its message. */
	private static final String SEND_IT_ALONG = "PersistedQueryNotFound";

	/** Maximum number of hashes logged in an hour, each once. */
	static final int LOGGED = 1000;

	private final TrustedDocuments trusted;

	private final Mode mode;

	private final Cache<String, String> remembered;

	private final Cache<String, Boolean> logged = Caffeine.newBuilder().expireAfterWrite(Duration.ofHours(1)).build();

	DocumentPolicy(TrustedDocuments trusted, TrustedDocumentsSettings settings) {
		this.trusted = trusted;
		this.mode = settings.mode();
		this.remembered = Caffeine.newBuilder()
			.maximumWeight(settings.remembered().toBytes())
			.weigher((String hash, String text) -> hash.length() + text.length())
			.build();
	}

	/**
	 * Returns the text of a request's document.
	 * @param query the text; null if not sent
	 * @param documentId the name of a trusted document, or sha256: with a hash
	 * @param persistedHash the hash in the form of Apollo's clients
	 * @throws ApiProblem if the document does not exist or may not run, or if the
	 * arguments contradict each other
	 */
	public String document(@Nullable String query, @Nullable String documentId, @Nullable String persistedHash) {
		String hash = hash(documentId, persistedHash);
		if (query != null) {
			return sent(query, documentId, hash);
		}
		if (hash != null) {
			return known(hash, persistedHash != null);
		}
		if (documentId != null) {
			return this.trusted.named(documentId).map(TrustedDocument::text).orElseThrow(() -> unknown(documentId));
		}
		throw bad("There is no query. Send a GraphQL document as query, or the id of a known document as documentId.");
	}

	/**
	 * Refuses or logs a document that is not trusted, depending on the settings.
	 * @throws ApiProblem if it may not run
	 */
	public void judge(String document) {
		judge(Sha256.of(document), document.length());
	}

	/** Applies the limits of the caches now. */
	void settle() {
		this.remembered.cleanUp();
		this.logged.cleanUp();
	}

	private String sent(String query, @Nullable String documentId, @Nullable String hash) {
		if (documentId != null && hash == null) {
			throw bad("There is a query and the documentId \"%s\". Send one of the two.".formatted(documentId));
		}
		String own = Sha256.of(query);
		if (hash != null && !hash.equals(own)) {
			throw bad("The hash is not the SHA-256 of the query. Calculate it over the text in UTF-8, as sent.");
		}
		judge(own, query.length());
		if (hash != null && this.trusted.withHash(hash).isEmpty()) {
			this.remembered.put(hash, query);
		}
		return query;
	}

	private String known(String hash, boolean fromApollo) {
		Optional<String> ours = this.trusted.withHash(hash).map(TrustedDocument::text);
		if (ours.isPresent()) {
			return ours.get();
		}
		if (this.mode == Mode.ENFORCE) {
			throw notTrusted(hash);
		}
		String text = this.remembered.getIfPresent(hash);
		if (text == null) {
			throw fromApollo ? new ApiProblem(ProblemCode.PERSISTED_QUERY_NOT_FOUND, SEND_IT_ALONG)
					: unknown(HASH + hash);
		}
		judge(hash, text.length());
		return text;
	}

	private void judge(String hash, int length) {
		if (this.mode == Mode.OFF || this.trusted.withHash(hash).isPresent()) {
			return;
		}
		if (this.mode == Mode.ENFORCE) {
			throw notTrusted(hash);
		}
		settle();
		if (this.logged.estimatedSize() < LOGGED && this.logged.asMap().putIfAbsent(hash, true) == null) {
			logger.info("A document of {} characters with the hash {} is not trusted", length, hash);
		}
	}

	private static @Nullable String hash(@Nullable String documentId, @Nullable String persistedHash) {
		String hash = persistedHash;
		if (documentId != null && documentId.contains(":")) {
			if (!documentId.startsWith(HASH)) {
				throw bad("The documentId \"%s\" is neither a name nor sha256: with a hash.".formatted(documentId));
			}
			hash = documentId.substring(HASH.length());
			if (persistedHash != null && !persistedHash.equals(hash)) {
				throw bad("The documentId and extensions.persistedQuery have different hashes. Send one of the two.");
			}
		}
		if (hash != null && !Sha256.isHash(hash)) {
			throw bad("The hash is invalid. Send SHA-256 in 64 hexadecimal digits, lower case.");
		}
		return hash;
	}

	private static ApiProblem unknown(String documentId) {
		return new ApiProblem(ProblemCode.PERSISTED_QUERY_NOT_FOUND,
				"No document has the id \"%s\". Find the known ids at /graphql/documents.".formatted(documentId));
	}

	private static ApiProblem notTrusted(String hash) {
		return new ApiProblem(ProblemCode.DOCUMENT_NOT_TRUSTED,
				("The document with the hash %s is not trusted. Send a document that is listed at /graphql/documents. "
						+ "Operators add documents to the folder in oversight.trusted-documents.folder.")
					.formatted(hash));
	}

	private static ApiProblem bad(String message) {
		return new ApiProblem(ProblemCode.BAD_REQUEST, message);
	}

}
