using Microsoft.AspNetCore.Http;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Security;

namespace ScoGraph.Explorer.Hosting;

/// <summary>
/// What stands before every answer, the connection of the pages (SignalR) included: the names of the server, the page that asks, and
/// credentials. Says of every answer that nothing else may be loaded, framed or kept.
/// </summary>
internal sealed class PageGuard(HostRules hosts, Visits visits)
{
    /// <summary>Where credentials are given.</summary>
    public const string Entry = "/enter";

    /// <summary>Under which name the caller of a request is found among its items.</summary>
    public const string CallerItem = "caller";

    // Lists that show only what is seen set heights in style attributes; nothing that a graph holds can come into them.
    private const string Policy = "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; "
        + "connect-src 'self'; img-src 'self' data: blob:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>The cookie by which a browser is known; cookies do not tell ports apart, so its name does.</summary>
    public static string Cookie(HttpContext context) => $"scograph-explorer-{context.Connection.LocalPort}";

    public async Task Handle(HttpContext context, RequestDelegate next)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        // Not "no-referrer": a form would then be sent as from no page at all, and be refused.
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        try
        {
            CheckPage(context.Request);
        }
        catch (ServerException refused)
        {
            await Tell(context, refused.Error.Status, refused.Error.Message);
            return;
        }

        if (visits.Find(context.Request.Cookies[Cookie(context)]) is { } caller)
            context.Items[CallerItem] = caller;
        else if (!IsOpen(context.Request.Path))
        {
            if (HttpMethods.IsGet(context.Request.Method) && context.Request.Path == "/")
                context.Response.Redirect(Entry);
            else
                await Tell(context, StatusCodes.Status401Unauthorized, "The explorer asks for its token first: open its first page.");
            return;
        }

        await next(context);
    }

    public static Task Tell(HttpContext context, int status, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(message + "\n", context.RequestAborted);
    }

    /// <summary>What the page looks like is no secret, and the form needs it.</summary>
    private static bool IsOpen(PathString path) => path == Entry || path == EmbeddedFiles.Style || path == EmbeddedFiles.Icon;

    /// <exception cref="ServerException">The server is not called so, or another page made the browser ask.</exception>
    private void CheckPage(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        bool isOwn = origin == $"{request.Scheme}://{request.Host}";
        hosts.Check(request.Host.Host, isOwn ? null : origin);
        // A link on another page may lead here: what it opens is a page of its own, which the other one cannot read.
        bool isLink = HttpMethods.IsGet(request.Method) && request.Headers["Sec-Fetch-Dest"] == "document";
        if (!isLink)
            hosts.CheckSite(request.Headers["Sec-Fetch-Site"], origin);
    }
}
