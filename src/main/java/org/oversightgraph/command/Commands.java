package org.oversightgraph.command;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import org.oversightgraph.command.ProgressLine.Display;
import picocli.CommandLine;

/** Runs commands: {@code java -jar oversight-graph.jar import data.zip}. */
public final class Commands {

	/** A setting of the product, such as --oversight.graph.home=data/neo4j. */
	private static final Pattern SETTING = Pattern.compile("--[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?", Pattern.DOTALL);

	private static final Set<String> OF_COMMANDS = Set.of("--help", "-h", "--version", "-V");

	private Commands() {
	}

	/** Whether the arguments name a command. Without a command, the product starts. */
	public static boolean areMeantBy(String... arguments) {
		return Arrays.stream(arguments)
			.anyMatch((argument) -> !argument.startsWith("-") || OF_COMMANDS.contains(argument));
	}

	/**
	 * Runs a command. Only its findings go to the standard output.
	 * @param application the class that starts the whole product
	 * @param arguments a command, its arguments, and settings of the product
	 * @return the exit code, one of {@link ExitCode}
	 */
	public static int run(Class<?> application, String... arguments) {
		StandardStreams.divertOtherOutput();
		return run(application, StandardStreams.findings(), StandardStreams.messages(),
				Terminal.present().isPresent() ? Display.BAR : Display.LINES, arguments);
	}

	static int run(Class<?> application, PrintWriter out, PrintWriter err, Display display, String... arguments) {
		List<String> settings = Arrays.stream(arguments)
			.filter((argument) -> SETTING.matcher(argument).matches())
			.toList();
		String[] own = Arrays.stream(arguments)
			.filter((argument) -> !settings.contains(argument))
			.toArray(String[]::new);
		try (Product product = new Product(application, settings)) {
			CommandLine line = new CommandLine(new OversightGraphCommand(product, new ProgressLine(err, display)));
			line.setOut(out)
				.setErr(err)
				.setUsageHelpAutoWidth(true)
				.setCaseInsensitiveEnumValuesAllowed(true)
				.setExecutionExceptionHandler(new Failures());
			return line.execute(own);
		}
		finally {
			out.flush();
			err.flush();
		}
	}

}
