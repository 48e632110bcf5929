package org.oversightgraph.footprint;

import com.github.benmanes.caffeine.cache.Interner;
import org.oversightgraph.fact.Source;
import org.oversightgraph.organisation.Organisation;

/**
 * Gives equal organisations and sources in many records one object each, because most
 * records of a release have the same few sources and organisations.
 */
final class SharedObjects {

	private final Interner<Organisation> organisations = Interner.newWeakInterner();

	private final Interner<Source> sources = Interner.newWeakInterner();

	Organisation organisation(Organisation read) {
		return this.organisations.intern(read);
	}

	Source source(Source read) {
		return this.sources.intern(read);
	}

}
