using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using ScoGraph.Model.Snapshots;

namespace ScoGraph.Server.Http.Endpoints;

/// <summary>
/// Tags by which a client knows that a graph is as it was (RFC 9110, section 8.8.3): they change with each commit, and with each start of
/// the server.
/// </summary>
internal static class EntityTags
{
    private static readonly string Process = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(6));

    /// <summary>Sends the tag of a state, and says whether the client has what it would be sent.</summary>
    /// <returns>Whether the answer is done, with the status 304.</returns>
    public static bool IsKnown(HttpContext context, IGraphSnapshot state)
    {
        string tag = string.Create(CultureInfo.InvariantCulture, $"W/\"{Process}-{state.Version}\"");
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = "Authorization, Accept";
        if (!Matches(context.Request.Headers.IfNoneMatch.ToString(), tag))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    private static bool Matches(string given, string tag) =>
        given.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Any(one => one == "*" || one == tag || $"W/{one}" == tag);
}
