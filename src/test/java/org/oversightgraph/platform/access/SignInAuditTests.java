package org.oversightgraph.platform.access;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class SignInAuditTests {

	private static final String CLIENT = "10.0.0.7";

	private final List<Runnable> periods = new ArrayList<>();

	private final SignInAudit audit = new SignInAudit(this.periods::add);

	private void fail(String name, int times) {
		IntStream.range(0, times).forEach((_) -> this.audit.failed(RefusalCause.WRONG, name, CLIENT));
	}

	private static String line(String name, String client, long failures) {
		return "name=\"%s\" client=\"%s\" cause=\"name or password wrong\" failures=\"%d\"".formatted(name, client,
				failures);
	}

	private static List<String> lines(CapturedOutput output) {
		return output.getOut()
			.lines()
			.filter((line) -> line.contains("event=\"sign-in-failed\""))
			.map((line) -> line.substring(line.indexOf("name=")))
			.toList();
	}

	@Test
	void writesEachNameAtOnceAndFurtherFailuresAfterPeriod(CapturedOutput output) {
		fail("jo", 3);
		fail("al", 1);
		assertThat(lines(output)).containsExactly(line("jo", CLIENT, 1), line("al", CLIENT, 1));
		this.periods.removeFirst().run();
		assertThat(lines(output)).hasSize(3).last().isEqualTo(line("jo", CLIENT, 2));
		fail("jo", 1);
		assertThat(lines(output)).hasSize(4).last().isEqualTo(line("jo", CLIENT, 1));
		assertThat(this.periods).hasSize(1);
	}

	@Test
	void separatesCausesAndClients(CapturedOutput output) {
		fail("jo", 1);
		this.audit.failed(RefusalCause.RATE, "jo", CLIENT);
		this.audit.failed(RefusalCause.WRONG, "jo", "10.0.0.8");
		assertThat(lines(output)).hasSize(3).doesNotHaveDuplicates();
	}

	@Test
	void countsNamesBeyondLimitOfClient(CapturedOutput output) {
		IntStream.range(0, 1000).forEach((i) -> fail("name" + i, 1));
		this.audit.failed(RefusalCause.WRONG, "jo", "10.0.0.8");
		this.audit.failed(RefusalCause.RATE, "jo", CLIENT);
		assertThat(lines(output)).hasSize(SignInAudit.NAMES + 2)
			.contains(line("name0", CLIENT, 1), line("name49", CLIENT, 1), line("jo", "10.0.0.8", 1));
		this.periods.removeFirst().run();
		assertThat(lines(output)).last().isEqualTo(line("", "", 1000 - SignInAudit.NAMES));
	}

	@Test
	void countsClientsBeyondLimit(CapturedOutput output) {
		IntStream.range(0, 2000)
			.forEach((i) -> this.audit.failed(RefusalCause.WRONG, "jo", "10.0.%d.%d".formatted(i / 250, i % 250)));
		this.periods.removeFirst().run();
		assertThat(lines(output)).hasSize(SignInAudit.ATTEMPTS + 1)
			.last()
			.isEqualTo(line("", "", 2000 - SignInAudit.ATTEMPTS));
	}

	/** One IPv6 client can have many addresses. */
	@Test
	void countsAddressesOfOneNetworkAsOneClient(CapturedOutput output) {
		IntStream.range(0, 100).forEach((i) -> this.audit.failed(RefusalCause.WRONG, "jo", "2001:db8::" + i));
		assertThat(lines(output)).hasSize(SignInAudit.NAMES);
	}

	@Test
	void writesRemainderWhenProductStops(CapturedOutput output) {
		fail("jo", 5);
		this.audit.close();
		assertThat(lines(output)).containsExactly(line("jo", CLIENT, 1), line("jo", CLIENT, 4));
	}

	@Test
	void storesNoLongNames(CapturedOutput output) {
		fail("x".repeat(64) + "a", 1);
		fail("x".repeat(64) + "b", 1);
		assertThat(lines(output)).containsExactly(line("x".repeat(64), CLIENT, 1));
	}

}
