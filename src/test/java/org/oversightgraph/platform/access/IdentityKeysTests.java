package org.oversightgraph.platform.access;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import io.github.resilience4j.bulkhead.BulkheadFullException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class IdentityKeysTests {

	private static final SecretKeySpec KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

	private final CountDownLatch waiting = new CountDownLatch(IdentityKeys.PLACES);

	private final CountDownLatch answered = new CountDownLatch(1);

	/** Finds the key "known" at once, and no other key until the service answers. */
	private final JWSKeySelector<SecurityContext> keys = new IdentityKeys().limited((header, _) -> {
		if ("known".equals(header.getKeyID())) {
			return List.of(KEY);
		}
		this.waiting.countDown();
		try {
			this.answered.await();
		}
		catch (InterruptedException ex) {
			throw new KeySourceException(ex);
		}
		return List.of();
	});

	private List<?> select(String key) throws KeySourceException {
		return this.keys.selectJWSKeys(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key).build(), null);
	}

	@Test
	void limitsRequestsThatWaitForUnknownKeysOnly() throws Exception {
		assertThat(select("known")).isNotEmpty();
		try (ExecutorService requests = Executors.newCachedThreadPool()) {
			List<Future<List<?>>> held = IntStream.range(0, IdentityKeys.PLACES)
				.mapToObj((number) -> requests.<List<?>>submit(() -> select("unknown" + number)))
				.toList();
			this.waiting.await();
			assertThatThrownBy(() -> select("other")).isInstanceOf(KeySourceException.class)
				.hasCauseInstanceOf(BulkheadFullException.class);
			assertThat(select("known")).isNotEmpty();
			this.answered.countDown();
			for (Future<List<?>> request : held) {
				assertThat(request.get()).isEmpty();
			}
		}
		assertThat(select("other")).isEmpty();
	}

}
