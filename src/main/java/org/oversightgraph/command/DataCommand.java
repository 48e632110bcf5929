package org.oversightgraph.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** What commands on the data have in common. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class DataCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@ParentCommand
	private @Nullable OversightGraphCommand above;

	@Option(names = "--json", description = "Print JSON, one object a line.")
	private boolean json;

	/** Runs it, and returns one of {@link ExitCode}. */
	@Override
	public abstract Integer call();

	private OversightGraphCommand above() {
		if (this.above == null) {
			throw new IllegalStateException("a command stands below another");
		}
		return this.above;
	}

	Product product() {
		return above().product();
	}

	ProgressLine progress() {
		return above().progress();
	}

	/** Where to print what was found. */
	Findings findings() {
		return new Findings(this.spec.commandLine().getOut(), this.json);
	}

	/** Where to tell how it went. */
	PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	/** Of an argument that makes no sense. */
	ParameterException wrong(String message) {
		return new ParameterException(this.spec.commandLine(), message);
	}

}
