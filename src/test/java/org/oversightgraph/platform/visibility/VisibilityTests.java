package org.oversightgraph.platform.visibility;

import java.util.concurrent.CompletableFuture;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisibilityTests {

	@Test
	void isPublicByDefault() {
		assertThat(Visibility.current()).isEqualTo(Visibility.PUBLIC);
	}

	@Test
	void restoresPreviousVisibilityWhenScopeCloses() {
		try (Visibility.Scope _ = Visibility.RESTRICTED.open()) {
			assertThat(Visibility.current()).isEqualTo(Visibility.RESTRICTED);
			try (Visibility.Scope _ = Visibility.PUBLIC.open()) {
				assertThat(Visibility.current()).isEqualTo(Visibility.PUBLIC);
			}
			assertThat(Visibility.current()).isEqualTo(Visibility.RESTRICTED);
			assertThat(CompletableFuture.supplyAsync(Visibility::current).join()).as("on another thread")
				.isEqualTo(Visibility.PUBLIC);
		}
		assertThat(Visibility.current()).isEqualTo(Visibility.PUBLIC);
	}

	@Test
	void propagatesToAnotherThreadWithContext() {
		assertThat(ContextRegistry.getInstance().getThreadLocalAccessors())
			.anyMatch((accessor) -> accessor.key().equals(Visibility.KEY));
		ContextSnapshot snapshot;
		try (Visibility.Scope _ = Visibility.RESTRICTED.open()) {
			snapshot = ContextSnapshotFactory.builder().build().captureAll();
		}
		assertThat(CompletableFuture.supplyAsync(() -> {
			try (ContextSnapshot.Scope _ = snapshot.setThreadLocals()) {
				return Visibility.current();
			}
		}).join()).isEqualTo(Visibility.RESTRICTED);
	}

}
