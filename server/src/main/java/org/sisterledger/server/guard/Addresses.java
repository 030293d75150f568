package org.sisterledger.server.guard;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;

/** What is known of an address from its number alone. */
final class Addresses {
    private static final int HALF = 8;

    private Addresses() {}

    /** What stands for an address in limits: an IPv4 address itself, of an IPv6 address the half that names the network. */
    static String group(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A literal is never looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == 2 * HALF ? Arrays.toString(Arrays.copyOf(bytes, HALF)) : address;
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }

    /**
     * Whether an address is one of the public internet. What is set aside for one machine, one network, documentation, tests, groups of
     * receivers or for carrying another address is not.
     *
     * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 Special-Purpose Address Registry</a>
     * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 Special-Purpose Address Registry</a>
     */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic4(bytes);
            case Inet6Address six -> isPublic6(bytes);
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] bytes) {
        int a = bytes[0] & 0xFF;
        int b = bytes[1] & 0xFF;
        int c = bytes[2] & 0xFF;
        return switch (a) {
            case 0, 10, 127 -> false;
            // Shared by the customers of a provider.
            case 100 -> (b & 0xC0) != 64;
            case 169 -> b != 254;
            case 172 -> (b & 0xF0) != 16;
            case 192 -> !(b == 168 || (b == 0 && (c == 0 || c == 2)) || (b == 88 && c == 99));
            // Measurements between networks, and documentation.
            case 198 -> !((b & 0xFE) == 18 || (b == 51 && c == 100));
            case 203 -> !(b == 0 && c == 113);
            default -> a < 224;
        };
    }

    // Of IPv6 only 2000::/3 is given out, and of it some parts carry IPv4 addresses or are set aside.
    private static boolean isPublic6(byte[] bytes) {
        int first = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
        int second = ((bytes[2] & 0xFF) << 8) | (bytes[3] & 0xFF);
        if ((first & 0xE000) != 0x2000) {
            return false;
        }
        boolean sixToFour = first == 0x2002;
        boolean special = first == 0x2001 && second < 0x0200;
        boolean documentation = (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second < 0x1000);
        return !(sixToFour || special || documentation);
    }
}
