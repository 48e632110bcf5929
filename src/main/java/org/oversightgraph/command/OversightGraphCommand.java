package org.oversightgraph.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The root of the commands. */
@Command(name = "oversight-graph", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Shows who oversees whom in the NHS in England. Without a command, starts the product.",
		synopsisSubcommandLabel = "COMMAND", commandListHeading = "%nCommands:%n",
		subcommands = { ValidateCommand.class, DiffCommand.class, ImportCommand.class, ExportCommand.class,
				ReleasesCommand.class, RollbackCommand.class, AdaptersCommand.class, AssistantCommand.class,
				EncodePasswordCommand.class, HelpCommand.class },
		footerHeading = "%n",
		footer = { "Settings of the product, such as --oversight.graph.home=data/neo4j or",
				"--spring.neo4j.uri=neo4j://graph.example:7687, can be anywhere.", "", "Exit codes:",
				"  0  success, or no difference", "  1  the data has faults and was refused, or something differs",
				"  2  the command is invalid", "  3  the graph cannot be reached, or a running product uses it",
				"  4  another import is in progress, or the current release is not the one in --if-release",
				"  5  something else failed" })
final class OversightGraphCommand implements Runnable {

	private final Product product;

	private final ProgressLine progress;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	OversightGraphCommand(Product product, ProgressLine progress) {
		this.product = product;
		this.progress = progress;
	}

	Product product() {
		return this.product;
	}

	ProgressLine progress() {
		return this.progress;
	}

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "No command. Use one of the commands below.");
	}

}
