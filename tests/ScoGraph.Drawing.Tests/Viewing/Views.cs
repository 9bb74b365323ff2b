using ScoGraph.Drawing.Content;
using ScoGraph.Drawing.Html;

namespace ScoGraph.Drawing.Tests.Viewing;

/// <summary>Contents of pages.</summary>
internal static class Views
{
    private static readonly string[] Names = ["Astana", "Gorno-Altaysk", "Council of Heads of Government", "Ufa", "Dushanbe", "Tashkent"];
    private static readonly string[] Labels = ["City", "Country", "Organisation", "Person", "Event"];
    private static readonly string[] Types = ["LOCATED_IN", "MEMBER_OF", "ATTENDED", "CONNECTS"];

    /// <summary>Ada in the middle of friends, with a passage; two neighbours wait.</summary>
    public static readonly ViewContent Small = new(
        [
            Node("Person", "Ada", [("name", "Ada"), ("born", "1815")], true) with
            {
                Citations = [0],
                Degrees = [("KNOWS", true, 9)],
            },
            Node("Person", "Ben", [("name", "Ben"), ("born", "1820")], true), Node("City", "Osh", [("name", "Osh")], true),
            Node("Person", "Cem", [("name", "Cem")], false), Node("Person", "Dua", [("name", "Dua")], false),
        ],
        [Line(0, 1, "KNOWS", [("since", "1840")]), Line(0, 2, "LIVES_IN"), Line(0, 3, "KNOWS"), Line(0, 4, "KNOWS")],
        [
            new ViewCitation(Citation.Parse("letters#3@4-9"), "Letters", "She wrote to Ben."),
            new ViewCitation(Citation.Parse("lost#1"), "", null),
        ],
        3);

    /// <summary>Connected, with hubs; the same for the same numbers.</summary>
    public static ViewContent Of(int nodes, int relationships)
    {
        Random random = new(7);
        int groups = Math.Max(1, nodes / 12);
        return new ViewContent(
            [.. Enumerable.Range(0, nodes).Select(i => Node(
                Labels[i < groups ? 2 : i % 5], $"{Names[random.Next(Names.Length)]} {i}",
                [("name", $"n{i}"), ("weight", $"{i % 17}")], true))],
            [.. Enumerable.Range(0, relationships).Select(i => i < nodes
                ? Line(i, i < groups ? (i + 1) % groups : random.Next(groups), Types[i % 4])
                : Line(random.Next(nodes), random.Next(groups), Types[i % 4]))],
            [], nodes);
    }

    public static string Page(ViewContent content, DrawingTheme theme = DrawingTheme.Light, string body = "") =>
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>page</title></head><body style=\"margin:8px\" {body}>"
        + HtmlPicture.Write("<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n", "s1", content, new DrawingOptions { Theme = theme })
        + "</body></html>";

    private static ViewNode Node(string label, string caption, (string, string)[] properties, bool isShown) =>
        new(label, caption, label.Length == 0 ? [] : [label], properties, [], isShown);

    private static ViewRelationship Line(int start, int end, string type, (string, string)[]? properties = null) =>
        new(start, end, type, properties ?? [], type == "LIVES_IN" ? [1] : [], false);
}
