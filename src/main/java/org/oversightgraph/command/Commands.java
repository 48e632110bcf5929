package org.oversightgraph.command;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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

	/** Whether arguments name a command; without one, the product is to be started. */
	public static boolean areMeantBy(String... arguments) {
		return Arrays.stream(arguments).anyMatch((one) -> !one.startsWith("-") || OF_COMMANDS.contains(one));
	}

	/**
	 * Runs a command. What it finds goes to the standard output, and nothing else does.
	 * @param arguments a command and its own arguments, and settings of the product
	 * @return the code with which to end the process: one of {@link ExitCode}
	 */
	public static int run(String... arguments) {
		PrintStream data = System.out;
		// Whatever else in this process has something to say.
		System.setOut(System.err);
		PrintWriter out = new PrintWriter(data, true, StandardCharsets.UTF_8);
		PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
		return run(out, err, Terminal.present().isPresent() ? Display.BAR : Display.LINES, arguments);
	}

	static int run(PrintWriter out, PrintWriter err, Display display, String... arguments) {
		List<String> settings = Arrays.stream(arguments).filter((one) -> SETTING.matcher(one).matches()).toList();
		String[] own = Arrays.stream(arguments).filter((one) -> !settings.contains(one)).toArray(String[]::new);
		try (Product product = new Product(settings)) {
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
