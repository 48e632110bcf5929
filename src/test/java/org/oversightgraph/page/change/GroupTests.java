package org.oversightgraph.page.change;

import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.oversightgraph.history.ChangeCauseKind;
import org.oversightgraph.organisation.OrganisationKind;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.page.Body;
import org.oversightgraph.page.change.Changes.Cause;
import org.oversightgraph.page.change.Changes.Change;
import org.oversightgraph.page.change.Changes.Lead;

import static org.assertj.core.api.Assertions.assertThat;

class GroupTests {

	private static Change change(OrganisationKind kind) {
		return new Change(new Body("X", "Name", kind, null, null), "Summary.",
				List.of(new Cause(ChangeCauseKind.EDITION_BEGAN, "An edition began."),
						new Cause(ChangeCauseKind.CLOSED, "It closed.")),
				null, null);
	}

	private static List<Group> groups(OrganisationKind... kinds) {
		return Group.of(Stream.of(kinds).map(GroupTests::change).toList());
	}

	@Test
	void sortsOverseenKindsFirstThenBySize() {
		assertThat(groups(OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.LOCAL_AUTHORITY,
				OrganisationKind.LOCAL_AUTHORITY, OrganisationKind.ICB, OrganisationKind.TRUST, OrganisationKind.TRUST,
				OrganisationKind.ICB_CLUSTER))
			.extracting(Group::kind)
			.containsExactly(OrganisationKind.TRUST, OrganisationKind.ICB, OrganisationKind.LOCAL_AUTHORITY,
					OrganisationKind.ICB_CLUSTER);
	}

	@Test
	void dividesKindByMainDifference() {
		Lead first = new Lead(Determination.AGREED, new Body("A", "Lead A", null, null, null));
		Lead same = new Lead(Determination.PRESUMED, new Body("A", "Lead A", null, null, null));
		Lead other = new Lead(Determination.AGREED, new Body("B", "Lead B", null, null, null));
		Body body = new Body("X", "Name", OrganisationKind.TRUST, null, null);
		Group group = new Group(OrganisationKind.TRUST,
				List.of(new Change(body, "1", List.of(), first, first), new Change(body, "2", List.of(), first, other),
						new Change(body, "3", List.of(), first, same), new Change(body, "4", List.of(), null, first),
						new Change(body, "5", List.of(), first, null), new Change(body, "6", List.of(), first, other)));
		assertThat(group.parts()).extracting(Group.Part::outcome)
			.containsExactly(Outcome.OPENED, Outcome.CLOSED, Outcome.LEAD, Outcome.DETERMINATION, Outcome.OTHER);
		assertThat(group.parts().get(2).changes()).extracting(Change::summary).containsExactly("2", "6");
	}

	@Test
	void findsMainDifferenceFromCauses() {
		assertThat(Outcome.from(
				List.of(ChangeCauseKind.EDITION_BEGAN, ChangeCauseKind.SYSTEM_ENDED, ChangeCauseKind.SEGMENT_CHANGED)))
			.isEqualTo(Outcome.SEGMENT);
		assertThat(Outcome.from(List.of(ChangeCauseKind.RENAMED, ChangeCauseKind.SUCCEEDED))).isEqualTo(Outcome.SYSTEM);
		assertThat(Outcome.from(List.of(ChangeCauseKind.FACT_AGED))).isEqualTo(Outcome.OTHER);
	}

	@Test
	void countsOrganisationsByKind() {
		assertThat(ChangeView.sentence(4,
				groups(OrganisationKind.TRUST, OrganisationKind.TRUST, OrganisationKind.ICB,
						OrganisationKind.LOCAL_AUTHORITY)))
			.isEqualTo("4 organisations changed: 2 trusts, 1 ICB and 1 local authority.");
		assertThat(ChangeView.sentence(1, groups(OrganisationKind.TRUST)))
			.isEqualTo("1 organisation changed: 1 trust.");
	}

	@Test
	void statesThatNothingChanged() {
		assertThat(ChangeView.sentence(0, List.of())).isEqualTo("No recorded change matches these dates and filters.");
	}

	@Test
	void excludesStartOfEditionFromCauses() {
		assertThat(change(OrganisationKind.TRUST).ownCauses()).extracting(Cause::kind)
			.containsExactly(ChangeCauseKind.CLOSED);
	}

	@Test
	void comparesTheLeadAndItsDetermination() {
		Lead agreed = new Lead(Determination.AGREED, new Body("A", "Lead A", null, null, null));
		Lead presumed = new Lead(Determination.PRESUMED, new Body("A", "Lead A", null, null, null));
		Body body = new Body("X", "Name", OrganisationKind.TRUST, null, null);
		assertThat(new Change(body, "", List.of(), agreed, agreed).isSameLead()).isTrue();
		assertThat(new Change(body, "", List.of(), agreed, presumed).isSameLead()).isFalse();
		assertThat(new Change(body, "", List.of(), agreed, null).isSameLead()).isFalse();
		assertThat(new Change(body, "", List.of(), agreed, null).leadAfter()).isEqualTo("Closed");
		assertThat(new Change(body, "", List.of(), agreed, null).leadBefore()).isEqualTo("Lead A (agreed)");
	}

}
