package org.oversightgraph.clients;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.FileSystemUtils;

/**
 * A page of src/docs/clients with the programs that the tests run. Each block with a
 * title is a file. A block whose title ends with "prints" is the expected output of a
 * program.
 */
public final class ClientPage {

	private static final Pattern BLOCK = Pattern.compile("^```\\w+ title=\"([^\"]+)\"\\n(.*?)^```$",
			Pattern.DOTALL | Pattern.MULTILINE);

	/** The address of the product in the pages. */
	private static final String ADDRESS = "http://localhost:8080";

	private static final String PRINTS = " prints";

	private final Path folder;

	private final String text;

	private final Map<String, String> blocks = new LinkedHashMap<>();

	private ClientPage(Path folder, String text) {
		this.folder = folder;
		this.text = text;
		Matcher block = BLOCK.matcher(text);
		while (block.find()) {
			this.blocks.put(block.group(1), block.group(2));
		}
	}

	/**
	 * Writes the files of a page into a new folder.
	 * @param name name of the page, without the extension
	 * @param address address of the tested product, such as http://127.0.0.1:49152
	 */
	public static ClientPage of(String name, String address) throws IOException {
		String text = Files.readString(Path.of("src/docs/clients", name + ".md")).replace(ADDRESS, address);
		ClientPage page = new ClientPage(Programs.HOME.resolve(name), text);
		FileSystemUtils.deleteRecursively(page.folder);
		for (Map.Entry<String, String> block : page.blocks.entrySet()) {
			if (!block.getKey().endsWith(PRINTS)) {
				Path file = page.folder.resolve(block.getKey());
				Files.createDirectories(file.getParent());
				Files.writeString(file, block.getValue());
			}
		}
		return page;
	}

	/** Returns the folder of the files. */
	public Path folder() {
		return this.folder;
	}

	/** Returns the text of the page, with the address of the tested product. */
	public String text() {
		return this.text;
	}

	/**
	 * Returns the content of a block.
	 * @throws IllegalArgumentException if the page has no block with this title
	 */
	public String block(String title) {
		String block = this.blocks.get(title);
		if (block == null) {
			throw new IllegalArgumentException(
					"The page has no block %s. It has %s.".formatted(title, this.blocks.keySet()));
		}
		return block;
	}

	/** Returns the expected output of a program, by line. */
	public List<String> prints(String program) {
		return block(program + PRINTS).lines().toList();
	}

}
