using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Svg;

namespace ScoGraph.Drawing.Html;

/// <summary>
/// A picture for a page or a notebook: the SVG and a script that lets the reader move and zoom it and shows what hangs together. It needs
/// nothing else, and all of it is ASCII, so that it reads the same in every encoding.
/// </summary>
internal static class HtmlPicture
{
    public static string Write(PictureContent content, DrawingOptions options, CancellationToken cancellationToken = default)
    {
        (string svg, string scope) = SvgPicture.Write(content, options, cancellationToken);
        return Around(svg, scope);
    }

    /// <summary>The page's fragment around a picture.</summary>
    /// <param name="svg">The picture.</param>
    /// <param name="scope">Its own name, which no other picture of a page has.</param>
    public static string Around(string svg, string scope)
    {
        string script = PictureScript.Text.Replace(PictureScript.ScopePlace, scope, StringComparison.Ordinal).ReplaceLineEndings("\n");
        return $"<div data-scograph=\"{scope}\" tabindex=\"0\" style=\"max-width:100%;overflow:hidden\">\n{Markup.ToAscii(svg)}</div>\n<script>\n{script}\n</script>\n";
    }
}
