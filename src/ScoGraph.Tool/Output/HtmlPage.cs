using System.Net;

namespace ScoGraph.Tool.Output;

/// <summary>A whole page around the fragment that a result or a graph gives.</summary>
internal static class HtmlPage
{
    public static string Write(string title, string fragment) => $$"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <title>{{WebUtility.HtmlEncode(title)}}</title>
        <style>
        :root { color-scheme: light dark; }
        body { margin: 16px; font-family: Helvetica, Arial, sans-serif; }
        td, th { padding: 2px 12px 2px 0; vertical-align: top; }
        </style>
        </head>
        <body>

        """.ReplaceLineEndings("\n") + fragment + "</body>\n</html>\n";
}
