package org.oversightgraph.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.oversightgraph.arrangement.Arrangement.Party;
import org.oversightgraph.arrangement.ArrangementKind;
import org.oversightgraph.arrangement.RecordedStatus;
import org.oversightgraph.dataset.Target.End;
import org.oversightgraph.fact.Evidence;
import org.oversightgraph.fact.LinkBasis;
import org.oversightgraph.fact.LinkKind;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.fact.Succession;
import org.oversightgraph.framework.DirectorKind;
import org.oversightgraph.framework.Programme;
import org.oversightgraph.organisation.LegalForm;
import org.oversightgraph.organisation.NationalRole;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.organisation.TrustType;
import org.oversightgraph.standing.QualityRating;
import org.oversightgraph.standing.Rating;
import org.oversightgraph.standing.SupportEvent;
import org.oversightgraph.standing.SupportTrigger;

import static org.oversightgraph.dataset.Column.choice;
import static org.oversightgraph.dataset.Column.choices;
import static org.oversightgraph.dataset.Column.code;
import static org.oversightgraph.dataset.Column.date;
import static org.oversightgraph.dataset.Column.decimal;
import static org.oversightgraph.dataset.Column.edition;
import static org.oversightgraph.dataset.Column.formerNames;
import static org.oversightgraph.dataset.Column.list;
import static org.oversightgraph.dataset.Column.reference;
import static org.oversightgraph.dataset.Column.references;
import static org.oversightgraph.dataset.Column.share;
import static org.oversightgraph.dataset.Column.text;
import static org.oversightgraph.dataset.Column.whole;
import static org.oversightgraph.dataset.Column.writtenDate;
import static org.oversightgraph.dataset.Column.yesNo;
import static org.oversightgraph.organisation.OrganisationKind.ICB;
import static org.oversightgraph.organisation.OrganisationKind.ICB_CLUSTER;
import static org.oversightgraph.organisation.OrganisationKind.INTEGRATED_CARE_PARTNERSHIP;
import static org.oversightgraph.organisation.OrganisationKind.LOCAL_AUTHORITY;
import static org.oversightgraph.organisation.OrganisationKind.NATIONAL_BODY;
import static org.oversightgraph.organisation.OrganisationKind.PLACE;
import static org.oversightgraph.organisation.OrganisationKind.PROVIDER_COLLABORATIVE;
import static org.oversightgraph.organisation.OrganisationKind.REGION;
import static org.oversightgraph.organisation.OrganisationKind.SUB_ICB_LOCATION;
import static org.oversightgraph.organisation.OrganisationKind.TRUST;

/**
 * The format of a dataset and its mapping to the graph. {@code seed/README.md} describes
 * the format and {@code src/docs/graph-model.md} the graph. A new file needs a new entry
 * here.
 */
public final class DatasetFormat {

	/**
	 * The version of the mapping. It is part of the hash of a dataset, so that a new
	 * version reloads an unchanged dataset.
	 */
	static final String VERSION = "4";

	/** The name of the file with the header. */
	public static final String HEADER_FILE = "dataset.yaml";

	static final String SOURCES = "sources";

	static final String ARRANGEMENTS = "arrangements";

	static final String EPISODES = "support_episodes";

	/** The name of the table of successions. */
	public static final String SUCCESSIONS = "successions";

	static final String PARTIES = "arrangement_parties";

	static final String SEGMENTS = "segments";

	private static final String ORGANISATION = "Organisation";

	private static final OrganisationKind[] ANY_KIND = OrganisationKind.values();

	private static final OrganisationKind[] OVERSEEN = OrganisationKind.overseen().toArray(OrganisationKind[]::new);

	private static final Column EVIDENCE = choice("evidence", Evidence.class);

	private static final Column VALID_FROM = date("valid_from").optional();

	private static final Column CONFIRMED_ON = writtenDate("confirmed_on").optional();

	private static final Column CITED = references("sources", SOURCES);

	private static final Column NOTE = text("note").optional();

	private static final Column RESTRICTED = Column.restricted();

	private static final List<Table> TABLES = Stream.of(sources(), bodies(), links(), arrangements(), standing())
		.flatMap(List::stream)
		.toList();

	private DatasetFormat() {
	}

	/** Returns all tables of the format. */
	public static List<Table> tables() {
		return TABLES;
	}

	/** Returns the table of a file. */
	public static Optional<Table> tableOf(String file) {
		return TABLES.stream().filter((table) -> table.file().equals(file)).findFirst();
	}

	/**
	 * Returns the table with this name.
	 * @throws IllegalArgumentException if there is no such table
	 */
	public static Table table(String name) {
		return tableOf(name + ".csv").orElseThrow(() -> new IllegalArgumentException("no table " + name));
	}

	/** Returns a label for each kind of node that rows are mapped to. */
	public static List<String> labels() {
		return TABLES.stream().flatMap((table) -> switch (table.target()) {
			case Target.SourceNode _ -> Stream.of("Source");
			case Target.Body _ -> Stream.of(ORGANISATION);
			case Target.ArrangementNode _ -> Stream.of("Arrangement");
			case Target.OwnedNode node -> Stream.of(node.label());
			case Target.Link _ -> Stream.<String>empty();
		}).distinct().toList();
	}

	private static List<Table> sources() {
		return List.of(new Table(SOURCES,
				List.of(text("id").key(), text("title"), text("publisher").optional(), text("address").optional(),
						writtenDate("published_on").optional(), writtenDate("retrieved_on").optional(),
						text("licence").optional(), text("via").optional(), RESTRICTED),
				new Target.SourceNode()));
	}

	private static List<Table> bodies() {
		Column onsCode = text("ons_code").optional();
		Column subtype = text("subtype").optional();
		return List.of(body("national_bodies", NATIONAL_BODY, choice("role", NationalRole.class)),
				body("regions", REGION, onsCode), body("icbs", ICB, onsCode), body("icb_clusters", ICB_CLUSTER),
				body("trusts", TRUST, choice("type", TrustType.class).as("trustType"),
						choice("legal_form", LegalForm.class).optional(), subtype, text("town").optional(),
						text("postcode").optional()),
				body("places", PLACE, subtype), body("provider_collaboratives", PROVIDER_COLLABORATIVE, subtype),
				body("local_authorities", LOCAL_AUTHORITY), body("sub_icb_locations", SUB_ICB_LOCATION, onsCode),
				body("integrated_care_partnerships", INTEGRATED_CARE_PARTNERSHIP));
	}

	private static List<Table> links() {
		return List.of(successions(), link("icb_regions", LinkKind.IN_REGION, code("icb", ICB), code("region", REGION)),
				link("icb_cluster_members", LinkKind.IN_CLUSTER, code("icb", ICB), code("cluster", ICB_CLUSTER)),
				link("trust_registrations", LinkKind.REGISTERED_IN, code("trust", TRUST), code("icb", ICB)),
				link("system_partners", LinkKind.PARTNER_IN, code("trust", TRUST), code("icb", ICB)),
				link("services", LinkKind.SERVES, code("trust", TRUST), code("icb", ICB), text("service").key(),
						choice("basis", LinkBasis.class).key(), share("share").optional(),
						whole("pathways", 0).optional()),
				link("commissioning", LinkKind.COMMISSIONS, code("icb", ICB), code("trust", TRUST),
						text("service").key(), choice("role", LinkRole.LEAD, LinkRole.ASSOCIATE, LinkRole.SOLE).key()),
				link("place_icbs", LinkKind.PART_OF, code("place", PLACE), code("icb", ICB)),
				link("place_partners", LinkKind.PARTNER_IN, code("organisation", TRUST, LOCAL_AUTHORITY, ICB),
						code("place", PLACE)),
				link("collaborative_members", LinkKind.MEMBER_OF, code("organisation", ANY_KIND),
						code("collaborative", PROVIDER_COLLABORATIVE),
						choice("role", LinkRole.MEMBER, LinkRole.LEAD, LinkRole.HOST, LinkRole.ASSOCIATE).key()),
				link("collaborative_icbs", LinkKind.WORKS_IN, code("collaborative", PROVIDER_COLLABORATIVE),
						code("icb", ICB)),
				link("local_authority_icbs", LinkKind.WITHIN, code("local_authority", LOCAL_AUTHORITY),
						code("icb", ICB), share("share").optional()),
				link("sub_icb_location_icbs", LinkKind.PART_OF, code("sub_icb_location", SUB_ICB_LOCATION),
						code("icb", ICB)),
				link("partnership_icbs", LinkKind.PART_OF, code("partnership", INTEGRATED_CARE_PARTNERSHIP),
						code("icb", ICB)));
	}

	private static Table successions() {
		return new Table(SUCCESSIONS,
				List.of(code("predecessor", ANY_KIND).key(), code("successor", ANY_KIND).key(),
						date("effective_on").optional().as("on"), yesNo("partial"), EVIDENCE, CONFIRMED_ON, CITED, NOTE,
						RESTRICTED),
				new Target.Link(Succession.RELATIONSHIP, organisation("predecessor"), organisation("successor")));
	}

	private static List<Table> arrangements() {
		return List.of(
				fact(ARRANGEMENTS, new Target.ArrangementNode(), VALID_FROM, text("id").key(),
						choice("kind", ArrangementKind.class), text("title"), list("services").optional(),
						yesNo("joint"), choice("status", RecordedStatus.class)),
				fact(PARTIES,
						new Target.Link(Party.RELATIONSHIP, organisation("organisation"),
								new End("arrangement", "Arrangement", "id")),
						VALID_FROM.key(), reference("arrangement", ARRANGEMENTS).key(),
						code("organisation", ANY_KIND).key(), choice("role", PartyRules.roles()).key()));
	}

	private static List<Table> standing() {
		return List.of(
				fact(SEGMENTS, owned("SegmentAllocation", "HAS_SEGMENT"), VALID_FROM.key(),
						code("organisation", ICB, TRUST).key(), whole("segment", 1).key(), edition("edition").key(),
						text("period").optional().key(), decimal("score").optional(), whole("rank", 1).optional(),
						text("peer_group").optional(), yesNo("in_deficit").optional()),
				fact(EPISODES, owned("SupportEpisode", "HAS_SUPPORT"), VALID_FROM, text("id").key(),
						code("organisation", OVERSEEN), choice("programme", Programme.class),
						choices("trigger", SupportTrigger.class).optional(), yesNo("cqc_recommended").optional(),
						choice("director", DirectorKind.class).optional(), date("director_from").optional(),
						date("target_exit_on").optional()),
				ofEpisode("support_events", "SupportEvent", "HAS_EVENT", choice("event", SupportEvent.Kind.class).key(),
						date("on").optional().key()),
				ofEpisode("exit_criteria", "ExitCriterion", "HAS_CRITERION", whole("number", 1).key(),
						text("criterion"), yesNo("met").optional(), date("met_on").optional()),
				ratings(),
				event("metrics", "MetricValue", "HAS_METRIC", code("organisation", OVERSEEN).key(),
						text("period").optional().key(), text("theme").optional(), text("metric").key(), text("title"),
						decimal("value"), text("units").optional().key(), whole("rank", 1).optional()),
				event("annual_assessments", "AnnualAssessment", "HAS_ASSESSMENT", code("organisation", ICB).key(),
						text("year").key(), text("summary")));
	}

	private static Table ratings() {
		return event("quality_ratings", "QualityRating", "HAS_RATING", code("organisation", OVERSEEN).key(),
				choice("scope", QualityRating.Scope.class).key(), text("location").optional().key(),
				text("location_category").optional(), choice("overall", Rating.class),
				choice("well_led", Rating.class).optional(), choice("safe", Rating.class).optional(),
				choice("effective", Rating.class).optional(), choice("caring", Rating.class).optional(),
				choice("responsive", Rating.class).optional(), date("published_on").optional().key(),
				choice("date_basis", QualityRating.DateBasis.class).optional());
	}

	private static Table body(String name, OrganisationKind kind, Column... own) {
		List<Column> columns = new ArrayList<>(List.of(code("code", kind).key(), text("name"),
				list("other_names").optional(), formerNames("former_names").addedLater()));
		columns.addAll(Arrays.asList(own));
		columns.addAll(List.of(date("opened_on").optional(), date("closed_on").optional(), CITED, NOTE));
		return new Table(name, List.copyOf(columns), new Target.Body(kind));
	}

	private static Table link(String name, LinkKind kind, Column from, Column to, Column... own) {
		Column[] columns = Stream.concat(Stream.of(from.key(), to.key()), Stream.of(own)).toArray(Column[]::new);
		Target target = new Target.Link(kind.name(), organisation(from.name()), organisation(to.name()));
		return fact(name, target, VALID_FROM.key(), columns);
	}

	private static Table fact(String name, Target target, Column validFrom, Column... own) {
		List<Column> columns = new ArrayList<>(Arrays.asList(own));
		columns
			.addAll(List.of(validFrom, date("valid_to").optional(), EVIDENCE, CONFIRMED_ON, CITED, NOTE, RESTRICTED));
		return new Table(name, List.copyOf(columns), target);
	}

	private static Table event(String name, String label, String type, Column... own) {
		return event(name, owned(label, type), own);
	}

	private static Table ofEpisode(String name, String label, String type, Column... own) {
		Column[] columns = Stream.concat(Stream.of(reference("episode", EPISODES).key()), Stream.of(own))
			.toArray(Column[]::new);
		return event(name, new Target.OwnedNode(label, type, new End("episode", "SupportEpisode", "id")), columns);
	}

	private static Table event(String name, Target target, Column... own) {
		List<Column> columns = new ArrayList<>(Arrays.asList(own));
		columns.addAll(List.of(EVIDENCE, CITED, NOTE, RESTRICTED));
		return new Table(name, List.copyOf(columns), target);
	}

	private static Target owned(String label, String type) {
		return new Target.OwnedNode(label, type, organisation("organisation"));
	}

	private static End organisation(String column) {
		return new End(column, ORGANISATION, "code");
	}

}
