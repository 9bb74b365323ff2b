using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Svg;

namespace ScoGraph.Drawing.Html;

/// <summary>
/// A graph view for a page or a notebook: what it holds, a script that lets the reader walk through it, and the picture as SVG for where no
/// script runs. It needs nothing else, and all of it is ASCII, so that it reads the same in every encoding.
/// </summary>
internal static class HtmlPicture
{
    /// <param name="svg">The picture.</param>
    /// <param name="scope">Its own name, which no other picture of a page has.</param>
    /// <param name="content">What the page holds.</param>
    /// <param name="options">The theme and the title.</param>
    public static string Write(string svg, string scope, ViewContent content, DrawingOptions options) =>
        $"<div data-scograph=\"{scope}\" style=\"max-width:100%\">\n{Markup.ToAscii(svg)}"
        + $"<script type=\"application/json\">{ViewJson.Write(content, options)}</script>\n</div>\n"
        + $"<script>\n{ViewerScript.For(scope)}\n</script>\n";
}
