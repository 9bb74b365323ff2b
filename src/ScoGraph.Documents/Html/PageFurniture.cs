using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ScoGraph.Documents.Html;

/// <summary>Which elements of a page are not its body, by their names, roles and classes.</summary>
internal static partial class PageFurniture
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "nav", "header", "footer", "aside", "figure", "figcaption", "caption", "table", "script", "style", "noscript", "template", "form",
        "button", "select", "option", "textarea", "input", "label", "iframe", "object", "svg", "math", "video", "audio", "canvas", "dialog",
        "menu", "head", "title", "pre", "code", "sup", "time", "address",
    };

    public static bool Is(IElement element)
    {
        // A page's own header holds navigation; its title is looked for in headings.
        if (element.LocalName == "header" && element.QuerySelector("h1") is not null)
            return false;
        return (Elements.Contains(element.LocalName) && !IsInline(element))
            || element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
            || (element.GetAttribute("role") is { } role && Role().IsMatch(role))
            || (element.ClassName is { Length: > 0 } names && Class().IsMatch(names))
            || (element.Id is { Length: > 0 } id && Class().IsMatch(id));
    }

    /// <summary>Code and times within a sentence are words of it.</summary>
    private static bool IsInline(IElement element) =>
        element.LocalName is "code" or "time" or "sup" && element.ParentElement?.LocalName is "p" or "li" or "td" or "blockquote"
        && (element.LocalName != "sup" || element.QuerySelector("a") is null);

    [GeneratedRegex("^(navigation|banner|contentinfo|complementary|search|menu|menubar|toolbar|dialog|alert)$", RegexOptions.IgnoreCase)]
    private static partial Regex Role();

    [GeneratedRegex(@"(^|[\s_-])(nav|navbar|navigation|menu|breadcrumbs?|byline|author|dateline|standfirst|dek|subtitle|sub-?headline|strapline|caption|credit|share|sharing|social|related|recommended|promo|newsletter|advert|advertisement|ad|ads|sponsor|cookie|consent|footer|sidebar|comments?|tags|toolbar|pagination|pager|skip|teaser|read-?more|load-?more|button|btn|timestamp|pubdate|footnotes?|references|reflist|toc|infobox|navbox|hatnote|mw-editsection)($|[\s_-])", RegexOptions.IgnoreCase)]
    private static partial Regex Class();
}
