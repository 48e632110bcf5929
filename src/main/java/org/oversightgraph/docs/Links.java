package org.oversightgraph.docs;

import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/**
 * Replaces the links in a Markdown file, which lead to files of the repository, with
 * links to addresses of the product.
 */
final class Links extends AbstractVisitor {

	/** The address of the product in the Markdown files. */
	private static final String PRODUCT = "http://localhost:8080/";

	private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*|#.*", Pattern.DOTALL);

	private static final Path HOME = Path.of("src/docs");

	private final Map<String, Address> served;

	private final String file;

	private final Address address;

	/**
	 * Creates a visitor for the links of one file.
	 * @param served the address of each file, by its path below src/docs
	 * @param file the path of the file below src/docs
	 */
	Links(Map<String, Address> served, String file) {
		this.served = served;
		this.file = file;
		this.address = Address.of(file);
	}

	@Override
	public void visit(Image image) {
		image.setDestination(served(image.getDestination()));
		visitChildren(image);
	}

	@Override
	public void visit(Link link) {
		visitChildren(link);
		String destination = link.getDestination();
		if (destination.startsWith(PRODUCT)) {
			link.setDestination(this.address.toRoot() + destination.substring(PRODUCT.length()));
		}
		else if (!ELSEWHERE.matcher(destination).matches()) {
			if (repositoryPath(destination).startsWith(HOME)) {
				link.setDestination(served(destination));
			}
			else {
				namePath(link, repositoryPath(destination).toString().replace('\\', '/'));
			}
		}
	}

	/**
	 * Returns the link to a served file.
	 * @throws IllegalStateException if the file does not exist
	 */
	private String served(String destination) {
		int hash = destination.indexOf('#');
		Path path = HOME.relativize(repositoryPath(destination));
		Address target = this.served.get(path.toString().replace('\\', '/'));
		if (target == null) {
			throw new IllegalStateException(
					"src/docs/%s links to %s, which is not a file of src/docs.".formatted(this.file, destination));
		}
		return this.address.linkTo(target) + (hash < 0 ? "" : destination.substring(hash));
	}

	private Path repositoryPath(String destination) {
		int hash = destination.indexOf('#');
		String path = hash < 0 ? destination : destination.substring(0, hash);
		return HOME.resolve(this.file).resolveSibling(path).normalize();
	}

	/** Replaces a link to a file that is not served with its text and the file's path. */
	private static void namePath(Link link, String path) {
		Node last = link;
		for (Node child = link.getFirstChild(); child != null; child = link.getFirstChild()) {
			last.insertAfter(child);
			last = child;
		}
		if (!(last instanceof Code code && path.startsWith(code.getLiteral().replaceAll("/$", "")))) {
			Text open = new Text(" (");
			last.insertAfter(open);
			Code name = new Code(path);
			open.insertAfter(name);
			name.insertAfter(new Text(")"));
		}
		link.unlink();
	}

}
