package org.oversightgraph.organisation;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.neo4j.driver.types.MapAccessor;
import org.oversightgraph.organisation.Organisation.Description;
import org.oversightgraph.platform.neo4j.Properties;
import org.oversightgraph.time.Moment;

/** Reads an organisation from its node. */
public final class OrganisationNode {

	private OrganisationNode() {
	}

	/** Reads the organisation as a release described it, under its name on the date. */
	public static Organisation read(MapAccessor organisation, Moment moment) {
		return read(organisation, moment.release()).named(moment.asOf());
	}

	/** Reads the organisation as a release described it, under its latest name. */
	public static Organisation read(MapAccessor organisation, long release) {
		MapAccessor node = DescribedNode.in(release, organisation);
		Description description = new Description(Properties.choice(node, "legalForm", LegalForm.class),
				Properties.text(node, "subtype"), Properties.text(node, "onsCode"), Properties.text(node, "town"),
				Properties.text(node, "postcode"), Properties.choice(node, "role", NationalRole.class));
		List<FormerName> former = Properties.texts(node, "formerNames").stream().map(FormerName::parse).toList();
		List<String> others = Stream
			.concat(Properties.texts(node, "otherNames").stream(), former.stream().map(FormerName::name))
			.distinct()
			.toList();
		return new Organisation(Properties.required(node, "code"), Properties.required(node, "name"), others, former,
				Properties.requiredChoice(node, "kind", OrganisationKind.class), Properties.date(node, "openedOn"),
				Properties.date(node, "closedOn"),
				Objects.requireNonNullElse(Properties.choice(node, "trustType", TrustType.class), TrustType.UNKNOWN),
				description.equals(Description.NONE) ? Description.NONE : description, Properties.text(node, "note"),
				Properties.texts(node, "sources"));
	}

}
