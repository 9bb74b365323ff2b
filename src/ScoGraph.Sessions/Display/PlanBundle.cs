using System.Net;

namespace ScoGraph.Sessions.Display;

/// <summary>A plan, as EXPLAIN and PROFILE print it.</summary>
internal static class PlanBundle
{
    public static MimeBundle Of(string plan) =>
        new MimeBundle(plan).With(MimeBundle.Html, $"<pre>{WebUtility.HtmlEncode(plan)}</pre>");
}
