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
 * A page of src/docs/clients, whose programs are what the tests run: every block with a
 * title is a file, and what it is to print is another, with "prints" after its title.
 */
public final class ClientPage {

	private static final Pattern BLOCK = Pattern.compile("^```\\w+ title=\"([^\"]+)\"\\n(.*?)^```$",
			Pattern.DOTALL | Pattern.MULTILINE);

	/** Where the pages say the product is. */
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
	 * Lays out the files of a page anew.
	 * @param name the page's name, without its ending
	 * @param address where the product really is, such as http://127.0.0.1:49152
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

	/** Where its files lie. */
	public Path folder() {
		return this.folder;
	}

	/** The page as it is written, with the address at which the product really is. */
	public String text() {
		return this.text;
	}

	/**
	 * A block.
	 * @throws IllegalArgumentException if the page has none of that title
	 */
	public String block(String title) {
		String block = this.blocks.get(title);
		if (block == null) {
			throw new IllegalArgumentException(
					"The page has no block %s, but %s.".formatted(title, this.blocks.keySet()));
		}
		return block;
	}

	/** What a program prints, as the page says, line by line. */
	public List<String> prints(String program) {
		return block(program + PRINTS).lines().toList();
	}

}
