package org.oversightgraph.faults;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

import org.oversightgraph.process.Quiet;

/** The main class of the suite. */
final class FaultSuite {

	private static final PrintStream OUT = System.out;

	private FaultSuite() {
	}

	static List<Scenario> scenarios() {
		List<Scenario> scenarios = new ArrayList<>(DatabaseFault.all());
		scenarios.addAll(List.of(new Absent(), new ReadOnly(), new DiskFull(), new ImportKilled(), new Shutdown(),
				new SignIn(), new TwoInstances(), new Replacement()));
		scenarios.addAll(Overload.all());
		scenarios.addAll(List.of(new Hostile(), new Starts()));
		return scenarios;
	}

	/** Runs the selected scenarios, and fails if an expectation is not met. */
	public static void main(String[] none) throws Exception {
		System.setProperty("jdk.httpclient.allowRestrictedHeaders", "connection");
		Quiet.logging();
		Settings settings = Settings.read();
		List<Scenario> selected = scenarios().stream().filter((scenario) -> settings.wants(scenario.name())).toList();
		if (selected.isEmpty()) {
			throw new IllegalArgumentException("Unknown scenario. Use one of: "
					+ String.join(", ", scenarios().stream().map(Scenario::name).toList()));
		}
		OUT.printf("Loading the graph for %d scenarios%n", selected.size());
		Ground ground = Ground.prepare(settings);
		Report report = new Report();
		for (Scenario scenario : selected) {
			OUT.println("Running " + scenario.name());
			run(scenario, ground, report);
			report.write(settings.work().resolve("report.md"));
		}
		OUT.println(report.text());
		System.exit(report.passed() ? 0 : 1);
	}

	private static void run(Scenario scenario, Ground ground, Report report) {
		try {
			scenario.run(ground).forEach((outcome) -> report.add(outcome.busy()));
		}
		catch (Scenario.SkippedException ex) {
			report.skipped(scenario.name(), String.valueOf(ex.getMessage()));
		}
		catch (Exception ex) {
			report.add(new Outcome(scenario.name()).expect(false, "the scenario failed: %s".formatted(ex)));
		}
	}

}
