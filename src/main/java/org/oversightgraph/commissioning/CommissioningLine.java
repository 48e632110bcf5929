package org.oversightgraph.commissioning;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.oversightgraph.fact.Fact;
import org.oversightgraph.fact.Link;
import org.oversightgraph.fact.LinkRole;
import org.oversightgraph.organisation.Organisation;
import org.oversightgraph.oversight.OversightPosition;

/**
 * That a body commissions a service, from a provider where one is recorded.
 *
 * @param commissioner who
 * @param role LEAD, ASSOCIATE or SOLE; null where no contract is recorded
 * @param provider from whom; null where that is not recorded
 * @param service which service, by its key
 * @param settled false when it was recorded of an ICB since split, and nothing says that
 * this one took its part
 * @param facts the contracts; empty where none is recorded
 * @param chain how the commissioning comes to the commissioner, and from it to the
 * provider
 * @param missing the links of the chain that are not recorded
 * @param oversight who oversees the provider; null without one
 */
record CommissioningLine(Organisation commissioner, @Nullable LinkRole role, @Nullable Organisation provider,
		String service, boolean settled, List<Fact> facts, List<ChainStep> chain, List<String> missing,
		@Nullable OversightPosition oversight) {

	/** What tells it from the others, and where it stands among them. */
	String key() {
		return "%s %s %s".formatted(this.service, (this.provider == null) ? "" : this.provider.code(),
				this.commissioner.code());
	}

	/** The service in words. */
	public String serviceName() {
		return Link.serviceInWords(this.service);
	}

	/**
	 * How the line stands to the oversight of the provider, which is another; null
	 * without a provider.
	 */
	public @Nullable String besideOversight() {
		if (this.oversight == null) {
			return null;
		}
		String provider = this.oversight.subject().name();
		Organisation lead = this.oversight.lead();
		if (lead == null) {
			return "Nobody is determined to lead the oversight of %s; who commissions from it does not settle that."
				.formatted(provider);
		}
		return lead.code().equals(this.commissioner.code())
				? "%s leads the oversight of %s as well, by another line.".formatted(lead.name(), provider)
				: "%s leads the oversight of %s; %s only commissions from it by this line.".formatted(lead.name(),
						provider, this.commissioner.name());
	}

}
