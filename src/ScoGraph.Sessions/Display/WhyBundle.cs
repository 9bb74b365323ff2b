using ScoGraph.Witnesses;

namespace ScoGraph.Sessions.Display;

/// <summary>The rows of a result with what each rests on; as HTML also with a picture of all that they rest on.</summary>
internal static class WhyBundle
{
    public static MimeBundle Of(QueryResult result, CancellationToken cancellationToken)
    {
        string text = Results.WhyTable.Write(result);
        string picture = EvidencePicture.Html(
            result.Values, result.Select(row => row.Evidence), result.Snapshot, new DrawingOptions(), cancellationToken);
        string table = $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>\n";
        return new MimeBundle(text).With(
            MimeBundle.Html, picture + table);
    }
}
