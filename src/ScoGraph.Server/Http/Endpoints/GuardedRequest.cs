using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ScoGraph.Server.Asking;
using ScoGraph.Server.Http.Json;
using ScoGraph.Server.Security;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>What stands before every address: the server's names, credentials, and the net for errors.</summary>
internal sealed partial class GuardedRequest(AccessGuard access, HostRules hosts, Asker asker, ILogger log)
{
    /// <param name="handle">Answers the request of a user.</param>
    /// <param name="isQueryApi">Whether errors look as those of the Query API.</param>
    /// <param name="isOpen">Whether the answer is for everybody.</param>
    public RequestDelegate Wrap(Func<HttpContext, Caller, Task> handle, bool isQueryApi, bool isOpen = false) => async context =>
    {
        // What is answered is data: no browser is to take it for a page, whatever names and texts are in it.
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        try
        {
            hosts.Check(context.Request.Host.Host, context.Request.Headers.Origin);
            if (!isOpen)
                hosts.CheckSite(context.Request.Headers["Sec-Fetch-Site"], context.Request.Headers.Origin);
            await handle(context, isOpen ? Caller.Nobody : await Enter(context));
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested || context.Response.HasStarted)
        {
            // Half an answer must not look like a whole one.
            context.Abort();
        }
        catch (BadHttpRequestException bad)
        {
            ServerError error = new(bad.StatusCode, "Neo.ClientError.Request.Invalid", bad.Message);
            await ErrorWriter.Write(context, error, !isQueryApi);
        }
        catch (Exception exception)
        {
            ServerError error = ServerErrors.Of(exception);
            if (error.Status == 500)
                Failed(log, exception, context.Request.Path);
            await ErrorWriter.Write(context, error, !isQueryApi);
        }
    };

    private async ValueTask<Caller> Enter(HttpContext context)
    {
        string address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        string? header = context.Request.Headers.Authorization;
        try
        {
            return await access.FromHeader(header, address);
        }
        catch (ServerException refused) when (header is not null && refused.Error.Status == StatusCodes.Status401Unauthorized)
        {
            // What was not looked at is not written: whoever guesses without end would fill the disk.
            asker.AuditRefused(BasicCredentials.Read(header)?.User ?? "", address, Caller.Http, refused.Error);
            throw;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Path} failed")]
    private static partial void Failed(ILogger log, Exception exception, string path);
}
