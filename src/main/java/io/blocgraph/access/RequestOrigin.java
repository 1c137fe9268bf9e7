package io.blocgraph.access;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where the request comes from for which this thread works. */
public final class RequestOrigin {

    private RequestOrigin() {}

    /**
     * The address of the client, as far as it is known.
     *
     * @return the address; {@code -} where there is no request
     */
    static String remoteAddress() {
        return request().map(HttpServletRequest::getRemoteAddr).orElse("-");
    }

    /** What the client says that it is; empty if it says nothing. */
    static String userAgent() {
        return request()
                .map(request -> request.getHeader(HttpHeaders.USER_AGENT))
                .orElse("");
    }

    /** Who sends the request, as it tells itself. */
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

    /** Whether it comes from this machine; false where there is no request. */
    static boolean isLocal() {
        return request().filter(RequestOrigin::isLocal).isPresent();
    }

    /**
     * Whether a request comes from this machine, not through a proxy on it, and under this machine's own name: a page of
     * somebody else whose name was bent to lead here bears another.
     *
     * @param request the request
     * @return whether it does
     */
    public static boolean isLocal(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && isLoopback(request.getRemoteAddr())
                && ("localhost".equals(request.getServerName())
                        || isLoopback(request.getServerName().replaceAll("[\\[\\]]", "")));
    }

    private static boolean isLoopback(String address) {
        try {
            // it is an address, which is not looked up
            return InetAddress.ofLiteral(address).isLoopbackAddress();
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
