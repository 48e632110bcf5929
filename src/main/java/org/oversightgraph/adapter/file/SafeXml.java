package org.oversightgraph.adapter.file;

import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;

/** Reads XML without a DTD and without references to other files. */
final class SafeXml {

	private SafeXml() {
	}

	static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
		// Without a DTD these limit the text itself. The stream is already bounded.
		factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
		factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
		return factory;
	}

}
