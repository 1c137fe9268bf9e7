/*
 * Copyright the BlocGraph authors.
 * SPDX-License-Identifier: Apache-2.0
 */
package io.blocgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The origin of the request that the current thread works for. */
public final class RequestOrigin {

    private RequestOrigin() {}

    /** {@return the client's address, as far as it is known; {@code -} outside a request} */
    static String remoteAddress() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("-");
    }

    /** Returns the client's user agent; empty if it sends none. */
    static String userAgent() {
        return request()
                .map(request -> request.getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /** Returns the account with which the request itself was authenticated. */
    static Optional<AuthenticatedAccount> authenticatedAccount() {
        return request().map(HttpServletRequest::getUserPrincipal).flatMap(principal -> switch (principal) {
            case AuthenticatedAccount who -> Optional.of(who);
            case Authentication authentication -> CurrentAccount.of(authentication);
            default -> Optional.empty();
        });
    }

    private static Optional<HttpServletRequest> request() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? Optional.of(attributes.getRequest())
                : Optional.empty();
    }

    /** Returns whether the request comes from this machine; false outside a request. */
    static boolean isLocal() {
        return request().filter(RequestOrigin::isLocal).isPresent();
    }

    /**
     * {@return whether a request comes from this machine, not through a proxy on it, and addresses it by its own name}
     * A foreign page whose host name was rebound to this machine sends another name.
     *
     * @param request the request
     */
    public static boolean isLocal(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && isLoopback(request.getRemoteAddr())
                && isLocalName(request.getServerName());
    }

    /**
     * {@return the same of the request that opened a socket}
     *
     * @param remote the client's address; null if it is not known
     * @param headers the headers of the request
     */
    public static boolean isLocal(@Nullable InetSocketAddress remote, HttpHeaders headers) {
        InetSocketAddress host = headers.getHost();
        return remote != null
                && host != null
                && !headers.containsHeader("X-Forwarded-For")
                && !headers.containsHeader("Forwarded")
                && remote.getAddress().isLoopbackAddress()
                && isLocalName(host.getHostString());
    }

    private static boolean isLocalName(String host) {
        return "localhost".equals(host) || isLoopback(host.replaceAll("[\\[\\]]", ""));
    }

    private static boolean isLoopback(String address) {
        try {
            // a literal address, which needs no lookup
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
