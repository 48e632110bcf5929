package org.oversightgraph.platform.access;

import java.security.Key;
import java.time.Duration;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.limit.Admission;

import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder.JwkSetUriJwtDecoderBuilder;

/**
 * Limits how many requests wait for the identity service at the same time. Otherwise a
 * service that does not answer would use up the threads of the server, because the
 * library reads keys on the thread of the request, one request after the other.
 * <p>
 * The library remembers the keys for five minutes, but reads them again for each token
 * whose key it does not find. Tokens whose key was found before therefore have places of
 * their own.
 */
final class IdentityKeys implements JwkSetUriJwtDecoderBuilderCustomizer {

	/** Number of requests that wait for an unknown key. */
	static final int PLACES = 8;

	/**
	 * Number of requests with a known key. Each needs microseconds while it is
	 * remembered.
	 */
	private static final int KNOWN_PLACES = 32;

	private static final int MOST_KNOWN = 100;

	private final Bulkhead first = Admission.bulkhead("identity-keys", PLACES);

	private final Bulkhead unknownKeys = Admission.bulkhead("identity-keys", PLACES);

	private final Bulkhead knownKeys = Admission.bulkhead("identity-keys", KNOWN_PLACES);

	/** The keys that were found, which no client can invent. */
	private final Cache<Wanted, Boolean> known = Caffeine.newBuilder()
		.maximumSize(MOST_KNOWN)
		.expireAfterAccess(Duration.ofHours(1))
		.build();

	private volatile boolean described;

	/** The parts of a token by which the library selects a key. */
	private record Wanted(String algorithm, @Nullable String id, String certificate) {

		static Wanted by(JWSHeader header) {
			return new Wanted(header.getAlgorithm().getName(), header.getKeyID(),
					String.valueOf(header.getX509CertSHA256Thumbprint()));
		}

	}

	/** Returns the limit on requests that wait until the service has described itself. */
	Bulkhead first() {
		return this.first;
	}

	/** Whether the service has described itself, so that only its keys can be missing. */
	boolean isDescribed() {
		return this.described;
	}

	@Override
	public void customize(JwkSetUriJwtDecoderBuilder builder) {
		builder.jwtProcessorCustomizer((processor) -> {
			processor.setJWSKeySelector(limited(processor.getJWSKeySelector()));
			this.described = true;
		});
	}

	/** Returns a selector that selects keys in few requests at the same time. */
	JWSKeySelector<SecurityContext> limited(JWSKeySelector<SecurityContext> selector) {
		return (header, context) -> {
			Wanted wanted = Wanted.by(header);
			Bulkhead places = (this.known.getIfPresent(wanted) != null) ? this.knownKeys : this.unknownKeys;
			if (!places.tryAcquirePermission()) {
				throw new KeySourceException("Too many requests wait for keys of the identity service.",
						BulkheadFullException.createBulkheadFullException(places));
			}
			try {
				List<? extends Key> keys = selector.selectJWSKeys(header, context);
				if (!keys.isEmpty()) {
					this.known.put(wanted, true);
				}
				return keys;
			}
			finally {
				places.onComplete();
			}
		};
	}

}
