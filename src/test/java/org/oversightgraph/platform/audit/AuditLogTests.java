package org.oversightgraph.platform.audit;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.MDC;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class AuditLogTests {

	@Test
	void writesOneLineForOneEvent(CapturedOutput output) {
		AuditLog.changed("import", "jo\" by=\"al\n\u202E", "importer", Map.of("release", 7));
		assertThat(output.getOut().lines().filter((line) -> line.contains("event="))).singleElement()
			.asString()
			.contains("event=\"import\" by=\"jo\\\" by=\\\"al", "role=\"importer\" release=\"7\"")
			.doesNotContain("\u202E", "requestId");
	}

	@Test
	void includesRequestId(CapturedOutput output) {
		try (MDC.MDCCloseable _ = MDC.putCloseable("requestId", "abc")) {
			AuditLog.signInFailed("jo", "10.0.0.7", "name or password wrong", 2);
		}
		assertThat(output.getOut()).contains(
				"event=\"sign-in-failed\" name=\"jo\" client=\"10.0.0.7\" cause=\"name or password wrong\" failures=\"2\" requestId=\"abc\"");
	}

}
