package org.oversightgraph.platform.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** The network of a client, by which the server counts what clients do. */
public final class ClientNetwork {

	/** Length in bytes of the network that an IPv6 client has to itself. */
	private static final int NETWORK = 8;

	private ClientNetwork() {
	}

	/**
	 * Returns the address, or the network of an IPv6 address, which one client can have
	 * to itself.
	 */
	public static String of(String address) {
		try {
			InetAddress read = InetAddress.ofLiteral(address);
			return (read instanceof Inet6Address) ? Arrays.toString(Arrays.copyOf(read.getAddress(), NETWORK))
					: read.getHostAddress();
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
