using ScoGraph.Witnesses;

namespace ScoGraph.Sessions.Display;

/// <summary>The rows of a result with what each rests on; as HTML also with a picture of all that they rest on.</summary>
internal static class WhyBundle
{
    public static MimeBundle Of(QueryResult result, CancellationToken cancellationToken)
    {
        string text = WhyTable.Write(result);
        string table = $"<pre>{System.Net.WebUtility.HtmlEncode(text)}</pre>\n";
        return new MimeBundle(text).With(
            MimeBundle.Html, EvidencePicture.Html(result, result, new DrawingOptions(), cancellationToken) + table);
    }
}
