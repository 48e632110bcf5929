package org.oversightgraph.platform.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Scheduler;
import io.github.resilience4j.ratelimiter.internal.AtomicRateLimiter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.oversightgraph.platform.log.RepeatedEvents.Entry;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** Checks that each cause has one entry a minute with a count of further events. */
@ExtendWith(OutputCaptureExtension.class)
class RepeatedEventsTests {

	private long now;

	private final List<Entry> log = new ArrayList<>();

	private final RepeatedEvents events = new RepeatedEvents(
			(cause) -> new AtomicRateLimiter(cause, RepeatedEvents.once(), () -> this.now), () -> this.now,
			Scheduler.disabledScheduler(), Runnable::run);

	@Test
	void writesOneEntryAMinuteAndCountsTheOthers() {
		String first = record("database", 1881);
		assertThat(this.log).hasSize(1).first().extracting(Entry::leftOut).isEqualTo(0L);
		assertThat(this.log.getFirst()).hasToString("reference " + first);
		pass(Duration.ofSeconds(61));
		String second = record("database", 3);
		assertThat(this.log).hasSize(2);
		assertThat(this.log.getLast()).hasToString("reference " + second + ", and 1880 more since the last entry");
		assertThat(second).isNotEqualTo(first);
	}

	@Test
	void countsEachCauseSeparately() {
		record("database", 5);
		record("sign-in", 5);
		assertThat(this.log).hasSize(2);
	}

	@Test
	void returnsReferenceOfEntry() {
		assertThat(record("database", 1)).isEqualTo(record("database", 1)).isEqualTo(this.log.getFirst().reference());
	}

	@Test
	void logsRemainingCountAfterLastEvent(CapturedOutput output) {
		record("database", 7);
		pass(Duration.ofMinutes(3));
		record("sign-in", 1);
		assertThat(output.getOut()).contains("database: 6 more since the last entry", this.log.getFirst().reference());
	}

	@Test
	void limitsNumberOfCauses() {
		for (int cause = 0; cause < 1000; cause++) {
			record("cause " + cause, 2);
		}
		assertThat(this.events.size()).isLessThanOrEqualTo(200);
	}

	@Test
	void writesOneEntryForManyThreads() {
		AtomicInteger entries = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int thread = 0; thread < 500; thread++) {
				threads.execute(() -> this.events.record("database", (_) -> entries.incrementAndGet()));
			}
		}
		assertThat(entries).hasValue(1);
	}

	private String record(String cause, int times) {
		String reference = "";
		for (int time = 0; time < times; time++) {
			reference = this.events.record(cause, this.log::add);
		}
		return reference;
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

}
