package org.sisterledger.server.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.8.8.8",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:a00:1::1",
                "3fff::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "ff02::1"
            })
    void whatIsSetAsideIsNotPublic(String literal) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(literal)))
                .as(literal)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "128.0.0.1",
                "172.15.255.255",
                "172.32.0.1",
                "192.0.1.1",
                "192.167.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "203.0.114.1",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111"
            })
    void whatLiesBesideItIs(String literal) throws UnknownHostException {
        assertThat(Addresses.isPublic(InetAddress.getByName(literal)))
                .as(literal)
                .isTrue();
    }

    @Test
    void anIpv6NetworkCountsAsOne() {
        assertThat(Addresses.group("2001:db8:1:2:3::1")).isEqualTo(Addresses.group("2001:db8:1:2:ffff::9"));
        assertThat(Addresses.group("2001:db8:1:2::1")).isNotEqualTo(Addresses.group("2001:db8:1:3::1"));
        assertThat(Addresses.group("192.0.2.7")).isEqualTo("192.0.2.7");
    }
}
