package org.oversightgraph.commissioning;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.fact.Service;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.Determination;
import org.oversightgraph.oversight.Names;
import org.oversightgraph.oversight.OversightPosition;

/**
 * A commissioning relationship: an organisation commissions a service, from a provider if
 * one is recorded.
 *
 * @param commissioner the commissioner
 * @param role LEAD, ASSOCIATE or SOLE; null if no contract is recorded
 * @param provider the provider; null if not recorded
 * @param service the service
 * @param settled false if it was recorded for an ICB that was split, and no record says
 * that this ICB took it over
 * @param facts the contracts; empty if none is recorded
 * @param chain the steps from the holder of the function through the commissioner to the
 * provider
 * @param missing the links of the chain that are not recorded
 * @param oversight the oversight of the provider; null without a provider
 */
record CommissioningLine(Organisation commissioner, @Nullable LinkRole role, @Nullable Organisation provider,
		Service service, boolean settled, List<Fact> facts, List<ChainStep> chain, List<String> missing,
		@Nullable OversightPosition oversight) {

	/** Returns the unique sort key. */
	String key() {
		return "%s %s %s".formatted(this.service.key(), (this.provider == null) ? "" : this.provider.code(),
				this.commissioner.code());
	}

	/**
	 * Compares the line with the oversight of the provider, which is a separate matter.
	 * Null without a provider.
	 */
	public @Nullable String oversightNote() {
		if (this.oversight == null) {
			return null;
		}
		String provider = this.oversight.subject().name();
		Organisation lead = this.oversight.lead();
		if (lead == null) {
			return "No lead is determined for the oversight of %s. Commissioning from it does not determine a lead."
				.formatted(provider);
		}
		String leading = Names.startingSentence(lead);
		return lead.code().equals(this.commissioner.code())
				? "%s %s the oversight of %s as well. That is a separate line.".formatted(leading, leads(), provider)
				: "%s %s the oversight of %s. On this line, %s commissions from it and does not lead.%s".formatted(
						leading, leads(), provider, this.commissioner.name(),
						shares() ? " It shares the oversight on another line." : "");
	}

	private boolean shares() {
		return this.oversight != null
				&& this.oversight.sharedWith().stream().anyMatch((icb) -> icb.code().equals(this.commissioner.code()));
	}

	private String leads() {
		return (this.oversight != null && this.oversight.determination() == Determination.PRESUMED)
				? "is presumed to lead" : "leads";
	}

}
