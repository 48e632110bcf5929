package org.oversightgraph.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.platform.visibility.Visibility;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The common parts of commands on the data. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class DataCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@ParentCommand
	private @Nullable OversightGraphCommand above;

	@Option(names = "--json", description = "Print JSON, one object on each line.")
	private boolean json;

	/**
	 * Runs the command. Everyone who can run it can read the graph, so that it sees
	 * restricted facts too.
	 */
	@Override
	public final Integer call() {
		try (Visibility.Scope _ = Visibility.RESTRICTED.open()) {
			return run();
		}
	}

	/** Runs the command and returns one of {@link ExitCode}. */
	abstract Integer run();

	private OversightGraphCommand above() {
		if (this.above == null) {
			throw new IllegalStateException("the command has no parent");
		}
		return this.above;
	}

	Product product() {
		return above().product();
	}

	ProgressLine progress() {
		return above().progress();
	}

	/** Returns the printer of findings, on the standard output. */
	Findings findings() {
		return new Findings(this.spec.commandLine().getOut(), this.json);
	}

	/** Returns the standard error, for messages. */
	PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	/** Returns the exception of an invalid argument. */
	ParameterException wrong(String message) {
		return new ParameterException(this.spec.commandLine(), message);
	}

}
