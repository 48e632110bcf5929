package org.oversightgraph.page.network;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkBendPoint;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.oversightgraph.page.network.Drawing.Band;
import org.oversightgraph.page.network.Drawing.Box;
import org.oversightgraph.page.network.Drawing.Label;
import org.oversightgraph.page.network.Drawing.Line;
import org.oversightgraph.page.network.Drawing.Row;
import org.oversightgraph.page.TextLines;

/**
 * Places the boxes and lines of a network with the layered algorithm of Eclipse ELK. The
 * same network always has the same layout. Its partitions would keep the levels apart
 * too, but their result differs from time to time, so that the positions give the layers.
 */
final class NetworkLayout {

	private static final int GUTTER = 112;

	private static final int PADDING = 8;

	private static final int SINGLE_WIDTH = 164;

	private static final int CENTRE_WIDTH = 240;

	private static final int COLUMN_WIDTH = 224;

	private static final int HEADING_LENGTH = 21;

	private static final int CENTRE_LENGTH = 30;

	private static final int ROW_LENGTH = 32;

	private static final int LINE_HEIGHT = 16;

	private static final int ROW_HEIGHT = 20;

	private static final int ROWS_IN_COLUMN = 24;

	private static final int COLUMNS = 4;

	/** More than the height of any box. */
	private static final double RANK_DISTANCE = 100_000;

	private static final int LABEL_LINE = 14;

	private static final double LABEL_CHARACTER = 5.9;

	private static final int BADGE = 20;

	static {
		LayoutMetaDataService.getInstance().registerLayoutMetaDataProviders(new LayeredMetaDataProvider());
	}

	private final ElkNode root = ElkGraphUtil.createGraph();

	private final Map<String, ElkNode> nodes = new HashMap<>();

	private final Network network;

	private final Ranks ranks;

	private NetworkLayout(Network network) {
		this.network = network;
		this.ranks = Ranks.of(network);
	}

	/** Returns the network with all positions. */
	static Drawing of(Network network) {
		return new NetworkLayout(network).draw();
	}

	private Drawing draw() {
		this.root.setProperty(CoreOptions.ALGORITHM, LayeredOptions.ALGORITHM_ID);
		this.root.setProperty(CoreOptions.DIRECTION, Direction.DOWN);
		this.root.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
		this.root.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
		this.root.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.NETWORK_SIMPLEX);
		this.root.setProperty(CoreOptions.RANDOM_SEED, 1);
		this.root.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
		this.root.setProperty(CoreOptions.PADDING, new ElkPadding(PADDING));
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE, 16.0);
		this.root.setProperty(LayeredOptions.SPACING_EDGE_NODE, 14.0);
		this.root.setProperty(LayeredOptions.SPACING_EDGE_EDGE, 8.0);
		this.root.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, 28.0);
		this.root.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, 14.0);
		this.network.units().forEach(this::addNode);
		List<ElkEdge> edges = this.network.ties().stream().map(this::addEdge).toList();
		new RecursiveGraphLayoutEngine().layout(this.root, new BasicProgressMonitor());
		List<Box> boxes = this.network.units().stream().map(this::box).toList();
		List<Line> lines = new ArrayList<>();
		for (int index = 0; index < edges.size(); index++) {
			lines.add(line(this.network.ties().get(index), edges.get(index)));
		}
		return new Drawing((int) Math.ceil(GUTTER + this.root.getWidth()), (int) Math.ceil(this.root.getHeight()),
				bands(boxes), boxes, lines);
	}

	private void addNode(Unit unit) {
		ElkNode node = ElkGraphUtil.createNode(this.root);
		node.setIdentifier(unit.id());
		int heading = heading(unit).size() * LINE_HEIGHT;
		if (unit.isGroup()) {
			int rows = rows(unit);
			node.setDimensions((double) COLUMN_WIDTH * columns(unit) + 2 * PADDING,
					2.0 * PADDING + heading + rows * ROW_HEIGHT + ((unit.more() > 0) ? ROW_HEIGHT : 0));
		}
		else {
			node.setDimensions(unit.isCentre() ? CENTRE_WIDTH : SINGLE_WIDTH, 2.0 * PADDING + heading + LINE_HEIGHT);
		}
		node.setLocation(0, this.ranks.of(unit) * RANK_DISTANCE);
		this.nodes.put(unit.id(), node);
	}

	private ElkEdge addEdge(Tie tie) {
		ElkEdge edge = ElkGraphUtil.createSimpleEdge(node(tie.upper()), node(tie.lower()));
		ElkLabel label = ElkGraphUtil.createLabel(String.join(" ", tie.words()), edge);
		int longest = tie.words().stream().mapToInt(String::length).max().orElse(0);
		label.setDimensions(longest * LABEL_CHARACTER + 6 + (tie.strength().letter().isEmpty() ? 0 : BADGE),
				tie.words().size() * (double) LABEL_LINE + 4);
		label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT,
				tie.lower().isCentre() ? EdgeLabelPlacement.TAIL : EdgeLabelPlacement.HEAD);
		return edge;
	}

	private ElkNode node(Unit unit) {
		ElkNode node = this.nodes.get(unit.id());
		if (node == null) {
			throw new IllegalStateException("A line ends at " + unit.id() + ", which has no box");
		}
		return node;
	}

	private Box box(Unit unit) {
		ElkNode node = node(unit);
		List<String> heading = heading(unit);
		List<Row> rows = new ArrayList<>();
		if (unit.isGroup()) {
			double top = PADDING + heading.size() * (double) LINE_HEIGHT;
			int inColumn = rows(unit);
			for (int index = 0; index < unit.shown(); index++) {
				Member member = unit.members().get(index);
				rows.add(new Row(member, TextLines.shortened(member.shortName(), ROW_LENGTH),
						PADDING + (double) COLUMN_WIDTH * Math.floorDiv(index, inColumn),
						top + (index % inColumn + 0.75) * ROW_HEIGHT));
			}
		}
		return new Box(unit, GUTTER + node.getX(), node.getY(), node.getWidth(), node.getHeight(), heading, rows);
	}

	private static List<String> heading(Unit unit) {
		if (!unit.isGroup()) {
			return TextLines.of(unit.members().getFirst().shortName(),
					unit.isCentre() ? CENTRE_LENGTH : HEADING_LENGTH);
		}
		return List.of(unit.members().size() + " " + Kinds.plural(unit.kind()));
	}

	private static int columns(Unit unit) {
		return Math.clamp((unit.shown() + ROWS_IN_COLUMN - 1) / ROWS_IN_COLUMN, 1, COLUMNS);
	}

	private static int rows(Unit unit) {
		return (unit.shown() + columns(unit) - 1) / columns(unit);
	}

	private static Line line(Tie tie, ElkEdge edge) {
		ElkEdgeSection section = edge.getSections().getFirst();
		StringBuilder path = new StringBuilder("M").append(point(section.getStartX(), section.getStartY()));
		for (ElkBendPoint bend : section.getBendPoints()) {
			path.append('L').append(point(bend.getX(), bend.getY()));
		}
		path.append('L').append(point(section.getEndX(), section.getEndY()));
		ElkLabel label = edge.getLabels().getFirst();
		return new Line(tie.strength(), path.toString(),
				new Label(GUTTER + label.getX(), label.getY(), label.getWidth(), label.getHeight(), tie.words()));
	}

	private static String point(double x, double y) {
		return String.format(Locale.ROOT, "%.1f %.1f", GUTTER + x, y);
	}

	/** Returns the levels that have boxes. Each ends halfway to the next one. */
	private List<Band> bands(List<Box> boxes) {
		Map<Level, double[]> extents = new EnumMap<>(Level.class);
		boxes.forEach((box) -> {
			double[] extent = extents.computeIfAbsent(box.unit().level(), (_) -> new double[] { Double.MAX_VALUE, 0 });
			extent[0] = Math.min(extent[0], box.y());
			extent[1] = Math.max(extent[1], box.y() + box.height());
		});
		List<Band> bands = new ArrayList<>();
		List<Level> levels = List.copyOf(extents.keySet());
		double top = 0;
		for (int index = 0; index < levels.size(); index++) {
			double end = extents.getOrDefault(levels.get(index), new double[2])[1];
			double bottom = (index == levels.size() - 1) ? this.root.getHeight()
					: (end + extents.getOrDefault(levels.get(index + 1), new double[2])[0]) / 2;
			bands.add(new Band(levels.get(index), top, bottom - top));
			top = bottom;
		}
		return bands;
	}

}
