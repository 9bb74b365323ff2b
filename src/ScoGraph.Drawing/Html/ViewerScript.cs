using System.Text;

namespace ScoGraph.Drawing.Html;

/// <summary>
/// The script of the graph view: the files of <c>Html/Viewer</c>, which are compiled in, one after the other in one scope, without their
/// comments and indents. Nothing of it reaches the page's own names, and it asks nothing of a network.
/// </summary>
internal static class ViewerScript
{
    public const string ScopePlace = "SCOPE";

    /// <summary>The files in an order in which each only needs those before it while it is read.</summary>
    public static readonly IReadOnlyList<string> Files =
    [
        "dom", "theme", "model", "history", "force", "layouts", "routing", "camera", "captions", "painter", "svg", "styles",
        "inspector", "legend", "list", "toolbar", "pointer", "keyboard", "view", "start",
    ];

    private static readonly Lazy<string> Whole = new(() => $"(() => {{\n'use strict';\n{Bundle(Files)}}})();");

    /// <summary>
    /// The same as a module, for a page that makes its views itself: <c>new View(host, data)</c>, with what <see cref="ViewJson"/> writes.
    /// </summary>
    public static string Module() => $"{Bundle(Files.Where(file => file != "start"))}export {{ View }};\n";

    public static string For(string scope) => Whole.Value.Replace(ScopePlace, scope, StringComparison.Ordinal);

    private static string Bundle(IEnumerable<string> files)
    {
        StringBuilder script = new();
        foreach (string file in files)
        {
            using Stream stream = typeof(ViewerScript).Assembly.GetManifestResourceStream($"Viewer.{file}.js")
                ?? throw new InvalidOperationException($"The script {file}.js is not compiled in.");
            using StreamReader reader = new(stream);
            while (reader.ReadLine() is { } line)
            {
                string text = line.Trim();
                if (text.Length > 0 && !text.StartsWith("//", StringComparison.Ordinal))
                    script.Append(text).Append('\n');
            }
        }

        return script.ToString();
    }
}
