package org.oversightgraph.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.dataset.DatasetContent;
import org.oversightgraph.export.DatasetWriter;
import org.oversightgraph.release.Importer;
import org.oversightgraph.release.Release;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes a release as files. */
@Command(name = "export",
		description = "Write the whole dataset in the format of seed/README.md, with the same bytes for the same release. Importing it again changes nothing.")
final class ExportCommand extends DataCommand {

	@Parameters(paramLabel = "FOLDER|ZIP", description = "A new folder, or a new file whose name ends in .zip.")
	private Path path = Path.of("");

	@Option(names = "--release", paramLabel = "NUMBER",
			description = "The number of a release. Defaults to the current release.")
	private @Nullable Long release;

	@Override
	Integer run() {
		Importer importer = product().importer();
		long number = (this.release != null) ? this.release : importer.current().map(Release::number).orElse(0L);
		DatasetContent content = importer.requiredContent(number);
		try {
			write(content);
		}
		catch (FileAlreadyExistsException | IllegalArgumentException ex) {
			throw wrong("%s already exists. Use the name of a new folder or file.".formatted(this.path));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		findings().line("Release %d of %s: %d rows written to %s.".formatted(number, content.header().id(),
				content.rows().size(), this.path));
		return ExitCode.OK;
	}

	private void write(DatasetContent content) throws IOException {
		if (!this.path.toString().endsWith(".zip")) {
			DatasetWriter.toFolder(content, this.path);
			return;
		}
		try (OutputStream out = Files.newOutputStream(this.path, StandardOpenOption.CREATE_NEW)) {
			DatasetWriter.toZip(content, out);
		}
	}

}
